'use client'

import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { movedBy, widened, type Drawing } from '../../../newsroom/images/draw-crop.ts'
import type { Rectangle } from '../../../newsroom/images/drawn-crops.ts'
import type { Place } from '../../../newsroom/images/move-focus.ts'
import { arrowOf } from './arrows.ts'
import { ratioNames } from './crop-words.ts'
import { stageLook, useStage } from './use-stage.ts'

type Props = {
  readonly source: string
  readonly drawing: Drawing
  readonly crop: Rectangle
  readonly isReadOnly: boolean
  readonly onChange: (crop: Rectangle) => void
  /** The id of the words that say how it is done. */
  readonly describedBy: string
}

/** By the corner that stays where it is when the one across from it is dragged. */
const corners = [
  { name: 'top-left', from: { x: 1, y: 1 } },
  { name: 'top-right', from: { x: 0, y: 1 } },
  { name: 'bottom-left', from: { x: 1, y: 0 } },
  { name: 'bottom-right', from: { x: 0, y: 0 } },
] as const

type Corner = (typeof corners)[number]

type Held = {
  readonly at: Place
  readonly crop: Rectangle
  readonly corner?: Corner
}

/** The whole picture, and over it the part that is published: what is outside of it is dimmed. */
export function CropStage({ source, drawing, crop, isReadOnly, onChange, describedBy }: Props) {
  const { stage, placeOf } = useStage()
  const held = useRef<Held | null>(null)
  const { picture, ratio } = drawing

  function take(event: PointerEvent<HTMLElement>, corner?: Corner): void {
    if (isReadOnly || event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = { at: placeOf(event), crop, ...(corner === undefined ? {} : { corner }) }
  }

  function drag(event: PointerEvent<HTMLElement>): void {
    if (held.current === null) return
    event.stopPropagation()
    const { at, crop: before, corner } = held.current
    const now = placeOf(event)
    if (corner === undefined) return onChange(movedBy(before, { x: now.x - at.x, y: now.y - at.y }))
    const { from } = corner
    const wider = from.x === 0 ? now.x - at.x : at.x - now.x
    onChange(widened(drawing, before, { to: before.width + wider, from }))
  }

  function letGo(event: PointerEvent<HTMLElement>): void {
    event.stopPropagation()
    held.current = null
  }

  function press(event: KeyboardEvent): void {
    const by = arrowOf(event)
    if (by === null || isReadOnly) return
    event.preventDefault()
    if (!event.shiftKey) return onChange(movedBy(crop, by))
    onChange(widened(drawing, crop, { to: crop.width + by.x + by.y, from: { x: 0, y: 0 } }))
  }

  const grip = { onPointerCancel: letGo, onPointerMove: drag, onPointerUp: letGo }
  return (
    <div className="stet-crops__stage" ref={stage} style={stageLook(picture)}>
      <img alt="" draggable={false} src={source} />
      <div
        aria-describedby={describedBy}
        aria-label={`Crop in ${ratioNames[ratio]}`}
        aria-roledescription="crop"
        className={`stet-crops__part${isReadOnly ? ' stet-crops__part--kept' : ''}`}
        onKeyDown={press}
        onPointerDown={(event) => {
          take(event)
        }}
        role="application"
        style={{
          height: `${crop.height * 100}%`,
          left: `${crop.x * 100}%`,
          top: `${crop.y * 100}%`,
          width: `${crop.width * 100}%`,
        }}
        tabIndex={0}
        {...grip}
      >
        {!isReadOnly &&
          corners.map((corner) => (
            <span
              aria-hidden
              className={`stet-crops__corner stet-crops__corner--${corner.name}`}
              key={corner.name}
              onPointerDown={(event) => {
                take(event, corner)
              }}
              {...grip}
            />
          ))}
      </div>
    </div>
  )
}

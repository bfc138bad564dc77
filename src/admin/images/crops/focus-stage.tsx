'use client'

import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import type { FocalPoint, Size } from '../../../newsroom/images/crop.ts'
import { focusAt, focusMovedBy, type Place } from '../../../newsroom/images/move-focus.ts'
import { arrowOf } from './arrows.ts'
import { stageLook, useStage } from './use-stage.ts'

type Props = {
  readonly source: string
  readonly picture: Size
  readonly focus: FocalPoint
  readonly isReadOnly: boolean
  readonly onChange: (focus: FocalPoint) => void
  /** The id of the words that say how it is done. */
  readonly describedBy: string
}

/** With Shift an arrow goes so many times as far. */
const stride = 10

/** The whole picture, and on it the point that no crop cuts away: a click puts it there, and it can be dragged. */
export function FocusStage({ source, picture, focus, isReadOnly, onChange, describedBy }: Props) {
  const { stage, placeOf } = useStage()
  const mark = useRef<HTMLDivElement>(null)
  /** How far from the middle of the mark it was taken. */
  const held = useRef<Place | null>(null)

  function put(event: MouseEvent): void {
    if (isReadOnly) return
    onChange(focusAt(placeOf(event)))
    mark.current?.focus({ preventScroll: true })
  }

  /** A mouse goes on with the mark in its hand. A finger may be about to scroll, and only puts it there by a tap. */
  function putAndTake(event: PointerEvent): void {
    if (isReadOnly || event.button !== 0 || event.pointerType === 'touch') return
    put(event)
    mark.current?.setPointerCapture(event.pointerId)
    held.current = { x: 0, y: 0 }
  }

  function take(event: PointerEvent): void {
    if (isReadOnly || event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = placeOf(event)
    held.current = { x: focus.x / 100 - at.x, y: focus.y / 100 - at.y }
  }

  function drag(event: PointerEvent): void {
    if (held.current === null) return
    const at = placeOf(event)
    onChange(focusAt({ x: at.x + held.current.x, y: at.y + held.current.y }))
  }

  function press(event: KeyboardEvent): void {
    const by = arrowOf(event)
    if (by === null || isReadOnly) return
    event.preventDefault()
    const times = event.shiftKey ? stride : 1
    onChange(focusMovedBy(focus, { x: by.x * times, y: by.y * times }))
  }

  const letGo = () => {
    held.current = null
  }
  return (
    // Whoever has no pointer moves the mark itself, by its arrows.
    <div
      className={`stet-crops__stage${isReadOnly ? '' : ' stet-crops__stage--pointed'}`}
      onClick={put}
      onPointerDown={putAndTake}
      ref={stage}
      style={stageLook(picture)}
    >
      <img alt="" draggable={false} src={source} />
      <div
        aria-describedby={describedBy}
        aria-label="Focal point"
        aria-roledescription="point on the picture"
        className="stet-crops__focus"
        onClick={(event) => {
          event.stopPropagation()
          event.currentTarget.focus({ preventScroll: true })
        }}
        onKeyDown={press}
        onPointerCancel={letGo}
        onPointerDown={take}
        onPointerMove={drag}
        onPointerUp={letGo}
        ref={mark}
        role="application"
        style={{ left: `${focus.x}%`, top: `${focus.y}%` }}
        tabIndex={0}
      />
    </div>
  )
}

'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { CropRatio } from '../../../newsroom/images/crop-ratios.ts'
import { CropShapes, type InHand } from './crop-shapes.tsx'
import { CropStage } from './crop-stage.tsx'
import { sayCrop, sayPlace } from './crop-words.ts'
import { FocusStage } from './focus-stage.tsx'
import { useCut } from './use-cut.ts'
import './crops.css'

type Props = { readonly readOnly?: boolean }

/** How a picture is cut: the focal point, how each shape looks, and a rectangle to drag for the shape that is chosen. */
export function CropDesk({ readOnly = false }: Props) {
  const { id, data } = useDocumentInfo()
  if (id === undefined || data === undefined) {
    return (
      <p className="stet-crops__none">
        Once the picture is saved, its focal point can be set here, and its crops can be drawn.
      </p>
    )
  }
  return <Crops key={id} id={String(id)} isReadOnly={readOnly} saved={data} />
}

type CropsProps = {
  readonly id: string
  readonly isReadOnly: boolean
  readonly saved: Readonly<Record<string, unknown>>
}

const focusHint =
  'Click where the picture must not be cut away, or drag the mark. With the keyboard: arrows move it, with Shift ten times as far. '
const cropHint =
  'Drag the rectangle or a corner of it. With the keyboard: arrows move it, arrows with Shift make it larger or smaller. '
const savedHint = 'Save the picture to keep it; live stories get it when they are refiled.'

function Crops({ id, isReadOnly, saved }: CropsProps) {
  const { picture, focus, cropOf, putFocus, draw } = useCut(saved)
  const [inHand, setInHand] = useState<InHand>('focus')
  const hint = useId()
  const source = `/api/images/${id}/preview`
  const says =
    inHand === 'focus' ? `Focal point: ${sayPlace(focus)}` : `${inHand}: ${sayCrop(picture, cropOf(inHand).crop)}`
  return (
    <div className="stet-crops">
      <CropShapes cropOf={cropOf} focus={focus} inHand={inHand} onTake={setInHand} picture={picture} source={source} />
      {inHand === 'focus' ? (
        <FocusStage
          describedBy={hint}
          focus={focus}
          isReadOnly={isReadOnly}
          onChange={putFocus}
          picture={picture}
          source={source}
        />
      ) : (
        <CropStage
          crop={cropOf(inHand).crop}
          describedBy={hint}
          drawing={{ picture, ratio: inHand }}
          isReadOnly={isReadOnly}
          onChange={(drawn) => {
            draw(inHand, drawn)
          }}
          source={source}
        />
      )}
      <p aria-live="polite" className="stet-crops__said">
        {says}
      </p>
      {!isReadOnly && (
        <p className="stet-crops__hint" id={hint}>
          {inHand === 'focus' ? focusHint : cropHint}
          {savedHint}
        </p>
      )}
      {!isReadOnly && inHand !== 'focus' && cropOf(inHand).isDrawn && (
        <TakeBack
          onTakeBack={() => {
            draw(inHand, null)
          }}
          ratio={inHand}
        />
      )}
    </div>
  )
}

function TakeBack({ ratio, onTakeBack }: { readonly ratio: CropRatio; readonly onTakeBack: () => void }) {
  return (
    <Button buttonStyle="secondary" onClick={onTakeBack} size="small">
      Cut {ratio} around the focal point
    </Button>
  )
}

'use client'

import { Button, useDocumentInfo, useField } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { cropFor, drawnCrops, type DrawnCrops, type Rectangle } from '../../../newsroom/images/drawn-crops.ts'
import { asDrawn } from '../../../newsroom/images/draw-crop.ts'
import { ratiosInOrder, type CropRatio } from '../../../newsroom/images/crop-ratios.ts'
import { pictureFacts } from '../../../newsroom/images/picture-facts.ts'
import { CropPreview } from './crop-preview.tsx'
import { CropStage } from './crop-stage.tsx'
import { ratioNames, sayCrop } from './crop-words.ts'
import './crops.css'

type Props = { readonly readOnly?: boolean }

/** The crops of a picture: how each shape looks, and a rectangle to drag over the picture for the one that is chosen. */
export function CropDesk({ readOnly = false }: Props) {
  const { id, data } = useDocumentInfo()
  if (id === undefined || data === undefined) {
    return <p className="stet-crops__none">Once the picture is saved, its crops can be drawn here.</p>
  }
  return <Crops key={id} id={String(id)} isReadOnly={readOnly} saved={data} />
}

type CropsProps = {
  readonly id: string
  readonly isReadOnly: boolean
  readonly saved: Readonly<Record<string, unknown>>
}

function Crops({ id, isReadOnly, saved }: CropsProps) {
  const { value, setValue } = useField<DrawnCrops | null>({ path: 'crops' })
  const [ratio, setRatio] = useState<CropRatio>('16:9')
  const name = useId()
  const picture = pictureFacts(saved)
  const crops = drawnCrops(value)
  const cropOf = (one: CropRatio): Rectangle =>
    crops[one] ?? asDrawn(picture, cropFor(picture, one, {}, picture.focalPoint))
  const source = `/api/images/${id}/preview`
  const isDrawn = crops[ratio] !== undefined

  function keep(drawn: Rectangle | null): void {
    const { [ratio]: _before, ...others } = crops
    setValue(drawn === null ? others : { ...others, [ratio]: drawn })
  }

  return (
    <div className="stet-crops">
      <fieldset className="stet-crops__shapes">
        <legend>Crops</legend>
        {ratiosInOrder.map((one) => (
          <label className="stet-crops__shape" key={one}>
            <CropPreview crop={cropOf(one)} ratio={one} source={source} />
            <span>
              <input
                checked={one === ratio}
                name={name}
                onChange={() => {
                  setRatio(one)
                }}
                type="radio"
                value={one}
              />{' '}
              {ratioNames[one]}
            </span>
            <span className="stet-crops__how">
              {crops[one] === undefined ? 'around the focal point' : 'drawn by hand'}
            </span>
          </label>
        ))}
      </fieldset>
      <CropStage
        crop={cropOf(ratio)}
        drawing={{ picture, ratio }}
        isReadOnly={isReadOnly}
        onChange={keep}
        source={source}
      />
      <p aria-live="polite" className="stet-crops__said">
        {ratio}: {sayCrop(picture, cropOf(ratio))}
      </p>
      {!isReadOnly && (
        <>
          <p className="stet-crops__hint">
            Drag the rectangle or a corner of it. With the keyboard: arrows move it, arrows with Shift make it larger or
            smaller. Save the picture to keep it; live stories get it when they are refiled.
          </p>
          {isDrawn && (
            <Button
              buttonStyle="secondary"
              onClick={() => {
                keep(null)
              }}
              size="small"
            >
              Cut {ratio} around the focal point
            </Button>
          )}
        </>
      )}
    </div>
  )
}

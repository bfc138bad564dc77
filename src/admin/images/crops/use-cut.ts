'use client'

import { useField } from '@payloadcms/ui'
import { cropFor, drawnCrops, type DrawnCrops, type Rectangle } from '../../../newsroom/images/drawn-crops.ts'
import type { CropRatio } from '../../../newsroom/images/crop-ratios.ts'
import type { FocalPoint } from '../../../newsroom/images/crop.ts'
import { asDrawn } from '../../../newsroom/images/draw-crop.ts'
import { pictureFacts } from '../../../newsroom/images/picture-facts.ts'
import type { Picture } from '../../../newsroom/images/picture.ts'
import type { ShownCrop } from './crop-shapes.tsx'

/** How a picture is cut, as it stands in the form: it is kept with the rest of the picture, when that is saved. */
export function useCut(saved: Readonly<Record<string, unknown>>): {
  readonly picture: Picture
  readonly focus: FocalPoint
  readonly cropOf: (ratio: CropRatio) => ShownCrop
  readonly putFocus: (focus: FocalPoint) => void
  /** Null takes the drawn crop back: the shape is cut around the focal point again. */
  readonly draw: (ratio: CropRatio, drawn: Rectangle | null) => void
} {
  const { value, setValue } = useField<DrawnCrops | null>({ path: 'crops' })
  const across = useField<number>({ path: 'focalX' })
  const down = useField<number>({ path: 'focalY' })
  const picture = pictureFacts({ ...saved, focalX: across.value, focalY: down.value })
  const { focalPoint: focus } = picture
  const crops = drawnCrops(value)
  return {
    picture,
    focus,
    cropOf: (ratio) => {
      const drawn = crops[ratio]
      return { crop: drawn ?? asDrawn(picture, cropFor(picture, ratio, {}, focus)), isDrawn: drawn !== undefined }
    },
    putFocus: ({ x, y }) => {
      across.setValue(x)
      down.setValue(y)
    },
    draw: (ratio, drawn) => {
      const { [ratio]: _before, ...others } = crops
      setValue(drawn === null ? others : { ...others, [ratio]: drawn })
    },
  }
}

import { useId } from 'react'
import { cropRatios, ratiosInOrder, type CropRatio } from '../../../newsroom/images/crop-ratios.ts'
import type { FocalPoint, Size } from '../../../newsroom/images/crop.ts'
import type { Rectangle } from '../../../newsroom/images/drawn-crops.ts'
import { focusWithin } from '../../../newsroom/images/move-focus.ts'
import { CropPreview } from './crop-preview.tsx'
import { ratioNames } from './crop-words.ts'

/** What the hand is on: the point, or the crop of a shape. */
export type InHand = 'focus' | CropRatio

export type ShownCrop = { readonly crop: Rectangle; readonly isDrawn: boolean }

type Props = {
  readonly source: string
  readonly picture: Size
  readonly focus: FocalPoint
  readonly cropOf: (ratio: CropRatio) => ShownCrop
  readonly inHand: InHand
  readonly onTake: (inHand: InHand) => void
}

const whole: Rectangle = { x: 0, y: 0, width: 1, height: 1 }

/** The picture with its focal point, and each shape as readers will see it. One of them is worked on below. */
export function CropShapes({ source, picture, focus, cropOf, inHand, onTake }: Props) {
  const name = useId()
  const choice = (value: InHand, says: string) => (
    <span>
      <input
        checked={value === inHand}
        name={name}
        onChange={() => {
          onTake(value)
        }}
        type="radio"
        value={value}
      />{' '}
      {says}
    </span>
  )
  return (
    <fieldset className="stet-crops__shapes">
      <legend>Focal point and crops</legend>
      <label className="stet-crops__shape">
        <CropPreview crop={whole} focus={focus} shape={picture} source={source} />
        {choice('focus', 'Focal point')}
        <span className="stet-crops__how">the crops follow it</span>
      </label>
      {ratiosInOrder.map((ratio) => {
        const { crop, isDrawn } = cropOf(ratio)
        return (
          <label className="stet-crops__shape" key={ratio}>
            <CropPreview crop={crop} focus={focus} shape={cropRatios[ratio]} source={source} />
            {choice(ratio, ratioNames[ratio])}
            <span className="stet-crops__how">{howInWords(isDrawn, focusWithin(crop, focus) !== null)}</span>
          </label>
        )
      })}
    </fieldset>
  )
}

function howInWords(isDrawn: boolean, showsFocus: boolean): string {
  if (!isDrawn) return 'around the focal point'
  return showsFocus ? 'drawn by hand' : 'drawn by hand, without the focal point'
}

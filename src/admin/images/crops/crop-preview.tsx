import type { FocalPoint, Size } from '../../../newsroom/images/crop.ts'
import type { Rectangle } from '../../../newsroom/images/drawn-crops.ts'
import { focusWithin } from '../../../newsroom/images/move-focus.ts'

type Props = {
  readonly source: string
  readonly shape: Size
  readonly crop: Rectangle
  readonly focus: FocalPoint
}

/** In pixels: what stands upright is no higher than what lies. */
const highest = 110

/** What readers will see of the picture in this shape, and where the focal point is in it. */
export function CropPreview({ source, shape: { width, height }, crop, focus }: Props) {
  const at = focusWithin(crop, focus)
  const ratio = width / Math.max(height, 1)
  return (
    <span className="stet-crops__preview" style={{ aspectRatio: ratio, width: `min(100%, ${highest * ratio}px)` }}>
      <img
        alt=""
        draggable={false}
        src={source}
        style={{
          height: `${100 / crop.height}%`,
          left: `${(-100 * crop.x) / crop.width}%`,
          top: `${(-100 * crop.y) / crop.height}%`,
          width: `${100 / crop.width}%`,
        }}
      />
      {at !== null && <span className="stet-crops__dot" style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }} />}
    </span>
  )
}

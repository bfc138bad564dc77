import { cropRatios, type CropRatio } from '../../../newsroom/images/crop-ratios.ts'
import type { Rectangle } from '../../../newsroom/images/drawn-crops.ts'

type Props = { readonly source: string; readonly ratio: CropRatio; readonly crop: Rectangle }

/** What readers will see of the picture in this shape. */
export function CropPreview({ source, ratio, crop }: Props) {
  const { width, height } = cropRatios[ratio]
  return (
    <span className="stet-crops__preview" style={{ aspectRatio: `${width} / ${height}` }}>
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
    </span>
  )
}

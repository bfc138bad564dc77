import type { Crop, Size } from './crop.ts'
import { cropRatios, type CropRatio } from './crop-ratios.ts'
import { leastCrop, type Rectangle } from './drawn-crops.ts'

/** A crop under somebody's hand: every move leaves it in its shape, inside the picture, and large enough to publish. */
export type Drawing = { readonly picture: Size; readonly ratio: CropRatio }

/** @param by - in fractions of the picture's sides */
export function movedBy(drawn: Rectangle, by: { readonly x: number; readonly y: number }): Rectangle {
  return {
    ...drawn,
    x: clamp(drawn.x + by.x, 0, 1 - drawn.width),
    y: clamp(drawn.y + by.y, 0, 1 - drawn.height),
  }
}

/**
 * Wider or narrower, and as much higher, from the corner that stays.
 *
 * @param to - the width wanted, as a fraction of the picture's
 * @param from - which sides stay where they are: the left one is `x: 0`, the right one `x: 1`
 */
export function widened(
  { picture, ratio }: Drawing,
  drawn: Rectangle,
  { to, from }: { readonly to: number; readonly from: { readonly x: 0 | 1; readonly y: 0 | 1 } },
): Rectangle {
  const shape = cropRatios[ratio]
  const perWidth = (shape.height / shape.width) * (picture.width / picture.height)
  const [stillX, stillY] = [drawn.x + from.x * drawn.width, drawn.y + from.y * drawn.height]
  const most = Math.min(from.x === 0 ? 1 - stillX : stillX, (from.y === 0 ? 1 - stillY : stillY) / perWidth)
  const width = Math.min(Math.max(to, leastCrop(picture, ratio) / picture.width), Math.max(most, drawn.width))
  const height = Math.min(width * perWidth, 1)
  return movedBy({ x: stillX - from.x * width, y: stillY - from.y * height, width, height }, { x: 0, y: 0 })
}

/** A part in pixels as somebody would have drawn it. */
export function asDrawn(picture: Size, { left, top, width, height }: Crop): Rectangle {
  return {
    x: left / picture.width,
    y: top / picture.height,
    width: width / picture.width,
    height: height / picture.height,
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(most, least))
}

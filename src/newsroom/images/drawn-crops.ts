import type { Problem } from '../errors.ts'
import { cropAround, type Crop, type FocalPoint, type Size } from './crop.ts'
import { cropRatios, isCropRatio, ratiosInOrder, type CropRatio } from './crop-ratios.ts'
import { leastWidth } from './rendition-table.ts'

/** A part of a picture as it is seen, turned upright: from the top left, in fractions of its sides. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What a picture editor drew by hand. A shape that is not among them is cut around the focal point. */
export type DrawnCrops = { readonly [ratio in CropRatio]?: Rectangle }

/** How far, as a share of its ratio, a rectangle may be off: who draws on a small screen rounds. */
const tolerance = 0.01

/** The part that is published in this shape, in the picture's own pixels: drawn by hand, else around the focal point. */
export function cropFor(picture: Size, ratio: CropRatio, crops: DrawnCrops, focalPoint: FocalPoint): Crop {
  const drawn = crops[ratio]
  return drawn === undefined ? cropAround(picture, cropRatios[ratio], focalPoint) : inPixels(picture, ratio, drawn)
}

/** As wide as it was drawn and as high as the shape asks, inside the picture. */
function inPixels(picture: Size, ratio: CropRatio, { x, y, width, height }: Rectangle): Crop {
  const shape = cropRatios[ratio]
  const most = cropAround(picture, shape, { x: 50, y: 50 })
  const wide = clamp(Math.round(width * picture.width), 1, most.width)
  const high = clamp(Math.round((wide * shape.height) / shape.width), 1, most.height)
  return {
    left: clamp(Math.round((x + width / 2) * picture.width - wide / 2), 0, picture.width - wide),
    top: clamp(Math.round((y + height / 2) * picture.height - high / 2), 0, picture.height - high),
    width: wide,
    height: high,
  }
}

/** The narrowest crop that may be drawn of this picture, in pixels: all of it, where it has no more. */
export function leastCrop(picture: Size, ratio: CropRatio): number {
  return Math.min(leastWidth(ratio), cropAround(picture, cropRatios[ratio], { x: 50, y: 50 }).width)
}

/** What is wrong with crops as they were sent, each with the field it stands in. Null for a shape takes its crop back. */
export function cropProblems(sent: unknown, picture: Size): readonly Problem[] {
  if (sent === null || sent === undefined) return []
  if (!isGroup(sent)) return [problem('crops', 'Crops are given by shape, as {"16:9": {"x", "y", "width", "height"}}.')]
  return Object.entries(sent).flatMap(([ratio, rectangle]) => {
    const field = `crops.${ratio.slice(0, 20)}`
    if (!isCropRatio(ratio)) {
      return [problem(field, `“${ratio.slice(0, 20)}” is not a shape; there are ${ratiosInOrder.join(', ')}.`)]
    }
    if (rectangle === null) return []
    if (!isRectangle(rectangle)) {
      const message = `The crop for ${ratio} needs x, y, width and height, each a fraction of the picture from 0 to 1.`
      return [problem(field, message)]
    }
    const message = whatIsWrong(picture, ratio, rectangle)
    return message === null ? [] : [problem(field, message)]
  })
}

function whatIsWrong(picture: Size, ratio: CropRatio, drawn: Rectangle): string | null {
  const { x, y, width, height } = drawn
  const shape = cropRatios[ratio]
  const rounding = 1e-6
  if (width <= 0 || height <= 0 || x < 0 || y < 0 || x + width > 1 + rounding || y + height > 1 + rounding) {
    return `The crop for ${ratio} reaches beyond the picture.`
  }
  const [wide, high] = [width * picture.width, height * picture.height]
  // A pixel more or less is no other shape.
  const isOff = Math.abs(wide - (high * shape.width) / shape.height) > Math.max(wide * tolerance, 2)
  if (isOff)
    return `The crop for ${ratio} has ${Math.round(wide)} × ${Math.round(high)} pixels, which is another shape.`
  const least = leastCrop(picture, ratio)
  return Math.round(wide) < least
    ? `The crop for ${ratio} is ${Math.round(wide)} pixels wide; it needs at least ${least}.`
    : null
}

/** The crops of a picture from its field, in whatever state that is: what can't be read is not drawn. */
export function drawnCrops(field: unknown): DrawnCrops {
  if (!isGroup(field)) return {}
  return Object.fromEntries(
    ratiosInOrder.flatMap((ratio) => {
      const drawn = field[ratio]
      if (!isRectangle(drawn)) return []
      const { x, y, width, height } = drawn
      return [[ratio, { x, y, width, height }]]
    }),
  )
}

function problem(field: string, message: string): Problem {
  return { code: 'bad-crop', field, message }
}

function isRectangle(value: unknown): value is Rectangle {
  return (
    isGroup(value) &&
    ['x', 'y', 'width', 'height'].every((side) => typeof value[side] === 'number' && Number.isFinite(value[side]))
  )
}

function isGroup(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

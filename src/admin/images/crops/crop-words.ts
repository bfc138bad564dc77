import type { FocalPoint, Size } from '../../../newsroom/images/crop.ts'
import type { CropRatio } from '../../../newsroom/images/crop-ratios.ts'
import type { Rectangle } from '../../../newsroom/images/drawn-crops.ts'

export const ratioNames: { readonly [ratio in CropRatio]: string } = {
  '16:9': '16:9, wide',
  '4:3': '4:3',
  '3:2': '3:2',
  '1:1': '1:1, square',
  '2:1': '2:1, card for social networks',
}

/** @example 1280 × 720 pixels, 10 % from the left, 25 % from the top */
export function sayCrop(picture: Size, { x, y, width, height }: Rectangle): string {
  const pixels = `${Math.round(width * picture.width)} × ${Math.round(height * picture.height)} pixels`
  return `${pixels}, ${sayPlace({ x: x * 100, y: y * 100 })}`
}

/** @example sayPlace({ x: 42, y: 30 }) // '42 % from the left, 30 % from the top' */
export function sayPlace({ x, y }: FocalPoint): string {
  return `${Math.round(x)} % from the left, ${Math.round(y)} % from the top`
}

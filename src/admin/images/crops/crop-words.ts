import type { Size } from '../../../newsroom/images/crop.ts'
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
  return `${pixels}, ${Math.round(x * 100)} % from the left, ${Math.round(y * 100)} % from the top`
}

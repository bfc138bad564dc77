export type Size = { readonly width: number; readonly height: number }

/** What must not be cut away, from the top left, in per cent. */
export type FocalPoint = { readonly x: number; readonly y: number }

export type Crop = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** The largest part of a picture that has the wanted shape, as near to the focal point as the edges allow. In pixels. */
export function cropAround(picture: Size, shape: Size, focalPoint: FocalPoint): Crop {
  const scale = Math.min(picture.width / shape.width, picture.height / shape.height)
  const width = clamp(Math.round(shape.width * scale), 1, picture.width)
  const height = clamp(Math.round(shape.height * scale), 1, picture.height)
  return {
    left: clamp(Math.round((picture.width * focalPoint.x) / 100 - width / 2), 0, picture.width - width),
    top: clamp(Math.round((picture.height * focalPoint.y) / 100 - height / 2), 0, picture.height - height),
    width,
    height,
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

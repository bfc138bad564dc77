import type { FocalPoint } from './crop.ts'
import type { Rectangle } from './drawn-crops.ts'

/** A place on a picture, or the way from one to another, in fractions of the picture's sides. */
export type Place = { readonly x: number; readonly y: number }

/** The focal point that somebody put there: in whole per cent, as it is kept, and never beside the picture. */
export function focusAt({ x, y }: Place): FocalPoint {
  return { x: percent(x), y: percent(y) }
}

export function focusMovedBy(point: FocalPoint, by: Place): FocalPoint {
  return focusAt({ x: point.x / 100 + by.x, y: point.y / 100 + by.y })
}

/** Where the focal point is in a part of the picture, in fractions of that part; null where the part leaves it out. */
export function focusWithin(part: Rectangle, point: FocalPoint): Place | null {
  const place = { x: (point.x / 100 - part.x) / part.width, y: (point.y / 100 - part.y) / part.height }
  return [place.x, place.y].every((side) => side >= 0 && side <= 1) ? place : null
}

function percent(share: number): number {
  return Math.min(Math.max(Math.round(share * 100), 0), 100)
}

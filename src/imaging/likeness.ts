import type { Sharp } from 'sharp'

const side = 32
const kept = 8

/** A sheet whose greys stray less than this from their mean, of 255, shows nothing to tell it by. */
const leastContrast = 3

/**
 * What a picture looks like, in 64 bits as hexadecimal digits: whether each of the 64 coarsest waves in it, by a cosine
 * transform of its greys, is stronger than their median. It stays nearly the same when the picture is saved anew, resized
 * or cut a little. Null for a sheet without anything on it.
 */
export async function likenessOf(picture: Sharp): Promise<string | null> {
  const greys = await picture.greyscale().resize(side, side, { fit: 'fill' }).raw().toBuffer()
  if (contrastOf(greys) < leastContrast) return null
  const waves = coarsestWaves(greys)
  const median = medianOf(waves.slice(1))
  const bits = waves.map((strength) => (strength > median ? '1' : '0')).join('')
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}

function contrastOf(greys: Buffer): number {
  const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length
  return Math.sqrt(greys.reduce((sum, grey) => sum + (grey - mean) ** 2, 0) / greys.length)
}

/** The first is the mean, which says nothing of what is shown; it counts as weak. */
function coarsestWaves(greys: Buffer): number[] {
  const places = Array.from({ length: kept * kept }, (_, place) => [place % kept, Math.floor(place / kept)] as const)
  const [, ...waves] = places.map(([across, down]) =>
    greys.reduce((sum, grey, at) => sum + grey * wave(at % side, across) * wave(Math.floor(at / side), down), 0),
  )
  return [-Infinity, ...waves]
}

function wave(at: number, times: number): number {
  return Math.cos(((2 * at + 1) * times * Math.PI) / (2 * side))
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

/** The few strokes of SVG that every scene is drawn with. Lengths are pixels of a 2400 × 1600 sheet. */
import { createChance } from './chance.ts'

export type Drawing = { readonly width: number; readonly height: number; readonly svg: string }

type Stop = readonly [offset: number, colour: string, opacity?: number]

export function sheet(width: number, height: number, ...parts: readonly string[]): Drawing {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${soft}${parts.join('')}</svg>`
  return { width, height, svg }
}

const soft = [6, 18, 50, 110]
  .map(
    (blur) =>
      `<filter id="soft${blur}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${blur}"/></filter>`,
  )
  .join('')

function stops(list: readonly Stop[]): string {
  return list
    .map(
      ([offset, colour, opacity = 1]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')
}

/** From top to bottom, unless `across`. */
export function fade(id: string, list: readonly Stop[], { across = false }: { across?: boolean } = {}): string {
  const [x2, y2] = across ? [1, 0] : [0, 1]
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${stops(list)}</linearGradient>`
}

export function glow(id: string, list: readonly Stop[]): string {
  return `<radialGradient id="${id}">${stops(list)}</radialGradient>`
}

export function box(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`
}

export function disc(x: number, y: number, radius: number, fill: string, more = ''): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" ${more}/>`
}

export function shape(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`
}

export function line(d: string, stroke: string, width: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}

export type Ridge = { seed: number; width: number; y: number; height: number; roughness?: number; bottom: number }

/** The heights of a range of hills, from left to right: midpoints displaced, each time by less. */
export function skylineOf({
  seed,
  width,
  y,
  height,
  roughness = 0.52,
}: Omit<Ridge, 'bottom'>): readonly [number, number][] {
  const chance = createChance(seed)
  let heights = [chance.between(-1, 1), chance.between(-1, 1)]
  let reach = 1
  for (let step = 0; step < 8; step += 1) {
    heights = heights.flatMap((at, index) => {
      const after = heights[index + 1]
      return after === undefined ? [at] : [at, (at + after) / 2 + chance.between(-reach, reach)]
    })
    reach *= roughness
  }
  return heights.map((at, index) => [(index / (heights.length - 1)) * width, y + at * height])
}

export function ridge(hills: Ridge, fill: string, more = ''): string {
  const points = skylineOf(hills).map(([x, y]) => `${round(x)},${round(y)}`)
  return shape(`M0,${hills.bottom} L${points.join(' L')} L${hills.width},${hills.bottom} Z`, fill, more)
}

export type Water = {
  seed: number
  top: number
  bottom: number
  width: number
  colours: readonly [string, ...string[]]
}

/** Light lying on water: short level strokes, longer and further apart as they come nearer. */
export function ripples({ seed, top, bottom, width, colours }: Water, count = 420): string {
  const chance = createChance(seed)
  return Array.from({ length: count }, () => {
    const near = chance.next() ** 1.7
    const y = top + near * (bottom - top)
    const x = chance.between(-100, width)
    const length = 30 + near * 320 * chance.next()
    const d = `M${round(x)},${round(y)} q${round(length / 2)},${round(-3 - near * 9)} ${round(length)},0`
    return line(d, chance.pick(colours), 1.5 + near * 5, `stroke-opacity="${round(chance.between(0.1, 0.5))}"`)
  }).join('')
}

export function stars(seed: number, width: number, height: number, count = 600): string {
  const chance = createChance(seed)
  return Array.from({ length: count }, () => {
    const size = 0.8 + chance.next() ** 6 * 5
    const tint = chance.pick(['#ffffff', '#fff3dc', '#d9e6ff'])
    return disc(
      chance.next() * width,
      chance.next() * height,
      size,
      tint,
      `fill-opacity="${round(chance.between(0.3, 1))}"`,
    )
  }).join('')
}

export type Cloudbank = {
  seed: number
  width: number
  y: number
  spread: number
  colour: string
  count?: number
  opacity?: number
}

/** Banks of soft ellipses: clouds, mist, smoke. */
export function clouds({ seed, width, y, spread, colour, count = 26, opacity = 0.35 }: Cloudbank): string {
  const chance = createChance(seed)
  const puffs = Array.from({ length: count }, () => {
    const rx = chance.between(90, 420)
    return `<ellipse cx="${round(chance.between(-400, width + 400))}" cy="${round(y + chance.between(-spread, spread))}" rx="${round(rx)}" ry="${round(rx * chance.between(0.08, 0.22))}" fill="${colour}" opacity="${round(chance.between(0.3, 1) * 10) / 10}"/>`
  })
  return `<g filter="url(#soft18)" opacity="${opacity}">${puffs.join('')}</g>`
}

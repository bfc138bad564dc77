/** Pictures made of brush strokes, for what hangs in a frame. */
import { createChance } from './chance.ts'
import { round } from './drawing.ts'

export type Rgb = readonly [number, number, number]

/** What a painter sees at a place: a colour, and which way the brush goes (radians). `x` and `y` run from 0 to 1. */
export type Motif = (x: number, y: number) => { readonly colour: Rgb; readonly way: number }

export type Canvas = { x: number; y: number; width: number; height: number }

/** Broad strokes first, then finer ones over them; each keeps a little of the painter's hand. */
export function paint(seed: number, { x, y, width, height }: Canvas, motif: Motif): string {
  const chance = createChance(seed)
  const passes = [
    { strokes: 800, length: 190, breadth: 58, waver: 0.35 },
    { strokes: 1900, length: 95, breadth: 25, waver: 0.28 },
    { strokes: 3000, length: 46, breadth: 11, waver: 0.2 },
  ]
  const marks = passes.flatMap(({ strokes, length, breadth, waver }) =>
    Array.from({ length: strokes }, () => {
      const [u, v] = [chance.next(), chance.next()]
      const { colour, way } = motif(u, v)
      const angle = way + chance.between(-waver, waver)
      const reach = length * chance.between(0.5, 1.15)
      const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach]
      const bend = chance.between(-0.18, 0.18) * reach
      const [px, py] = [x + u * width - dx / 2, y + v * height - dy / 2]
      const d = `M${round(px)},${round(py)} q${round(dx / 2 - (dy / reach) * bend)},${round(dy / 2 + (dx / reach) * bend)} ${round(dx)},${round(dy)}`
      const shift = chance.between(-16, 16)
      const [red, green, blue] = colour.map((part) => Math.max(0, Math.min(255, Math.round(part + shift))))
      return `<path d="${d}" fill="none" stroke="rgb(${red},${green},${blue})" stroke-width="${round(breadth * chance.between(0.5, 1))}" stroke-linecap="round" stroke-opacity="${round(chance.between(0.7, 1))}"/>`
    }),
  )
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">${marks.join('')}</svg>`
}

export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = Math.max(0, Math.min(1, share))
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part, from[2] + (to[2] - from[2]) * part]
}

/** How far a place is from a limb drawn between two joints: under 1 is inside it. */
export function limb(
  u: number,
  v: number,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  thick: number,
): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = Math.max(0, Math.min(1, ((u - x1) * dx + (v - y1) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(u - x1 - along * dx, (v - y1 - along * dy) * 1.25) / thick
}

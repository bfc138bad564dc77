import { createChance } from '../chance.ts'
import { box, round, shape } from '../drawing.ts'

const width = 2400

/** A row of houses standing on the line `foot`, some with a gable, some windows lit. */
export function houses(seed: number, foot: number, tall: number, wall: string, lit: string): string {
  const chance = createChance(seed)
  const parts: string[] = []
  for (let x = -20; x < width;) {
    const [wide, up] = [chance.between(110, 260), tall * chance.between(0.55, 1)]
    parts.push(box(x, foot - up, wide, up, wall))
    if (chance.next() > 0.5)
      parts.push(shape(`M${round(x)},${round(foot - up)} l${round(wide / 2)},-60 l${round(wide / 2)},60 Z`, wall))
    for (let row = foot - up + 30; row < foot - 60; row += 62)
      for (let column = x + 22; column < x + wide - 34; column += 50)
        if (chance.next() > 0.62)
          parts.push(box(column, row, 22, 32, lit, `opacity="${round(chance.between(0.4, 1))}"`))
    x += wide + chance.between(0, 8)
  }
  return parts.join('')
}

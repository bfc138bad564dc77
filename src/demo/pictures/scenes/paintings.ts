/** Pictures of pictures. The portrait is a stand-in: shapes and colours, nobody's likeness and nobody's painting. */
import { limb, mix, paint, type Canvas, type Motif, type Rgb } from '../brushwork.ts'
import { box, disc, fade, glow, line, shape, sheet, type Drawing } from '../drawing.ts'

const dusk: Rgb = [36, 44, 74]
const ember: Rgb = [232, 128, 62]
const straw: Rgb = [246, 208, 132]
const coat: Rgb = [22, 27, 44]
const umber: Rgb = [58, 34, 34]
const shirt: Rgb = [226, 222, 212]
const scarlet: Rgb = [168, 40, 38]

/** A dark figure against a burning sky, one arm up: lit from behind, and without a face. */
export const raisedFist: Motif = (x, y) => {
  const fist = Math.hypot((x - 0.715) / 0.082, (y - 0.135) / 0.066)
  const cuff = limb(x, y, [0.7, 0.21], [0.694, 0.23], 0.056)
  const arm = Math.min(limb(x, y, [0.56, 0.53], [0.685, 0.4], 0.085), limb(x, y, [0.685, 0.4], [0.7, 0.25], 0.062))
  const head = Math.hypot((x - 0.44) / 0.118, (y - 0.33) / 0.13)
  const neck = limb(x, y, [0.44, 0.42], [0.445, 0.5], 0.066)
  const body = Math.hypot((x - 0.43) / 0.33, (y - 0.86) / 0.4)
  const collar = Math.abs(x - 0.45) < 0.05 - (y - 0.5) * 0.3 && y > 0.48 && y < 0.64
  if (fist < 1)
    return { colour: mix(mix(umber, scarlet, (x - 0.68) * 8), umber, fist * 0.6), way: y < 0.12 ? 0.1 : 1.1 }
  if (cuff < 1) return { colour: shirt, way: 1.35 }
  if (arm < 1) return { colour: mix(coat, [74, 70, 96], Math.max(0, (x - 0.64) * 7)), way: -1.1 }
  if (collar) return { colour: mix(shirt, [150, 150, 160], Math.abs(x - 0.45) * 22), way: 1.5 }
  if (head < 1) return { colour: mix(umber, [196, 104, 58], (x - 0.47) * 9), way: 1.2 }
  if (neck < 1) return { colour: [74, 42, 38], way: 1.4 }
  if (body < 1)
    return { colour: mix(coat, [72, 68, 94], Math.max(0, x - 0.52) * 3), way: Math.atan2(y - 0.55, x - 0.43) + 1.5 }
  const away = Math.hypot(x - 0.62, (y - 0.44) * 1.1)
  const sky = away < 0.34 ? mix(straw, ember, away / 0.34) : mix(ember, dusk, (away - 0.34) / 0.42)
  return { colour: sky, way: Math.atan2(y - 0.44, x - 0.62) + 1.57 }
}

/** Boats on mud at low water, seen as a painter in a hurry would. */
export const lowWater: Motif = (x, y) => {
  const boat = (cx: number, cy: number, size: number) =>
    y > cy && y < cy + size * 0.62 && Math.abs(x - cx) < size * (1 - (y - cy) / (size * 1.5))
  const mast = (cx: number, top: number, foot: number) =>
    Math.abs(x - cx - (y - foot) * 0.06) < 0.008 && y > top && y < foot
  if (mast(0.3, 0.2, 0.63) || mast(0.66, 0.3, 0.58) || mast(0.83, 0.34, 0.56))
    return { colour: [52, 38, 30], way: 1.52 }
  if (boat(0.3, 0.63, 0.17)) return { colour: y < 0.66 ? [236, 226, 204] : [150, 46, 38], way: 0.02 }
  if (boat(0.66, 0.58, 0.11)) return { colour: y < 0.6 ? [230, 216, 180] : [34, 74, 96], way: -0.05 }
  if (boat(0.83, 0.55, 0.07)) return { colour: [54, 84, 66], way: 0 }
  const quay = 0.47 + 0.02 * Math.sin(x * 9)
  if (y < quay && y > quay - 0.09 - 0.05 * Math.abs(Math.sin(x * 17)) && x > 0.42)
    return { colour: Math.sin(x * 60) > 0.2 ? [188, 128, 96] : [122, 92, 92], way: 1.57 }
  if (y < quay) return { colour: mix([126, 158, 184], [244, 214, 168], y / quay), way: 0.2 * Math.sin(x * 7 + y * 11) }
  const pool = Math.sin(x * 13 + y * 31) + Math.sin(y * 47 - x * 5)
  const mud = mix([120, 106, 88], [74, 62, 52], (y - quay) * 2)
  return { colour: pool > 1.15 ? mix([186, 196, 198], [244, 214, 168], x) : mud, way: 0.12 * Math.sin(y * 40) }
}

function framed({ x, y, width, height }: Canvas, deep: number, picture: string): string {
  const outer = `${x - deep},${y - deep} ${x + width + deep},${y - deep} ${x + width + deep},${y + height + deep} ${x - deep},${y + height + deep}`
  const rim = (inset: number, stroke: string, wide: number) =>
    `<rect x="${x - inset}" y="${y - inset}" width="${width + 2 * inset}" height="${height + 2 * inset}" fill="none" stroke="${stroke}" stroke-width="${wide}"/>`
  return [
    fade('gilt', [
      [0, '#f0d28c'],
      [0.2, '#b4843a'],
      [0.5, '#8a5f24'],
      [0.75, '#c79a4c'],
      [1, '#5b3c14'],
    ]),
    `<polygon points="${outer}" transform="translate(26 46)" fill="#000" opacity="0.55" filter="url(#soft50)"/>`,
    `<polygon points="${outer}" fill="url(#gilt)"/>`,
    rim(deep * 0.92, '#fbe7b0', 4),
    rim(deep * 0.62, '#5d3f18', deep * 0.08),
    rim(deep * 0.5, '#e8c678', deep * 0.1),
    rim(deep * 0.12, '#3a270f', deep * 0.2),
    picture,
    rim(0, '#1d130a', 8),
  ].join('')
}

export function portraitInFrame(): Drawing {
  const canvas = { x: 330, y: 300, width: 940, height: 1260 }
  return sheet(
    1600,
    2000,
    fade('wall', [
      [0, '#2c1c22'],
      [1, '#160e13'],
    ]),
    glow('lamp', [
      [0, '#ffdca8', 0.5],
      [1, '#ffdca8', 0],
    ]),
    box(0, 0, 1600, 2000, 'url(#wall)'),
    ...Array.from({ length: 17 }, (_, stripe) => box(stripe * 100, 0, 46, 2000, '#ffffff', 'opacity="0.018"')),
    `<ellipse cx="800" cy="560" rx="1000" ry="980" fill="url(#lamp)"/>`,
    framed(canvas, 120, paint(1307, canvas, raisedFist)),
    `<ellipse cx="800" cy="330" rx="560" ry="420" fill="url(#lamp)" opacity="0.55"/>`,
    box(0, 1850, 1600, 150, '#0d080b'),
    box(0, 1846, 1600, 6, '#4b3138'),
  )
}

export function harbourPicture(): Drawing {
  const canvas = { x: 560, y: 330, width: 1280, height: 860 }
  return sheet(
    2400,
    1600,
    fade('wall', [
      [0, '#e4e0d6'],
      [1, '#c9c3b4'],
    ]),
    fade('floor', [
      [0, '#a58660'],
      [1, '#6d5236'],
    ]),
    glow('lamp', [
      [0, '#fffbe9', 0.9],
      [1, '#fffbe9', 0],
    ]),
    box(0, 0, 2400, 1600, 'url(#wall)'),
    `<ellipse cx="1200" cy="500" rx="1250" ry="820" fill="url(#lamp)"/>`,
    framed(canvas, 78, paint(1911, canvas, lowWater)),
    box(1990, 900, 130, 90, '#f7f5ee', 'opacity="0.95"'),
    ...[920, 938, 956].map((y) => line(`M2006,${y} h${y === 920 ? 66 : 96}`, '#8b8678', 4)),
    box(0, 1410, 2400, 190, 'url(#floor)'),
    box(0, 1392, 2400, 22, '#f3f0e7'),
    shape(
      'M300,1600 C300,1240 250,1120 330,1040 C300,980 320,900 380,900 C440,900 462,980 430,1040 C520,1110 480,1240 490,1600 Z',
      '#1f2328',
      'filter="url(#soft6)"',
    ),
  )
}

export function studioEasel(): Drawing {
  const canvas = { x: 930, y: 350, width: 560, height: 740 }
  return sheet(
    2400,
    1600,
    fade('wall', [
      [0, '#8d8f86'],
      [1, '#5d5b51'],
    ]),
    fade('pane', [
      [0, '#f2f7fa'],
      [1, '#cfdfe8'],
    ]),
    fade('boards', [
      [0, '#8a6a48'],
      [1, '#4f3822'],
    ]),
    glow('day', [
      [0, '#ffffff', 0.75],
      [1, '#ffffff', 0],
    ]),
    box(0, 0, 2400, 1600, 'url(#wall)'),
    box(150, 120, 560, 900, '#3c3a34'),
    ...[0, 1].flatMap((column) =>
      [0, 1, 2].map((row) => box(175 + column * 265, 145 + row * 290, 245, 270, 'url(#pane)')),
    ),
    box(0, 1220, 2400, 380, 'url(#boards)'),
    ...Array.from({ length: 14 }, (_, plank) =>
      line(`M${plank * 210 - 300},1600 L${plank * 150 + 200},1220`, '#3b2915', 4, 'stroke-opacity="0.5"'),
    ),
    shape('M175,1020 L710,1020 L1750,1600 L520,1600 Z', '#fff7dd', 'opacity="0.3" filter="url(#soft18)"'),
    `<ellipse cx="430" cy="560" rx="1200" ry="820" fill="url(#day)" opacity="0.55"/>`,
    line('M1210,180 L1000,1480 M1210,180 L1440,1480 M1210,180 L1300,1350', '#4a3018', 30),
    line('M880,1105 L1545,1105', '#5a3b1e', 42),
    box(
      canvas.x - 14,
      canvas.y - 10,
      canvas.width + 28,
      canvas.height + 24,
      '#2a2119',
      'opacity="0.6" filter="url(#soft18)"',
    ),
    paint(77, canvas, (x, y) => ({
      colour: mix(
        mix([228, 220, 200], [196, 120, 76], (y - 0.25) * 1.3),
        [60, 74, 104],
        Math.hypot(x - 0.5, y - 0.62) < 0.27 ? 0.85 : 0,
      ),
      way: x * 3 + y,
    })),
    box(1800, 1020, 330, 24, '#4a3018'),
    line('M1830,1044 L1810,1400 M2100,1044 L2120,1400', '#4a3018', 20),
    ...['#7d8fa3', '#b36a3c', '#d8cfa8', '#43533f'].map((jar, index) =>
      box(1824 + index * 76, 930 - index * 9, 54, 92 + index * 9, jar, 'rx="8"'),
    ),
    ...[0, 1, 2, 3, 4].map((brush) => line(`M${1850 + brush * 16},940 l${brush * 14 - 30},-130`, '#c9a36a', 8)),
    disc(1560, 1420, 6, '#d8cfa8'),
    disc(1280, 1500, 9, '#b36a3c'),
    disc(1000, 1470, 7, '#43533f'),
  )
}

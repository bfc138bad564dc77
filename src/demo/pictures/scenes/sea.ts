import { createChance } from '../chance.ts'
import {
  box,
  clouds,
  disc,
  fade,
  glow,
  line,
  ridge,
  ripples,
  round,
  shape,
  sheet,
  stars,
  type Drawing,
} from '../drawing.ts'

const [width, height] = [2400, 1600]

export function straitAtNight(): Drawing {
  const cabins = Array.from(
    { length: 19 },
    (_, index) => box(985 + index * 36, 905, 18, 16, '#ffe3a0') + box(1030 + index * 30, 862, 14, 13, '#ffd27a'),
  )
  const coast = createChance(71)
  const lights = Array.from({ length: 90 }, () =>
    disc(
      coast.between(0, 900),
      coast.between(756, 790),
      coast.between(1.5, 4),
      coast.pick(['#ffd99a', '#fff2d0', '#ffb45c']),
    ),
  )
  return sheet(
    width,
    height,
    fade('night', [
      [0, '#060b1c'],
      [0.7, '#14264a'],
      [1, '#2c4770'],
    ]),
    fade('sea', [
      [0, '#1c3358'],
      [1, '#040914'],
    ]),
    fade(
      'beam',
      [
        [0, '#fff6d8', 0],
        [1, '#fff6d8', 0.75],
      ],
      { across: true },
    ),
    glow('deck', [
      [0, '#ffdf9c', 0.55],
      [1, '#ffdf9c', 0],
    ]),
    box(0, 0, width, height, 'url(#night)'),
    stars(70, width, 640, 420),
    clouds({ seed: 72, width, y: 420, spread: 150, colour: '#0a1226', opacity: 0.7 }),
    ridge({ seed: 73, width, y: 745, height: 40, bottom: 800 }, '#0a1428'),
    box(0, 795, width, 805, 'url(#sea)'),
    ...lights,
    ripples({ seed: 74, top: 805, bottom: 1600, width, colours: ['#6d8bb5', '#2d4a78', '#a9bedb'] }, 380),
    shape('M1120,835 L120,980 L120,1180 Z', 'url(#beam)', 'filter="url(#soft6)"'),
    `<ellipse cx="130" cy="1078" rx="190" ry="42" fill="#fff6d8" opacity="0.35" filter="url(#soft18)"/>`,
    shape('M96,1070 L200,1070 L186,1096 L112,1096 Z', '#d9542b'),
    disc(128, 1060, 9, '#1b1410'),
    disc(158, 1058, 10, '#1b1410'),
    `<ellipse cx="1330" cy="930" rx="640" ry="260" fill="url(#deck)"/>`,
    shape('M930,985 L1790,985 L1740,1058 L1000,1058 Z', '#0e1828'),
    shape('M960,890 L1720,890 L1760,985 L940,985 Z', '#dfe4e6'),
    shape('M1010,850 L1600,850 L1640,892 L1000,892 Z', '#c5ccd2'),
    box(1060, 800, 210, 52, '#e9edef'),
    box(1470, 770, 90, 84, '#a8322d'),
    box(1470, 790, 90, 18, '#f1efe8'),
    ...cabins,
    ...Array.from({ length: 9 }, (_, index) =>
      line(
        `M${1000 + index * 92},${1075 + (index % 3) * 8} q20,${60 + index * 4} -6,${130 + (index % 4) * 40}`,
        '#ffdf9c',
        12,
        'opacity="0.22" filter="url(#soft6)"',
      ),
    ),
  )
}

export function lastShipyard(): Drawing {
  const crane = (x: number, scale: number, colour: string) => {
    const s = (value: number) => round(value * scale)
    const lattice = Array.from(
      { length: 8 },
      (_, step) =>
        `M${x - s(60)},${1240 - s(step * 90)} l${s(120)},${-s(90)} M${x + s(60)},${1240 - s(step * 90)} l${-s(120)},${-s(90)}`,
    ).join(' ')
    return [
      line(`M${x - s(60)},1240 V${1240 - s(720)} M${x + s(60)},1240 V${1240 - s(720)} ${lattice}`, colour, s(13)),
      box(x - s(90), 1240 - s(800), s(180), s(90), colour),
      line(
        `M${x - s(270)},${1240 - s(800)} L${x + s(640)},${1240 - s(990)} M${x - s(250)},${1240 - s(850)} L${x},${1240 - s(1060)} L${x + s(630)},${1240 - s(1000)}`,
        colour,
        s(17),
      ),
      line(`M${x + s(520)},${1240 - s(965)} V${1240 - s(560)}`, colour, s(6)),
      box(x - s(300), 1240 - s(830), s(80), s(80), colour),
    ].join('')
  }
  return sheet(
    width,
    height,
    fade('sky', [
      [0, '#33466e'],
      [0.45, '#c86b52'],
      [0.75, '#f6b066'],
      [1, '#ffe2a6'],
    ]),
    glow('sun', [
      [0, '#fff5cf'],
      [0.2, '#ffdf93', 0.9],
      [1, '#ffb45c', 0],
    ]),
    fade('sea', [
      [0, '#d98a56'],
      [1, '#2c2b45'],
    ]),
    fade('hull', [
      [0, '#2a3147'],
      [0.62, '#1b2236'],
      [0.63, '#7c2f2c'],
      [1, '#4a1d20'],
    ]),
    box(0, 0, width, 1260, 'url(#sky)'),
    clouds({ seed: 80, width, y: 420, spread: 210, colour: '#5a3b58', opacity: 0.6 }),
    clouds({ seed: 81, width, y: 700, spread: 90, colour: '#ffd79a', opacity: 0.6 }),
    disc(1500, 1060, 560, 'url(#sun)'),
    disc(1500, 1060, 74, '#fff7dc'),
    ridge({ seed: 82, width, y: 1180, height: 30, bottom: 1260 }, '#6a4a58'),
    box(0, 1230, width, 370, 'url(#sea)'),
    ripples({ seed: 83, top: 1240, bottom: 1600, width, colours: ['#ffdc9a', '#3a3550', '#f09a5a'] }, 380),
    crane(2060, 0.78, '#4a3345'),
    crane(340, 1.12, '#231c2b'),
    crane(1010, 0.9, '#382739'),
    shape(
      'M560,880 C580,1080 620,1210 690,1290 L1640,1290 C1740,1170 1800,1010 1870,840 L1700,870 L1690,930 L760,940 Z',
      'url(#hull)',
    ),
    box(900, 820, 520, 115, '#39415a'),
    ...Array.from({ length: 9 }, (_, index) => line(`M${620 + index * 140},1300 l-46,110`, '#1a1420', 16)),
    ...Array.from({ length: 7 }, (_, index) =>
      line(`M${790 + index * 110},930 v-${90 + (index % 3) * 34}`, '#231c2b', 7),
    ),
    disc(1180, 1010, 12, '#fff3c4'),
    disc(1180, 1010, 50, '#ffe39a', 'opacity="0.5" filter="url(#soft18)"'),
    box(0, 1395, width, 26, '#1a1420'),
  )
}

export function seagrassMeadow(): Drawing {
  const chance = createChance(90)
  const blades = (count: number, base: number, tall: number, colours: readonly [string, ...string[]]) =>
    Array.from({ length: count }, () => {
      const [x, top] = [chance.between(-40, 2440), tall * chance.between(0.5, 1.1)]
      const lean = Math.sin(x / 260) * 110 + chance.between(-30, 60)
      return line(
        `M${round(x)},${base + 40} C${round(x - lean * 0.3)},${round(base - top * 0.4)} ${round(x + lean)},${round(base - top * 0.6)} ${round(x + lean * 0.8)},${round(base - top)}`,
        chance.pick(colours),
        chance.between(7, 18),
      )
    }).join('')
  const fish = Array.from({ length: 26 }, () => {
    const [x, y, size] = [chance.between(900, 2000), chance.between(420, 820), chance.between(16, 34)]
    return shape(
      `M${round(x)},${round(y)} q${round(size)},${round(-size * 0.7)} ${round(size * 2.2)},0 q${round(-size * 1.2)},${round(size * 0.7)} ${round(-size * 2.2)},0 l${round(-size * 0.7)},${round(-size * 0.45)} v${round(size * 0.9)} Z`,
      '#e9f6ee',
      'opacity="0.75"',
    )
  })
  const rays = [300, 760, 1240, 1700, 2140].map((x, index) =>
    shape(
      `M${x},-20 l${90 + index * 14},0 l${-190 - index * 60},1500 l-240,0 Z`,
      '#e8fff2',
      'opacity="0.11" filter="url(#soft18)"',
    ),
  )
  return sheet(
    width,
    height,
    fade('deep', [
      [0, '#9fe0d0'],
      [0.35, '#3c9ea3'],
      [1, '#0b3a4d'],
    ]),
    fade('sand', [
      [0, '#4d7d6d'],
      [1, '#1d4644'],
    ]),
    box(0, 0, width, height, 'url(#deep)'),
    ...rays,
    ridge({ seed: 91, width, y: 1150, height: 60, bottom: height }, '#1f6069', 'opacity="0.7"'),
    ...fish,
    blades(110, 1290, 430, ['#2c7a68', '#226656', '#37907a']),
    ridge({ seed: 92, width, y: 1370, height: 34, bottom: height }, 'url(#sand)'),
    blades(120, 1560, 640, ['#3f9a5c', '#58b468', '#2d7d4f', '#7cc772']),
    blades(46, 1640, 560, ['#1f5a3d', '#2a6d45']),
    ...Array.from({ length: 70 }, () =>
      disc(chance.between(0, 2400), chance.between(60, 1400), chance.between(2, 9), '#eafff6', 'fill-opacity="0.4"'),
    ),
  )
}

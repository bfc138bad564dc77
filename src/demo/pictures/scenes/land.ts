import { createChance } from '../chance.ts'
import { box, clouds, disc, fade, glow, line, ridge, ripples, round, shape, sheet, type Drawing } from '../drawing.ts'

const [width, height] = [2400, 1600]

export function borderMarket(): Drawing {
  const chance = createChance(9)
  const stalls = Array.from({ length: 9 }, (_, index) => {
    const [x, y, size] = [60 + index * 262 + chance.between(-20, 20), 1120 + (index % 2) * 90, 250]
    const colour = chance.pick(['#b8412f', '#d99a2b', '#2f6f73', '#7b3a57', '#e3d6b8', '#3d5a8a'])
    const poles = line(`M${x + 12},${y + 60} v230 M${x + size - 12},${y + 60} v230`, '#3b2a1c', 9)
    const goods = Array.from({ length: 9 }, () =>
      disc(
        x + chance.between(25, size - 25),
        y + 232 - chance.next() * 30,
        chance.between(12, 24),
        chance.pick(['#c96f2a', '#8f9f3c', '#a8322d', '#e0b84f', '#5c4033']),
      ),
    ).join('')
    const stripes = [0, 2, 4].map((stripe) =>
      shape(`M${x + stripe * 50},${y + 70} l18,-78 l42,0 l-10,78 Z`, '#fff4dc', 'opacity="0.55"'),
    )
    return `${poles}${box(x + 8, y + 236, size - 16, 80, '#54402c')}${goods}${shape(`M${x - 14},${y + 72} L${x + 34},${y - 12} L${x + size - 34},${y - 12} L${x + size + 14},${y + 72} Z`, colour)}${stripes.join('')}`
  })
  const people = Array.from({ length: 34 }, () => {
    const [x, y] = [chance.between(20, 2380), chance.between(1390, 1500)]
    const coat = chance.pick(['#1f2a33', '#4a2d24', '#2d3d2f', '#5a4a3a', '#6b2b2b', '#28304a'])
    return `${shape(`M${round(x - 26)},${round(y + 150)} q-8,-120 26,-124 q36,4 28,124 Z`, coat)}${disc(x + 1, y + 10, 17, chance.pick(['#7a553d', '#c79b7b', '#3c2a20', '#b33a2e']))}`
  })
  return sheet(
    width,
    height,
    fade('sky', [
      [0, '#9cc0d8'],
      [0.6, '#f4e3c6'],
      [1, '#f6d7ae'],
    ]),
    fade('snow', [
      [0, '#ffffff'],
      [0.5, '#9fb1c6'],
      [1, '#6d7f92'],
    ]),
    box(0, 0, width, height, 'url(#sky)'),
    clouds({ seed: 4, width, y: 300, spread: 160, colour: '#ffffff', opacity: 0.7 }),
    ridge({ seed: 21, width, y: 560, height: 230, bottom: height, roughness: 0.56 }, 'url(#snow)'),
    ridge({ seed: 6, width, y: 800, height: 110, bottom: height }, '#6f7f78'),
    ridge({ seed: 15, width, y: 950, height: 60, bottom: height }, '#4f5f4c'),
    box(0, 1080, width, 520, '#b59a74'),
    clouds({ seed: 8, width, y: 1040, spread: 60, colour: '#f6e2bf', opacity: 0.6 }),
    ...stalls,
    ...people,
  )
}

export function drownedSteeple(): Drawing {
  const chance = createChance(3)
  const shore = Array.from({ length: 11 }, (_, ring) => {
    const y = 1190 + ring * 40
    return shape(
      `M0,${y} C500,${y - 70 + ring * 6} 900,${y + 60} 1400,${y + 10} S2100,${y - 50} 2400,${y + 20} L2400,1600 L0,1600 Z`,
      ['#b9a487', '#a99172', '#9b8263'][ring % 3] ?? '#a99172',
    )
  })
  const cracks = Array.from({ length: 150 }, () => {
    const [x, y] = [chance.between(0, 2400), chance.between(1330, 1590)]
    return line(
      `M${round(x)},${round(y)} l${round(chance.between(-70, 70))},${round(chance.between(4, 24))} l${round(chance.between(-50, 50))},${round(chance.between(2, 22))}`,
      '#6b563d',
      3,
      'stroke-opacity="0.55"',
    )
  })
  return sheet(
    width,
    height,
    fade('sky', [
      [0, '#c9d3d6'],
      [1, '#f2e6cf'],
    ]),
    fade('lake', [
      [0, '#b9c4c2'],
      [1, '#6f8788'],
    ]),
    fade(
      'stone',
      [
        [0, '#8f877a'],
        [1, '#5e574c'],
      ],
      { across: true },
    ),
    box(0, 0, width, height, 'url(#sky)'),
    disc(1760, 330, 90, '#fff8e6', 'filter="url(#soft18)"'),
    ridge({ seed: 31, width, y: 560, height: 170, bottom: height }, '#a9b3ac'),
    ridge({ seed: 12, width, y: 690, height: 90, bottom: height }, '#83917f'),
    box(0, 770, width, 830, 'url(#lake)'),
    ripples({ seed: 5, top: 775, bottom: 1200, width, colours: ['#f5ecd8', '#5f7678', '#dfe6e2'] }, 360),
    shape('M905,880 L905,430 L985,220 L1065,430 L1065,880 Z', 'url(#stone)'),
    shape('M880,440 L985,170 L1090,440 Z', '#4f4a44'),
    line('M985,170 v-74 m-24,22 h48', '#2f2b27', 9),
    shape('M960,540 q25,-60 50,0 v110 h-50 Z', '#2d2a27'),
    disc(985, 760, 34, '#2d2a27'),
    shape('M1065,800 L1300,760 L1380,880 L1065,880 Z', '#6d665b'),
    shape('M560,860 L640,815 L720,862 Z', '#6d665b'),
    shape('M905,882 L1065,882 L1040,1170 L925,1190 Z', '#4c5a5b', 'opacity="0.5" filter="url(#soft6)"'),
    ...shore,
    ...cracks,
  )
}

export function teaTerraces(): Drawing {
  const rows = Array.from({ length: 22 }, (_, row) => {
    const y = 640 + row ** 1.32 * 17
    const green = ['#3f7a45', '#4f8f4c', '#356b3f', '#5fa052'][row % 4] ?? '#3f7a45'
    const d = `M-20,${round(y + 90)} C420,${round(y - 120)} 760,${round(y + 150)} 1200,${round(y + 20)} S2020,${round(y - 150)} 2420,${round(y + 60)}`
    return `${shape(`${d} L2420,1620 L-20,1620 Z`, green)}${line(d, '#8fc070', 5 + row * 0.8, 'stroke-opacity="0.75"')}${line(d, '#1d4429', 14 + row, `stroke-opacity="0.35" transform="translate(0 ${18 + row})"`)}`
  })
  return sheet(
    width,
    height,
    fade('sky', [
      [0, '#bcd7d3'],
      [1, '#f9efd2'],
    ]),
    box(0, 0, width, height, 'url(#sky)'),
    ridge({ seed: 40, width, y: 420, height: 170, bottom: height }, '#9dbcb0'),
    ridge({ seed: 41, width, y: 560, height: 120, bottom: height }, '#6f9d86'),
    clouds({ seed: 43, width, y: 560, spread: 70, colour: '#ffffff', opacity: 0.75 }),
    ...rows,
    ...[
      [620, 1130, '#c2452d'],
      [770, 1165, '#e8dcc2'],
      [1540, 1040, '#d99a2b'],
      [1990, 1190, '#43507e'],
    ].map(
      ([x, y, coat]) =>
        `${shape(`M${Number(x) - 26},${Number(y) + 86} q-4,-80 26,-84 q32,4 28,84 Z`, String(coat))}${shape(`M${Number(x) - 40},${Number(y) + 2} q40,-52 82,0 Z`, '#d9bf86')}${disc(Number(x) + 30, Number(y) + 44, 22, '#7a5a34')}`,
    ),
  )
}

/** A wheat field before rain. */
export function wheatBeforeRain(): Drawing {
  const chance = createChance(61)
  const ears = Array.from({ length: 900 }, () => {
    const depth = chance.next() ** 0.7
    const [x, y, tall] = [chance.between(-20, 2420), 980 + depth * 640, 40 + depth * 190]
    const lean = chance.between(10, 46) * (0.4 + depth)
    return line(
      `M${round(x)},${round(y)} q${round(lean * 0.2)},${round(-tall * 0.6)} ${round(lean)},${round(-tall)}`,
      chance.pick(['#d9a93f', '#e9c66a', '#b98528', '#f2d98c', '#9c6d20']),
      2 + depth * 7,
      'stroke-opacity="0.9"',
    )
  })
  return sheet(
    width,
    height,
    fade('sky', [
      [0, '#39444f'],
      [0.55, '#7b8790'],
      [1, '#e8d3a0'],
    ]),
    glow('gap', [
      [0, '#fff1c4', 0.9],
      [1, '#fff1c4', 0],
    ]),
    fade('field', [
      [0, '#c99b3f'],
      [1, '#6d4716'],
    ]),
    box(0, 0, width, height, 'url(#sky)'),
    `<ellipse cx="1700" cy="860" rx="1000" ry="260" fill="url(#gap)"/>`,
    clouds({ seed: 64, width, y: 260, spread: 220, colour: '#232b33', count: 44, opacity: 0.7 }),
    clouds({ seed: 65, width, y: 560, spread: 90, colour: '#c8b891', opacity: 0.5 }),
    ...Array.from({ length: 60 }, () => {
      const x = chance.between(100, 1200)
      return line(`M${round(x)},${round(chance.between(420, 520))} l-90,420`, '#aeb9c2', 3, 'stroke-opacity="0.16"')
    }),
    ridge({ seed: 66, width, y: 905, height: 26, bottom: height }, '#3d4a35'),
    box(0, 940, width, 660, 'url(#field)'),
    ...ears,
  )
}

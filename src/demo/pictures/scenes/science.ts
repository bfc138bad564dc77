import { createChance } from '../chance.ts'
import { box, disc, fade, glow, line, ridge, round, shape, sheet, stars, type Drawing } from '../drawing.ts'

const [width, height] = [2400, 1600]

export function returningComet(): Drawing {
  const chance = createChance(161)
  const dust = Array.from({ length: 260 }, () => {
    const far = chance.next() ** 0.8
    const spread = (chance.next() - 0.5) * far * 420
    const [x, y] = [790 + far * 1350 + spread * 0.45, 980 - far * 760 + spread]
    return disc(
      round(x),
      round(y),
      chance.between(1, 4.5) * (1.2 - far),
      '#ffe9c9',
      `fill-opacity="${round((1 - far) * 0.8)}"`,
    )
  })
  return sheet(
    width,
    height,
    fade('night', [
      [0, '#050818'],
      [0.7, '#101c3f'],
      [1, '#38406a'],
    ]),
    fade(
      'tail',
      [
        [0, '#ffffff', 0.9],
        [0.25, '#cfe2ff', 0.5],
        [1, '#8fb4ff', 0],
      ],
      { across: true },
    ),
    fade(
      'fan',
      [
        [0, '#fff0d0', 0.8],
        [1, '#ffcf9a', 0],
      ],
      { across: true },
    ),
    glow('coma', [
      [0, '#ffffff'],
      [0.2, '#e6fff4', 0.95],
      [0.5, '#a9e6d0', 0.35],
      [1, '#a9e6d0', 0],
    ]),
    fade(
      'dome',
      [
        [0, '#c9d2de'],
        [1, '#4d586c'],
      ],
      { across: true },
    ),
    box(0, 0, width, height, 'url(#night)'),
    `<ellipse cx="1500" cy="420" rx="1500" ry="190" fill="#6a78b8" opacity="0.16" transform="rotate(24 1500 420)" filter="url(#soft110)"/>`,
    stars(162, width, 1300, 900),
    `<g transform="rotate(-29 790 980)">${shape('M770,950 L2700,760 L2700,1040 L770,1010 Z', 'url(#tail)', 'filter="url(#soft18)" opacity="0.85"')}</g>`,
    `<g transform="rotate(-18 790 980)">${shape('M770,945 Q1700,820 2400,560 Q1900,1000 770,1015 Z', 'url(#fan)', 'filter="url(#soft50)" opacity="0.75"')}</g>`,
    ...dust,
    disc(790, 980, 190, 'url(#coma)'),
    disc(790, 980, 26, '#ffffff'),
    ridge({ seed: 163, width, y: 1420, height: 70, bottom: height, roughness: 0.58 }, '#070a18'),
    box(1760, 1260, 260, 190, '#2a3246'),
    shape('M1750,1265 A 140 150 0 0 1 2030,1265 Z', 'url(#dome)'),
    shape('M1846,1262 L1826,1124 L1882,1118 L1904,1262 Z', '#0b1020'),
    box(1740, 1258, 300, 18, '#8a94a6'),
    box(1850, 1360, 50, 90, '#ffd27a', 'opacity="0.85"'),
  )
}

export function musselGlue(): Drawing {
  const chance = createChance(171)
  const flask = (x: number, foot: number, size: number, brew: string) => {
    const s = (value: number) => round(value * size)
    return [
      `<ellipse cx="${x}" cy="${foot + 6}" rx="${s(190)}" ry="${s(24)}" fill="#000" opacity="0.25" filter="url(#soft6)"/>`,
      shape(
        `M${x - s(40)},${foot - s(470)} V${foot - s(300)} L${x - s(180)},${foot - s(40)} Q${x - s(190)},${foot} ${x - s(140)},${foot} H${x + s(140)} Q${x + s(190)},${foot} ${x + s(180)},${foot - s(40)} L${x + s(40)},${foot - s(300)} V${foot - s(470)} Z`,
        '#eaf6f8',
        'opacity="0.35"',
      ),
      shape(
        `M${x - s(112)},${foot - s(166)} L${x - s(172)},${foot - s(40)} Q${x - s(180)},${foot - s(8)} ${x - s(140)},${foot - s(8)} H${x + s(140)} Q${x + s(180)},${foot - s(8)} ${x + s(172)},${foot - s(40)} L${x + s(112)},${foot - s(166)} Z`,
        brew,
        'opacity="0.88"',
      ),
      `<ellipse cx="${x}" cy="${foot - s(166)}" rx="${s(112)}" ry="${s(16)}" fill="#ffffff" opacity="0.35"/>`,
      `<ellipse cx="${x}" cy="${foot - s(470)}" rx="${s(48)}" ry="${s(12)}" fill="none" stroke="#ffffff" stroke-width="${s(9)}" opacity="0.8"/>`,
      line(
        `M${x - s(34)},${foot - s(440)} V${foot - s(296)} L${x - s(150)},${foot - s(80)}`,
        '#ffffff',
        s(9),
        'stroke-opacity="0.55"',
      ),
      ...Array.from({ length: 9 }, () =>
        disc(
          x + chance.between(-s(100), s(100)),
          foot - chance.between(s(20), s(140)),
          chance.between(s(4), s(13)),
          '#ffffff',
          'fill-opacity="0.4"',
        ),
      ),
    ].join('')
  }
  const mussel = (x: number, y: number, turn: number, size: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${line('M-70,0 q-60,30 -120,18 M-70,4 q-50,56 -112,66 M-70,8 q-30,70 -80,104', '#c9a24c', 5)}${shape('M-80,6 C-40,-80 70,-84 130,-24 C150,10 120,54 60,58 C0,62 -50,44 -80,6 Z', '#1f2740')}${shape('M-70,4 C-30,-62 60,-66 112,-18 C60,-36 -10,-30 -70,4 Z', '#5a6aa0', 'opacity="0.8"')}${line('M-50,20 C0,46 70,48 112,20', '#7f8fc4', 4, 'stroke-opacity="0.6"')}</g>`
  return sheet(
    width,
    height,
    fade('wall', [
      [0, '#dbe7e6'],
      [1, '#a9c2c2'],
    ]),
    fade('bench', [
      [0, '#f6f7f4'],
      [1, '#b9c4c0'],
    ]),
    glow('lamp', [
      [0, '#ffffff', 0.9],
      [1, '#ffffff', 0],
    ]),
    box(0, 0, width, height, 'url(#wall)'),
    `<g filter="url(#soft18)" opacity="0.75">${box(200, 120, 2000, 26, '#7f9a9a')}${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((jar) => box(280 + jar * 190, -20, 110, 142, ['#c7814a', '#5f9a8e', '#e0c26a', '#7d8fb3'][jar % 4] ?? '#5f9a8e', 'rx="14"')).join('')}</g>`,
    `<ellipse cx="900" cy="600" rx="1100" ry="640" fill="url(#lamp)"/>`,
    box(0, 1130, width, 470, 'url(#bench)'),
    box(0, 1124, width, 14, '#ffffff'),
    flask(520, 1260, 1.25, '#e0a53a'),
    flask(1010, 1210, 0.95, '#3f9a8e'),
    flask(1860, 1220, 1.1, '#c25a4a'),
    box(1300, 880, 260, 40, '#4d5a60'),
    box(1330, 640, 60, 570, '#4d5a60'),
    box(1250, 1196, 330, 40, '#39444a', 'rx="10"'),
    line('M1390,700 H1640', '#4d5a60', 30),
    shape('M1600,690 h80 l-14,160 h-52 Z', '#39444a'),
    disc(1640, 868, 26, '#8fd0e0'),
    mussel(1240, 1430, -14, 1.5),
    mussel(860, 1480, 170, 1.2),
    mussel(1650, 1480, 24, 1.25),
  )
}

export function quietTrace(): Drawing {
  const chance = createChance(181)
  const traces = Array.from({ length: 17 }, (_, row) => {
    const y = 150 + row * 84
    const busy = row < 5 || row > 12
    const points = Array.from({ length: 420 }, (_, step) => {
      const x = step * 5.8
      const quake = row === 10 ? Math.exp(-(((x - 1330) / 150) ** 2)) * 118 * Math.sin(x * 0.9) : 0
      return `${round(x)},${round(y + quake + chance.between(-1, 1) * (busy ? 19 + 9 * Math.sin(x / 190) : 4))}`
    })
    return line(
      `M${points.join(' L')}`,
      busy ? '#1d3a5a' : row === 10 ? '#a8322d' : '#2f5a7a',
      row === 10 ? 5 : 3.4,
      'stroke-opacity="0.9"',
    )
  })
  return sheet(
    width,
    height,
    fade('paper', [
      [0, '#f7f1dd'],
      [0.5, '#fffaf0'],
      [1, '#d9cfae'],
    ]),
    fade('shade', [
      [0, '#000', 0.5],
      [0.12, '#000', 0],
      [0.85, '#000', 0],
      [1, '#000', 0.6],
    ]),
    box(0, 0, width, height, 'url(#paper)'),
    ...Array.from({ length: 25 }, (_, column) =>
      line(`M${column * 100},0 V1600`, '#c9b98a', column % 6 ? 1.5 : 4, 'stroke-opacity="0.6"'),
    ),
    ...traces,
    box(0, 0, width, height, 'url(#shade)'),
    shape('M2400,880 L1790,968 L1784,990 L2400,960 Z', '#2a2e33'),
    shape('M1790,966 L1700,990 L1786,992 Z', '#a8322d'),
    shape('M2400,980 L1800,1010 L1700,994 L2400,1040 Z', '#000', 'opacity="0.25" filter="url(#soft6)"'),
    disc(2330, 920, 60, '#b99a52'),
    disc(2330, 920, 26, '#4a3a1c'),
  )
}

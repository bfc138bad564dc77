import { createChance } from '../chance.ts'
import { box, clouds, disc, fade, glow, line, ripples, round, shape, sheet, type Drawing } from '../drawing.ts'
import { houses } from './houses.ts'

const [width, height] = [2400, 1600]

export function nightBus(): Drawing {
  const rain = createChance(111)
  const windows = [0, 1, 2, 3, 4].map(
    (pane) =>
      box(770 + pane * 196, 780, 170, 190, 'url(#lit)', 'rx="12"') +
      shape(
        `M${820 + pane * 196},970 q-4,-${88 + (pane % 3) * 12} 34,-${92 + (pane % 3) * 12} q40,6 36,${92 + (pane % 3) * 12} Z`,
        '#2a2420',
        'opacity="0.8"',
      ) +
      disc(855 + pane * 196, 862 - (pane % 3) * 12, 25, '#2a2420', 'fill-opacity="0.8"'),
  )
  return sheet(
    width,
    height,
    fade('night', [
      [0, '#0b1026'],
      [1, '#243a66'],
    ]),
    fade('road', [
      [0, '#1d2440'],
      [1, '#080b16'],
    ]),
    fade('lit', [
      [0, '#fff3c9'],
      [1, '#f2b95a'],
    ]),
    glow('lamp', [
      [0, '#ffdf9c', 0.85],
      [1, '#ffb45c', 0],
    ]),
    fade(
      'head',
      [
        [0, '#fff6d0', 0.7],
        [1, '#fff6d0', 0],
      ],
      { across: true },
    ),
    box(0, 0, width, height, 'url(#night)'),
    houses(112, 1010, 720, '#121a34', '#f2c470'),
    houses(113, 1080, 420, '#1a2444', '#ffdf9c'),
    box(0, 1080, width, 520, 'url(#road)'),
    ...[260, 2080].map(
      (x) =>
        line(`M${x},1120 V420 q0,-60 70,-60`, '#0a0e1c', 16) +
        disc(x + 80, 370, 260, 'url(#lamp)') +
        disc(x + 80, 370, 16, '#fff6dc'),
    ),
    `<g filter="url(#soft18)" opacity="0.75">${windows.map((_, pane) => box(775 + pane * 196, 1250, 160, 260, '#f2b95a', 'opacity="0.5"')).join('')}${box(700, 1230, 1140, 130, '#8a2424', 'opacity="0.7"')}</g>`,
    box(690, 690, 1170, 500, '#a82a28', 'rx="46"'),
    box(690, 1010, 1170, 26, '#f1e6d0'),
    ...windows,
    box(1745, 780, 95, 330, 'url(#lit)', 'rx="12"'),
    box(800, 715, 470, 44, '#171310', 'rx="8"'),
    ...[0, 1, 2, 3, 4, 5, 6].map((dot) => box(830 + dot * 58, 728, 36, 18, '#ffb02e')),
    ...[900, 1620].map((x) => disc(x, 1190, 84, '#0a0c14') + disc(x, 1190, 36, '#5a6070')),
    disc(1848, 1130, 26, '#fffbe4'),
    shape('M1850,1130 L2400,1040 L2400,1330 Z', 'url(#head)'),
    ripples({ seed: 114, top: 1240, bottom: 1600, width, colours: ['#ffcf7a', '#3a4d80', '#a84a3c'] }, 240),
    ...Array.from({ length: 240 }, () => {
      const [x, y] = [rain.between(0, 2500), rain.between(-50, 1500)]
      return line(`M${round(x)},${round(y)} l-14,60`, '#c9d8f0', 2, `stroke-opacity="${round(rain.between(0.1, 0.4))}"`)
    }),
  )
}

export function parliamentAtDusk(): Drawing {
  const columns = Array.from(
    { length: 14 },
    (_, index) =>
      box(782 + index * 62, 812, 26, 190, '#e9d6b4') + box(820 + index * 62, 850, 14, 110, '#ffcf7a', 'opacity="0.9"'),
  )
  return sheet(
    width,
    height,
    fade('sky', [
      [0, '#2a2f5b'],
      [0.6, '#a8577a'],
      [1, '#f7b98a'],
    ]),
    fade('river', [
      [0, '#d98f80'],
      [1, '#23264a'],
    ]),
    fade('stone', [
      [0, '#e6cfae'],
      [1, '#9c7a6a'],
    ]),
    fade(
      'dome',
      [
        [0, '#4f8a82'],
        [0.5, '#7fb3a4'],
        [1, '#2f5f60'],
      ],
      { across: true },
    ),
    box(0, 0, width, 1100, 'url(#sky)'),
    clouds({ seed: 120, width, y: 330, spread: 200, colour: '#f4a38a', opacity: 0.55 }),
    clouds({ seed: 121, width, y: 640, spread: 100, colour: '#5a3d6a', opacity: 0.4 }),
    houses(122, 1060, 260, '#4b3a5c', '#ffcf7a'),
    box(620, 790, 1160, 280, 'url(#stone)'),
    ...columns,
    shape('M980,790 L1200,660 L1420,790 Z', 'url(#stone)'),
    box(1050, 560, 300, 130, '#d9bf9c'),
    ...Array.from({ length: 8 }, (_, index) => box(1066 + index * 36, 590, 14, 90, '#7a5a58')),
    shape('M1030,565 C1030,380 1120,300 1200,300 C1280,300 1370,380 1370,565 Z', 'url(#dome)'),
    box(1184, 240, 32, 66, '#d9bf9c'),
    line('M1200,240 V130', '#3a2f4a', 8),
    shape('M1204,134 l96,22 l-96,30 Z', '#b8412f'),
    box(540, 1000, 1320, 70, '#b08f7c'),
    box(0, 1060, width, 26, '#3a2f4a'),
    box(0, 1086, width, 514, 'url(#river)'),
    `<g opacity="0.4" filter="url(#soft18)">${box(640, 1090, 1120, 230, '#d9bf9c')}${shape('M1030,1320 C1040,1480 1120,1560 1200,1560 C1280,1560 1360,1480 1370,1320 Z', '#5f9a8e')}</g>`,
    ripples({ seed: 123, top: 1095, bottom: 1600, width, colours: ['#ffd9a6', '#3a3560', '#e8967c'] }, 460),
  )
}

export function stoppedClock(): Drawing {
  const marks = Array.from({ length: 60 }, (_, minute) => {
    const big = minute % 5 === 0
    return `<rect x="${big ? 1187 : 1195}" y="${big ? 232 : 238}" width="${big ? 26 : 10}" height="${big ? 96 : 42}" fill="#1d2630" transform="rotate(${minute * 6} 1200 800)"/>`
  })
  return sheet(
    width,
    height,
    fade('wall', [
      [0, '#6c4a3c'],
      [1, '#33211d'],
    ]),
    glow('face', [
      [0, '#fffdf2'],
      [0.75, '#f0e6cb'],
      [1, '#cdb98c'],
    ]),
    fade('rim', [
      [0, '#e0bd72'],
      [0.5, '#8a6428'],
      [1, '#4a3312'],
    ]),
    box(0, 0, width, height, 'url(#wall)'),
    ...Array.from({ length: 16 }, (_, row) =>
      Array.from({ length: 14 }, (_, brick) =>
        box(
          brick * 180 - (row % 2) * 90,
          row * 102,
          172,
          94,
          '#000',
          `opacity="${row % 3 === brick % 3 ? 0.16 : 0.07}"`,
        ),
      ).join(''),
    ),
    disc(1226, 842, 720, '#000', 'opacity="0.55" filter="url(#soft50)"'),
    disc(1200, 800, 715, 'url(#rim)'),
    disc(1200, 800, 650, '#2a1c0d'),
    disc(1200, 800, 632, 'url(#face)'),
    ...marks,
    `<circle cx="1200" cy="800" r="440" fill="none" stroke="#1d2630" stroke-width="4" opacity="0.4"/>`,
    `<g filter="url(#soft6)" opacity="0.3" transform="translate(16 24)">${box(1184, 440, 32, 420, '#000', 'transform="rotate(113.5 1200 800)"')}${box(1189, 270, 22, 600, '#000', 'transform="rotate(-78 1200 800)"')}</g>`,
    shape('M1176,900 L1190,430 L1200,400 L1210,430 L1224,900 Z', '#12202c', 'transform="rotate(113.5 1200 800)"'),
    shape('M1182,940 L1193,270 L1200,240 L1207,270 L1218,940 Z', '#12202c', 'transform="rotate(-78 1200 800)"'),
    disc(1200, 800, 46, '#12202c'),
    disc(1200, 800, 18, '#c79a4c'),
    shape(
      'M900,330 A 560 560 0 0 1 1560,390 A 700 700 0 0 0 900,330 Z',
      '#ffffff',
      'opacity="0.5" filter="url(#soft18)"',
    ),
  )
}

export function bankFront(): Drawing {
  const column = (x: number) =>
    box(x, 520, 150, 800, 'url(#shaft)') +
    [0, 1, 2, 3].map((flute) => box(x + 18 + flute * 32, 540, 8, 760, '#5a5f60', 'opacity="0.3"')).join('') +
    box(x - 22, 482, 194, 42, '#d8d6cb') +
    box(x - 22, 1310, 194, 40, '#c9c6b8')
  return sheet(
    width,
    height,
    fade(
      'shaft',
      [
        [0, '#8b8d88'],
        [0.35, '#f0eee4'],
        [1, '#8f8e85'],
      ],
      { across: true },
    ),
    fade('sky', [
      [0, '#9fb4c4'],
      [1, '#dfe6e6'],
    ]),
    fade('hall', [
      [0, '#20262b'],
      [1, '#3a3f40'],
    ]),
    box(0, 0, width, height, 'url(#sky)'),
    shape('M160,330 L1200,60 L2240,330 Z', '#c9c7bb'),
    shape('M330,312 L1200,92 L2070,312 Z', '#a9a79c'),
    disc(1200, 228, 62, '#c9c7bb'),
    disc(1200, 228, 40, '#8f8e85'),
    box(160, 330, 2080, 150, '#dedcd0'),
    box(160, 462, 2080, 22, '#a9a79c'),
    box(220, 484, 1960, 850, 'url(#hall)'),
    box(1010, 720, 380, 614, '#2b1d14'),
    box(1034, 748, 156, 560, '#4d3524'),
    box(1210, 748, 156, 560, '#4d3524'),
    disc(1180, 1040, 12, '#d9b45a'),
    disc(1220, 1040, 12, '#d9b45a'),
    box(1100, 930, 200, 130, '#f4f1e6'),
    ...[955, 980, 1005, 1030].map((y) => line(`M1122,${y} h150`, '#7a776c', 5)),
    ...[290, 640, 1610, 1960].map(column),
    ...[0, 1, 2, 3].map((step) =>
      box(
        120 - step * 40,
        1350 + step * 52,
        2160 + step * 80,
        54,
        ['#d6d3c6', '#c4c1b3', '#b2afa1', '#9f9c8e'][step] ?? '#b2afa1',
      ),
    ),
    ...[
      [760, '#26323c'],
      [850, '#4a2d24'],
      [1480, '#2d3d2f'],
    ].map(
      ([x, coat]) =>
        shape(`M${Number(x) - 40},1420 q-14,-220 40,-236 q58,14 44,236 Z`, String(coat)) +
        disc(Number(x) + 2, 1154, 34, '#7a553d'),
    ),
    box(0, 1552, width, 60, '#6d6a60'),
  )
}

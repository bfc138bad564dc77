import { createChance } from '../chance.ts'
import { box, clouds, disc, fade, glow, line, ridge, ripples, round, shape, sheet, type Drawing } from '../drawing.ts'

const [width, height] = [2400, 1600]

export function emptyTable(): Drawing {
  const chair = (x: number, y: number, size: number) =>
    box(x - size * 0.32, y - size, size * 0.64, size * 0.86, '#5a2f2a', `rx="${round(size * 0.12)}"`) +
    box(x - size * 0.24, y - size * 0.9, size * 0.48, size * 0.6, '#7d4238', `rx="${round(size * 0.08)}"`)
  const paper = (x: number, y: number) =>
    shape(`M${x},${y} l120,0 l26,56 l-140,0 Z`, '#f7f3e8') +
    disc(x + 190, y + 20, 24, '#dcebf0', 'fill-opacity="0.8"') +
    line(`M${x + 30},${y + 66} l90,6`, '#1d2630', 6)
  return sheet(
    width,
    height,
    fade('wall', [
      [0, '#3f4c52'],
      [1, '#2a3338'],
    ]),
    fade('sea', [
      [0, '#cfe0e6'],
      [0.55, '#b5cbd2'],
      [0.56, '#7f9ca8'],
      [1, '#5d7c8a'],
    ]),
    fade('wood', [
      [0, '#a0703f'],
      [1, '#5a381c'],
    ]),
    glow('day', [
      [0, '#ffffff', 0.6],
      [1, '#ffffff', 0],
    ]),
    fade('floor', [
      [0, '#3d4144'],
      [1, '#1d2022'],
    ]),
    box(0, 0, width, height, 'url(#wall)'),
    ...[0, 1, 2].map(
      (pane) =>
        box(330 + pane * 600, 110, 540, 700, '#e9e4d6') +
        box(350 + pane * 600, 130, 500, 660, 'url(#sea)') +
        line(`M${600 + pane * 600},130 V790`, '#e9e4d6', 14),
    ),
    shape('M1120,505 l90,0 l-14,24 l-62,0 Z', '#2a3338'),
    line('M1160,505 v-60', '#2a3338', 5),
    shape('M360,500 q120,-60 240,0 Z', '#6d8894'),
    `<ellipse cx="1200" cy="620" rx="1300" ry="560" fill="url(#day)"/>`,
    box(0, 1010, width, 590, 'url(#floor)'),
    ...[560, 860, 1200, 1540, 1840].map((x) => chair(x, 1060, 260)),
    shape('M420,1010 L1980,1010 L2290,1390 L110,1390 Z', 'url(#wood)'),
    shape('M110,1390 L2290,1390 L2290,1450 L110,1450 Z', '#43290f'),
    shape('M640,1015 L1240,1015 L1120,1388 L300,1388 Z', '#ffffff', 'opacity="0.16" filter="url(#soft50)"'),
    ...[520, 1130, 1700].map((x) => paper(x, 1060)),
    ...[380, 1080, 1790].map((x) => paper(x, 1250)),
    line('M1196,1190 V1060', '#c9a24c', 8),
    shape('M1200,1062 l70,14 l-70,44 Z', '#2f6f73'),
    line('M1180,1190 V1060', '#c9a24c', 8),
    shape('M1176,1062 l-70,14 l70,44 Z', '#d99a2b'),
    `<ellipse cx="1188" cy="1192" rx="46" ry="12" fill="#6d4716"/>`,
    ...[400, 1010, 1640].map((x) => chair(x + 160, 1640, 330)),
  )
}

export function darkOrchestra(): Drawing {
  const chance = createChance(131)
  const player = (x: number, y: number, size: number, lit: string) => {
    const s = (value: number) => round(value * size)
    return [
      shape(`M${x - s(70)},${y + s(230)} q-8,${-s(190)} 70,${-s(200)} q80,8 74,${s(200)} Z`, '#0c0d13'),
      disc(x, y, s(40), lit),
      shape(`M${x - s(42)},${y - s(4)} q40,${-s(76)} 86,0 q-44,${-s(30)} -86,0 Z`, '#120d0b'),
      `<g transform="rotate(${round(chance.between(24, 42))} ${x} ${y + s(60)})"><ellipse cx="${x - s(74)}" cy="${y + s(58)}" rx="${s(60)}" ry="${s(30)}" fill="#a4511f"/><ellipse cx="${x - s(98)}" cy="${y + s(58)}" rx="${s(34)}" ry="${s(36)}" fill="#8a3f16"/>${line(`M${x - s(20)},${y + s(58)} h${s(-130)}`, '#1a0f08', s(9))}</g>`,
      line(`M${x - s(160)},${y + s(10)} L${x + s(96)},${y + s(130)}`, '#e9dcc0', s(6)),
      disc(x + s(90), y + s(128), s(20), lit),
    ].join('')
  }
  const rows = [
    [620, 0.62, 9, '#7a4a30'],
    [820, 0.84, 7, '#96603d'],
    [1090, 1.14, 5, '#b87b50'],
  ] as const
  return sheet(
    width,
    height,
    fade('hall', [
      [0, '#07070c'],
      [1, '#1a1218'],
    ]),
    fade('beam', [
      [0, '#ffe6b0', 0.5],
      [1, '#ffe6b0', 0],
    ]),
    glow('pool', [
      [0, '#ffdf9c', 0.55],
      [1, '#ffb45c', 0],
    ]),
    box(0, 0, width, height, 'url(#hall)'),
    ...[500, 1200, 1900].map((x, index) =>
      shape(
        `M${x - 30},-20 L${x + 30},-20 L${x + 430},1300 L${x - 430},1300 Z`,
        'url(#beam)',
        `opacity="${index === 1 ? 0.9 : 0.55}" filter="url(#soft18)"`,
      ),
    ),
    `<ellipse cx="1200" cy="1080" rx="1150" ry="480" fill="url(#pool)"/>`,
    ...rows.flatMap(([y, size, count, lit]) =>
      Array.from({ length: count }, (_, index) =>
        player(
          round(1200 + (index - (count - 1) / 2) * 330 * size),
          round(y + Math.abs(index - (count - 1) / 2) * 22),
          size,
          lit,
        ),
      ),
    ),
    clouds({ seed: 132, width, y: 1420, spread: 60, colour: '#000000', opacity: 0.8 }),
    shape('M1090,1600 q-10,-260 110,-280 q124,18 112,280 Z', '#050508'),
    disc(1200, 1262, 66, '#1b120d'),
    line('M1300,1400 Q1420,1330 1470,1210', '#050508', 54),
    line('M1470,1210 L1560,1030', '#f4ead2', 7),
    line('M1100,1400 Q980,1360 930,1250', '#050508', 54),
    ...Array.from({ length: 120 }, () =>
      disc(chance.between(300, 2100), chance.between(40, 1100), chance.between(1, 3), '#ffe6b0', 'fill-opacity="0.35"'),
    ),
  )
}

export function secondFurnace(): Drawing {
  const chance = createChance(141)
  const sparks = Array.from({ length: 420 }, () => {
    const [angle, far] = [chance.between(-3.05, -0.1), chance.next() ** 1.6 * 900]
    const [x, y] = [1240 + Math.cos(angle) * far, 1090 + Math.sin(angle) * far * 0.8 + (far / 900) ** 2 * 320]
    return line(
      `M${round(x)},${round(y)} l${round(Math.cos(angle) * 26)},${round(Math.sin(angle) * 20 + 8)}`,
      chance.pick(['#fff4c4', '#ffc24a', '#ff8a2a']),
      chance.between(2, 6),
      `stroke-opacity="${round(chance.between(0.4, 1))}"`,
    )
  })
  return sheet(
    width,
    height,
    fade('hall', [
      [0, '#14161c'],
      [1, '#2a1a14'],
    ]),
    glow('heat', [
      [0, '#fff2b8'],
      [0.18, '#ffb13a', 0.9],
      [0.55, '#c4471a', 0.45],
      [1, '#6b1d10', 0],
    ]),
    fade('stream', [
      [0, '#fff7d4'],
      [1, '#ffb02e'],
    ]),
    box(0, 0, width, height, 'url(#hall)'),
    ...Array.from(
      { length: 9 },
      (_, index) =>
        line(`M${index * 300},0 V1600`, '#0b0c10', 46) +
        line(`M${index * 300},120 l300,260 M${index * 300 + 300},120 l-300,260`, '#0b0c10', 18),
    ),
    box(0, 380, width, 40, '#0b0c10'),
    box(0, 96, width, 40, '#0b0c10'),
    disc(1240, 1090, 1150, 'url(#heat)'),
    shape('M560,180 L1180,180 L1150,620 C1130,700 1080,730 1010,730 L720,730 C640,730 600,690 590,620 Z', '#23252d'),
    shape('M1130,560 L1290,600 L1270,650 L1110,660 Z', '#2d2a2c'),
    line('M560,260 h630 M570,400 h610', '#3d3f48', 22),
    disc(870, 440, 70, '#3d3f48'),
    disc(870, 440, 30, '#14161c'),
    shape('M1190,610 C1280,630 1300,760 1268,1100 L1212,1100 C1240,800 1230,690 1176,650 Z', 'url(#stream)'),
    shape(
      'M1190,610 C1280,630 1300,760 1268,1100 L1212,1100 C1240,800 1230,690 1176,650 Z',
      '#fff2b8',
      'filter="url(#soft18)" opacity="0.8"',
    ),
    shape('M980,1080 L1500,1080 L1440,1420 L1040,1420 Z', '#1b1a1e'),
    `<ellipse cx="1240" cy="1084" rx="256" ry="42" fill="#ffd56a"/>`,
    `<ellipse cx="1240" cy="1084" rx="256" ry="42" fill="#fff2b8" filter="url(#soft18)"/>`,
    ...sparks,
    box(0, 1420, width, 180, '#0d0b0c'),
    ...[
      [300, 1],
      [420, 0.92],
      [2020, 1.05],
    ].map(
      ([x, s]) =>
        `<g transform="translate(${Number(x)} 1440) scale(${Number(s)})">${shape('M-52,0 q-12,-250 46,-268 q70,16 58,268 Z', '#0a0a0d')}${disc(0, -300, 40, '#3a2018')}${shape('M-46,-306 q46,-70 94,0 l14,8 h-118 Z', '#d9a02b')}${line('M50,-240 Q60,-120 50,0', '#ff9a3a', 5, 'stroke-opacity="0.7"')}</g>`,
    ),
  )
}

export function rollOfNames(): Drawing {
  const chance = createChance(151)
  const sheets = Array.from({ length: 15 }, (_, index) => {
    const [x, y] = [430 + index * 92, 760 - index * 4]
    const rows = Array.from({ length: 16 }, (_, row) =>
      line(
        `M${x + 34},${y + 70 + row * 40} h${round(chance.between(170, 340))}`,
        row === 5 && index % 4 === 2 ? '#a8322d' : '#6d7278',
        9,
        'stroke-opacity="0.65"',
      ),
    )
    return `<g transform="rotate(${round((index - 7) * 4.2)} 1200 2100)">${box(x - 10, y + 14, 460, 760, '#000', 'opacity="0.12"')}${box(x - 5, y + 7, 460, 760, '#000', 'opacity="0.14"')}${box(x, y, 460, 760, index % 2 ? '#f6f2e6' : '#ece6d4')}${rows.join('')}</g>`
  })
  return sheet(
    width,
    height,
    fade('desk', [
      [0, '#38584f'],
      [1, '#1d3530'],
    ]),
    glow('lamp', [
      [0, '#fff1c4', 0.75],
      [1, '#fff1c4', 0],
    ]),
    fade('brass', [
      [0, '#f0d28c'],
      [1, '#8a5f24'],
    ]),
    box(0, 0, width, height, 'url(#desk)'),
    ripples({ seed: 152, top: 0, bottom: 1600, width, colours: ['#2a463f', '#44675d'] }, 200),
    `<ellipse cx="1200" cy="560" rx="1240" ry="760" fill="url(#lamp)"/>`,
    ...sheets,
    line('M1730,300 L2010,640', '#1d1a17', 40),
    line('M1700,262 L1742,314', 'url(#brass)', 34),
    shape('M2000,622 l44,58 l-64,-22 Z', '#d9b45a'),
    disc(620, 420, 210, 'none', 'stroke="#2a211a" stroke-width="34"'),
    disc(620, 420, 194, '#eaf4f2', 'fill-opacity="0.28"'),
    line('M470,570 L250,790', '#2a211a', 54),
    shape(
      'M520,330 A 150 150 0 0 1 690,300',
      'none',
      'stroke="#ffffff" stroke-width="16" stroke-linecap="round" opacity="0.7"',
    ),
    ridge({ seed: 155, width, y: 1590, height: 6, bottom: height }, '#12241f'),
  )
}

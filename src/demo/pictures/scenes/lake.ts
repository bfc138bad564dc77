import { createChance } from '../chance.ts'
import { box, clouds, disc, fade, line, ridge, ripples, shape, sheet, type Drawing } from '../drawing.ts'

const [width, height] = [2400, 1600]

export function bookBoat(): Drawing {
  const spines = createChance(101)
  const books = Array.from({ length: 21 }, (_, index) => {
    const tall = spines.between(84, 128)
    return box(
      1000 + index * 25,
      1010 - tall,
      22,
      tall,
      spines.pick(['#a8322d', '#2f6f73', '#d9a93f', '#3d4a7a', '#e8dcc2', '#5a7a4a', '#7b3a57']),
    )
  })
  return sheet(
    width,
    height,
    fade('sky', [
      [0, '#d7e6ea'],
      [1, '#fbeee0'],
    ]),
    fade('lake', [
      [0, '#dfe5df'],
      [1, '#6f97a3'],
    ]),
    box(0, 0, width, height, 'url(#sky)'),
    ridge({ seed: 102, width, y: 600, height: 190, bottom: 900 }, '#b4c8cf'),
    ridge({ seed: 103, width, y: 740, height: 90, bottom: 900 }, '#86a5a5'),
    clouds({ seed: 104, width, y: 800, spread: 50, colour: '#ffffff', opacity: 0.85 }),
    box(0, 860, width, 740, 'url(#lake)'),
    ripples({ seed: 105, top: 880, bottom: 1600, width, colours: ['#ffffff', '#567f8d', '#f6e8d6'] }, 320),
    shape('M760,1000 L1700,1000 C1680,1090 1620,1150 1560,1160 L900,1160 C830,1140 780,1080 760,1000 Z', '#7a2e2a'),
    box(760, 988, 940, 26, '#f1e6d0', 'rx="10"'),
    ...books,
    box(985, 1006, 560, 14, '#4a2f1c'),
    shape('M780,1165 L1680,1165 L1560,1310 L900,1300 Z', '#4b3a3c', 'opacity="0.35" filter="url(#soft18)"'),
    shape('M1588,1000 q-18,-150 36,-170 q56,16 40,170 Z', '#2d3f4a'),
    disc(1626, 800, 34, '#c79b7b'),
    shape('M1586,800 q40,-66 82,0 Z', '#d9bf86'),
    line('M1560,880 L1840,1180', '#5a3b1e', 14),
    line('M1580,900 l60,-10', '#2d3f4a', 26),
  )
}

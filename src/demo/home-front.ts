import { liftsSoon } from './embargoes.ts'

/** How the editor ordered the home page. The story that lifts soon has its place already, and nobody outside is told. */
export const demoHome = {
  slots: [
    'the-meadow-under-the-estuary-is-growing-back',
    liftsSoon,
    'last-yard-on-the-lenn-lands-an-order-for-two-ferries',
    null,
    'an-orchestra-learns-to-play-in-the-dark',
  ],
  dropped: ['parliament-loses-thirteen-minutes-and-finds-them-useful'],
} as const

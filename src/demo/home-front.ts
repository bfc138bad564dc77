import { liftsSoon } from './embargoes.ts'

/** How the editor ordered the home page. Two that are held have their places already, and nobody outside is told. */
export const demoHome = {
  slots: [
    'the-meadow-under-the-estuary-is-growing-back',
    liftsSoon,
    'last-yard-on-the-lenn-lands-an-order-for-two-ferries',
    null,
    'an-orchestra-learns-to-play-in-the-dark',
    'a-comet-comes-back-four-days-early',
  ],
  dropped: ['parliament-loses-thirteen-minutes-and-finds-them-useful'],
} as const

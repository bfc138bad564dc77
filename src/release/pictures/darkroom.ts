import { setTimeout as pass } from 'node:timers/promises'
import type { Logger } from 'pino'
import { renditionsState } from '../../newsroom/images/renditions-state.ts'
import type { House } from '../house.ts'
import { claimPicture } from './claim-picture.ts'
import { develop, type MakeRenditions } from './develop.ts'

/** Makes the public sizes of pictures, behind everybody's back. */
export type Darkroom = {
  /** A picture came in, or was changed: looks soon. */
  readonly wake: () => void
  /** Takes these before all others, and waits until their sizes are ready or can't be made, at most so long. */
  readonly untilReady: (images: readonly string[], withinMs: number) => Promise<void>
  /** Waits until there is nothing left that could be made now. */
  readonly settled: () => Promise<void>
  readonly start: () => void
  readonly stop: () => Promise<void>
}

/** How many pictures are made at once: each holds its pixels in memory, and keeps a core busy. */
const atOnce = 2
const lookEveryMs = 5_000
/** How often somebody who waits looks whether another node has made it. */
const waitMs = 50

/**
 * The queue is in the database: what waits there is made by whichever node comes to it, and what a node that died left half
 * done, by another. So nothing waits in memory, however many pictures come in at once.
 */
export function createDarkroom(house: House, make: MakeRenditions, log: Logger): Darkroom {
  const hands = new Set<Promise<void>>()
  const wanted = new Set<string>()
  let asked = 0
  let isStopped = false
  let timer: NodeJS.Timeout | undefined

  function wake(): void {
    asked += 1
    if (isStopped || hands.size >= atOnce) return
    const hand = work()
      .catch((error: unknown) => {
        log.error({ err: error }, 'Could not look for pictures to make ready; it is tried again.')
      })
      .finally(() => hands.delete(hand))
    hands.add(hand)
  }

  async function work(): Promise<void> {
    while (!isStopped) {
      const seen = asked
      const picture = await claimPicture(house, [...wanted])
      if (picture !== null) {
        wanted.delete(picture.id)
        // There may be more, and another hand free.
        wake()
        await develop(house, make, picture, { isStopped: () => isStopped, log })
      } else if (asked === seen) return
    }
  }

  async function settled(): Promise<void> {
    wake()
    while (hands.size > 0) await Promise.all(hands)
  }

  return {
    wake,
    settled,
    async untilReady(images, withinMs) {
      const until = performance.now() + withinMs
      for (const image of images) wanted.add(image)
      while (!isStopped && !(await areReady(house, images)) && performance.now() < until) {
        wake()
        await pass(waitMs)
      }
      for (const image of images) wanted.delete(image)
    },
    start() {
      timer = setInterval(wake, lookEveryMs)
      wake()
    },
    async stop() {
      isStopped = true
      clearInterval(timer)
      await Promise.all(hands)
    },
  }
}

async function areReady({ desk }: House, images: readonly string[]): Promise<boolean> {
  for (const image of images) {
    const row = await desk.images.glance(image, ['factsKey', 'stagedFor', 'stagingToken', 'stagingFailed'])
    if (row === null) continue
    const { state } = renditionsState(row)
    if (state !== 'ready' && state !== 'failed') return false
  }
  return true
}

import type { Logger } from 'pino'
import { liftDue, nextInstant } from './due.ts'
import type { House } from './house.ts'
import { endRights, nextRightEnd } from './rights/end-rights.ts'
import { beat } from './restored/beat.ts'
import { sweep, sweepPagesAndTell, sweepPublicFiles } from './sweep/sweep.ts'

export type Engine = {
  /** Whether anything is due by the clock, as far as this process knows. Costs nothing. */
  readonly isDue: () => boolean
  /**
   * Lifts what is due, and ends what has ended, before anybody is answered, waiting at most so many milliseconds: a
   * reader's patience, if none are given.
   */
  readonly settle: (withinMs?: number) => Promise<void>
  /** Lifts all that is due, and waits for it. */
  readonly liftAll: () => Promise<void>
  /** Mends what a crash left, and lifts what is due. */
  readonly sweepNow: () => Promise<void>
  /** Something was asked for or changed: looks when the next release is due. */
  readonly lookAhead: () => Promise<void>
  /** Begins to sweep and to wait for instants. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** How long a reader may wait for what is due at this instant. */
const readersPatienceMs = 100
const sweepEveryMs = 5_000
const armWithinMs = 60_000
const retryMs = 250
const tidyEvery = 60

/** Lifts on the dot: by timer, by sweep, and on demand. */
export function createEngine(house: House, log: Logger): Engine {
  let next: Date | null = null
  let nextEnd: Date | null = null
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined
  let sweeper: NodeJS.Timeout | undefined
  let sweeping: Promise<void> = Promise.resolve()
  let sweeps = 0
  let started = false
  let looks = 0
  let hasBeaten: Promise<void> | null = null

  function isDue(): boolean {
    return hasCome(next, house.clock.due()) || hasCome(nextEnd, house.clock.now())
  }

  async function lookAhead(): Promise<void> {
    const look = (looks += 1)
    const [found, end] = await Promise.all([nextInstant(house), nextRightEnd(house)])
    // Who began to look later has seen more, whoever is answered first.
    if (look !== looks) return
    next = found
    nextEnd = end
    arm()
  }

  function arm(): void {
    clearTimeout(timer)
    const soonest = Math.min(instantOf(next), instantOf(nextEnd))
    if (!started || soonest === Infinity) return
    const wait = soonest - house.clock.now().getTime()
    // What was due and did not go out is tried again, but not in a circle.
    if (wait <= armWithinMs) timer = setTimeout(() => void liftAll(), wait > 0 ? wait : retryMs)
  }

  function liftAll(): Promise<void> {
    running ??= liftUntilNoneIsDue().finally(() => {
      running = null
    })
    return running
  }

  async function liftUntilNoneIsDue(): Promise<void> {
    try {
      await firstBeat()
      await endRights(house, (image, error) => {
        log.error({ err: error, image }, 'A picture whose right ended could not be taken off; it is tried again.')
      })
      for (;;) {
        const lifted = await liftDue(house, (release, error) => {
          house.counting.failed('error')
          log.error({ err: error, release: release.id }, 'A release could not go out; it is tried again.')
        })
        if (lifted === 0) break
      }
    } catch (error) {
      log.error({ err: error }, 'Could not look for what is due; it is tried again.')
    }
    await lookAhead().catch((error: unknown) => {
      log.error({ err: error }, 'Could not look for what is due next; it is tried again.')
    })
  }

  /** Nothing is lifted or finished by this process before it has looked whether the database is the one it was. */
  function firstBeat(): Promise<void> {
    hasBeaten ??= beat(house).catch((error: unknown) => {
      hasBeaten = null
      throw error
    })
    return hasBeaten
  }

  async function sweepNow(): Promise<void> {
    try {
      await (hasBeaten === null ? firstBeat() : beat(house))
    } catch (error) {
      log.error({ err: error }, 'Whether the database is the one it was can’t be told; nothing is swept.')
      return
    }
    await sweep(house, (chore, error) => {
      log.error({ err: error, chore }, 'A sweep could not finish; it is tried again.')
    })
    await liftAll()
  }

  function sweepAgain(): void {
    sweeping = sweepNow().then(async () => {
      if (sweeps++ % tidyEvery === 0) await tidy()
      if (started) sweeper = setTimeout(sweepAgain, sweepEveryMs)
    })
  }

  async function tidy(): Promise<void> {
    try {
      await sweepPublicFiles(house)
      await sweepPagesAndTell(house)
    } catch (error) {
      log.error({ err: error }, 'Could not tidy public files and pages; it is tried again.')
    }
  }

  return {
    isDue,
    liftAll,
    sweepNow,
    lookAhead,
    async settle(withinMs = readersPatienceMs) {
      if (!isDue()) return
      let timeout: NodeJS.Timeout | undefined
      const enough = new Promise<void>((resolve) => {
        timeout = setTimeout(resolve, withinMs)
      })
      await Promise.race([liftAll(), enough])
      clearTimeout(timeout)
    },
    async start() {
      started = true
      await sweepNow()
      sweeper = setTimeout(sweepAgain, sweepEveryMs)
    },
    async stop() {
      started = false
      clearTimeout(timer)
      clearTimeout(sweeper)
      await sweeping
      await running
    },
  }
}

function hasCome(instant: Date | null, now: Date): boolean {
  return instant !== null && instant <= now
}

function instantOf(instant: Date | null): number {
  return instant?.getTime() ?? Infinity
}

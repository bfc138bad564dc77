import { setTimeout as pass } from 'node:timers/promises'
import type { Logger } from 'pino'
import { isSomethingComing, liftDue, nextRelease } from './due.ts'
import type { House } from './house.ts'
import { endRights, nextRightEnd } from './rights/end-rights.ts'
import { sweepFronts } from './fronts/release-front.ts'
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
  /** Lifts all that is due when it is called, and waits for it. */
  readonly liftAll: () => Promise<void>
  /** Mends what a crash left, and lifts what is due. */
  readonly sweepNow: () => Promise<void>
  /** Something was asked for or changed: looks when the next release is due. */
  readonly lookAhead: () => Promise<void>
  /** Begins to sweep and to wait for instants. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** How long a reader may wait for what is due at this instant: with the answer itself, a tenth of a second. */
const readersPatienceMs = 80
const sweepEveryMs = 5_000
const armWithinMs = 60_000
const retryMs = 250
/** How often a reader who waits looks whether what another node has taken is out. */
const lookEveryMs = 5
const tidyEvery = 60

/** Lifts on the dot: by timer, by sweep, and on demand. */
export function createEngine(house: House, log: Logger): Engine {
  let next: Date | null = null
  let isComing = false
  let nextEnd: Date | null = null
  let running: Promise<void> | null = null
  let following: Promise<void> | null = null
  /** What was tried and is due still; null when that could not even be looked for. */
  let inVain: ReadonlySet<string> | null = new Set()
  let timer: NodeJS.Timeout | undefined
  let sweeper: NodeJS.Timeout | undefined
  let sweeping: Promise<void> = Promise.resolve()
  let sweeps = 0
  let started = false
  let looks = 0
  let hasBeaten: Promise<void> | null = null

  function isDue(): boolean {
    return isComing || hasCome(next, house.clock.due()) || hasCome(nextEnd, house.clock.now())
  }

  async function lookAhead(): Promise<void> {
    const look = (looks += 1)
    const [found, end, coming] = await Promise.all([nextRelease(house), nextRightEnd(house), isSomethingComing(house)])
    // Who began to look later has seen more, whoever is answered first.
    if (look !== looks) return
    next = found?.at ?? null
    nextEnd = end
    isComing = coming
    arm(found !== null && (inVain?.has(found.id) ?? true))
  }

  /** @param wasTried what is due next was due before, and did not go out: it is tried again, but not in a circle */
  function arm(wasTried: boolean): void {
    clearTimeout(timer)
    if (!started) return
    const wait = Math.min(
      untilCome(next, house.clock.due(), wasTried ? retryMs : 0),
      untilCome(nextEnd, house.clock.now(), retryMs),
      isComing ? retryMs : Infinity,
    )
    if (wait <= armWithinMs) timer = setTimeout(() => void liftAll(), wait)
  }

  function liftAll(): Promise<void> {
    if (running === null) {
      running = liftUntilNoneIsDue().finally(() => {
        running = null
      })
      return running
    }
    // The one under way may have looked before what is due now was.
    following ??= running.then(() => {
      following = null
      return liftAll()
    })
    return following
  }

  async function liftUntilNoneIsDue(): Promise<void> {
    try {
      await firstBeat()
      await endRights(house, (image, error) => {
        log.error({ err: error, image }, 'A picture whose right ended could not be taken off; it is tried again.')
      })
      inVain = await liftDue(house, (release, error) => {
        house.counting.failed('error')
        log.error({ err: error, release: release.id }, 'A release could not go out; it is tried again.')
      })
    } catch (error) {
      inVain = null
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
      await sweepFronts(house)
    } catch (error) {
      log.error({ err: error }, 'Could not tidy public files, pages and fronts; it is tried again.')
    }
  }

  /** Lifts what is due, and waits for what another node has taken, which is as due. */
  async function untilNothingComes(patience: { readonly isOver: boolean }): Promise<void> {
    for (;;) {
      await liftAll()
      if (!isComing || patience.isOver) return
      await pass(lookEveryMs)
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
      const patience = { isOver: false }
      await Promise.race([untilNothingComes(patience), enough])
      patience.isOver = true
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
      await (following ?? running)
    },
  }
}

function hasCome(instant: Date | null, now: Date): boolean {
  return instant !== null && instant <= now
}

/** How long until then, in milliseconds; `again` when it has come already. */
function untilCome(instant: Date | null, now: Date, again: number): number {
  if (instant === null) return Infinity
  const left = instant.getTime() - now.getTime()
  return left > 0 ? left : again
}

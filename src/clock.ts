/** The only code that asks the time, the node's and the database's. Tests hand in a clock of their own. */
export type Clock = {
  /** The node's time. Never goes backwards within a process. */
  readonly now: () => Date
  /**
   * What is due is due when both clocks say so: the earlier of the two. The start of time when they are over a second
   * apart, so that nothing is due.
   */
  readonly due: () => Date
}

/** Over this far apart, the two clocks are a warning; over the second, nothing lifts. In milliseconds. */
export const clocksApart = { warn: 250, refuse: 1000 } as const

/** A node's clock that jumps is not believed before it has stood by it for so long. In milliseconds. */
const doubtMs = 60_000

export type SystemClock = Clock & {
  /** Tells the clock how far the database's is ahead of the node's, in milliseconds. */
  readonly databaseIsAhead: (ms: number) => void
  /** What it was told last. */
  readonly databaseAheadMs: () => number
}

/**
 * How far the database's clock is ahead of the node's, by one comparison: it was asked and answered at these instants of the
 * node's. One that took long says little, and what was known stays while it does not contradict it.
 */
export function databaseAhead(
  known: number,
  { asked, database, answered }: { readonly asked: number; readonly database: number; readonly answered: number },
): number {
  const uncertain = (answered - asked) / 2
  const ahead = Math.round(database - asked - uncertain)
  return Math.abs(ahead - known) <= uncertain ? known : ahead
}

/** @param read what the node says the time is; `steady` never jumps: it counts milliseconds from anywhere */
export function createSystemClock(
  read: () => number = Date.now,
  steady: () => number = () => performance.now(),
): SystemClock {
  let last = 0
  let ahead = 0
  let anchor = { at: read(), steady: steady() }
  let doubtedSince: number | null = null

  /** The node's time, carried on from where it was while its clock has jumped. */
  function nodeTime(): number {
    const at = read()
    const tick = steady()
    const expected = anchor.at + (tick - anchor.steady)
    const hasJumped = Math.abs(at - expected) > clocksApart.refuse
    if (hasJumped) doubtedSince ??= tick
    if (hasJumped && tick - (doubtedSince ?? tick) < doubtMs) return expected
    doubtedSince = null
    anchor = { at, steady: tick }
    return at
  }

  function now(): Date {
    last = Math.max(last, nodeTime())
    return new Date(last)
  }

  return {
    now,
    due: () => (Math.abs(ahead) > clocksApart.refuse ? new Date(0) : new Date(now().getTime() + Math.min(0, ahead))),
    databaseIsAhead(ms) {
      ahead = ms
    },
    databaseAheadMs: () => ahead,
  }
}

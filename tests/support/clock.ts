import type { Clock } from '../../src/clock.ts'

export type TestClock = Clock & {
  /** Moves on by so many milliseconds. */
  readonly pass: (ms: number) => void
  readonly set: (at: Date) => void
}

/** A clock that stands until it is moved. */
export function aClock(start = new Date('2026-11-22T09:00:00.000Z')): TestClock {
  let now = start
  return {
    now: () => now,
    due: () => now,
    pass(ms) {
      now = new Date(now.getTime() + ms)
    },
    set(at) {
      now = at
    },
  }
}

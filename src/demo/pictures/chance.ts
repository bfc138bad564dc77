/** Chance that repeats: the same seed draws the same picture on every machine. */
export type Chance = {
  /** From 0 up to, and not including, 1. */
  readonly next: () => number
  readonly between: (low: number, high: number) => number
  readonly pick: <T>(of: readonly [T, ...T[]]) => T
}

/** Mulberry32: small, quick, and good enough for clouds and crowds. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    pick: (of) => of[Math.floor(next() * of.length)] ?? of[0],
  }
}

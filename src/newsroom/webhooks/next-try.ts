const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** The waits that the Standard Webhooks specification proposes: a first try at once, and these after it; three days in all. */
const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour]

/** Up to a fifth longer, by chance: those that failed together do not come back together. */
const spread = 0.2

/** How often something is tried by itself before it is left to a person. */
export const mostTries = waits.length + 1

/**
 * How long to wait after so many tries that failed.
 *
 * @param tries from 1
 * @param chance from 0 up to 1
 * @returns milliseconds, or null when it has been tried often enough
 */
export function waitAfter(tries: number, chance: number): number | null {
  const wait = waits[tries - 1]
  return wait === undefined ? null : Math.round(wait * (1 + spread * chance))
}

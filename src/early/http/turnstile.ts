/** Lets each of them through so many times a minute. @returns the seconds to wait, or null: go through */
export type Turnstile = (who: string) => number | null

const minute = 60_000
const mostRemembered = 10_000

/** This process's own: behind several nodes each lets so many through. */
export function createTurnstile(perMinute: number, now: () => Date): Turnstile {
  const seen = new Map<string, { since: number; times: number }>()

  return function pass(who) {
    const at = now().getTime()
    const before = seen.get(who)
    if (before === undefined || at - before.since >= minute) {
      if (seen.size >= mostRemembered) forgetOver(at)
      seen.set(who, { since: at, times: 1 })
      return null
    }
    before.times += 1
    return before.times <= perMinute ? null : Math.ceil((before.since + minute - at) / 1000)
  }

  /** Those whose minute is over; all of them, rather than more than can be remembered. */
  function forgetOver(at: number): void {
    for (const [who, { since }] of seen) if (at - since >= minute) seen.delete(who)
    if (seen.size >= mostRemembered) seen.clear()
  }
}

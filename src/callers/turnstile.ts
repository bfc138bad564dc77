/** Counts how often each came within the minute. */
export type Turnstile = {
  /** @returns how often, this time included, and the seconds until the minute is over and all begin anew */
  readonly pass: (who: string) => Passing
}

type Passing = { readonly times: number; readonly seconds: number }

const minute = 60_000

/** In the worst minute some ten megabytes. */
const mostRemembered = 100_000

/**
 * One minute for all: what is remembered is one number for each who came in it. Of more than can be remembered the later
 * pass uncounted; whoever is over the limit stays so.
 */
export function createTurnstile(now: () => Date, most = mostRemembered): Turnstile {
  let seen = new Map<string, number>()
  let began = now().getTime()

  return {
    pass(who) {
      const at = now().getTime()
      if (at - began >= minute) {
        // The minutes follow one another without a gap, whenever somebody comes.
        began += Math.floor((at - began) / minute) * minute
        seen = new Map()
      }
      const times = (seen.get(who) ?? 0) + 1
      if (times > 1 || seen.size < most) seen.set(who, times)
      return { times, seconds: Math.max(1, Math.ceil((began + minute - at) / 1000)) }
    },
  }
}

/** @returns the seconds to wait for whoever came more often than is let through, or null: go through */
export function waitOf({ times, seconds }: Passing, perMinute: number): number | null {
  return times > perMinute ? seconds : null
}

/** What holds an edition back: an end, or none when it holds until someone says so. */
export type Hold = { readonly until: Date | null }

/**
 * When an edition may be public.
 *
 * A schedule is what the desk wants; an embargo is what it promised. The later wins, and an embargo without an end wins
 * for ever, as does an end that can't be read. Half-open: at the returned instant the edition is public.
 *
 * @returns the instant, or `'never'` while an open-ended hold stands
 */
export function releaseAt(asked: Date, holds: readonly Hold[]): Date | 'never' {
  let latest = asked
  for (const { until } of holds) {
    if (until === null || Number.isNaN(until.getTime())) return 'never'
    if (until > latest) latest = until
  }
  return latest
}

/**
 * Since when a release has been due. What was held until later, and is found free, became due now: an embargo that two
 * editors lift ends with their word, not at the instant the release was asked for, and nobody was late until then.
 *
 * @param at - what `releaseAt` answers now
 * @param before - the instant it was held until; null when it had none
 */
export function dueSince(at: Date, before: Date | null, now: Date): Date {
  if (at >= now) return at
  if (before === null || before > now) return now
  return before > at ? before : at
}

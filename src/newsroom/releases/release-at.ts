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

/** A month in UTC, as sitemaps are divided: `2026-03`. */
export type Month = string

export function monthOf(instant: Date): Month {
  return instant.toISOString().slice(0, 7)
}

/** Its first instant, and the first of the month after it; null for what is no month. */
export function boundsOf(month: Month): { readonly since: Date; readonly until: Date } | null {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? []
  if (year === undefined || number === undefined) return null
  const since = new Date(`${year}-${number}-01T00:00:00.000Z`)
  const until = new Date(since)
  until.setUTCMonth(until.getUTCMonth() + 1)
  return { since, until }
}

/**
 * How long an answer asks to wait before coming back (RFC 9110, 10.2.3), in milliseconds. A date is read against the
 * answer’s own `Date`, so that a clock that is wrong here makes no difference.
 *
 * @returns null when it does not say, or not so that it can be read
 */
export function retryAfter(headers: Headers): number | null {
  const said = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1000
  const wait = Date.parse(said) - Date.parse(headers.get('date') ?? '')
  return Number.isNaN(wait) ? null : Math.max(wait, 0)
}

/** Whether this is the name of a time zone: 'Europe/London', 'UTC'. An offset such as '+01:00' is none. */
export function isZone(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: value })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

type Part = Intl.DateTimeFormatPartTypes

/** What a zone's calendar and clock say at an instant, part by part; of a zone that is none, what UTC says. */
export function partsInZone(date: Date, zone: string, month: 'long' | 'short' = 'long'): (type: Part) => string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: isZone(zone) ? zone : 'UTC',
    weekday: 'long',
    day: 'numeric',
    month,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(date)
  return (type) => parts.find((part) => part.type === type)?.value ?? ''
}

/**
 * An instant as a message says it, always with its zone; seconds only when there are some, so that nothing is rounded away.
 *
 * @example inZone(new Date('2026-11-22T15:53:00Z'), 'Europe/London') // '22 November 2026, 15:53 GMT'
 */
export function inZone(date: Date, zone: string, month: 'long' | 'short' = 'long'): string {
  if (Number.isNaN(date.getTime())) return 'an unreadable time'
  const part = partsInZone(date, zone, month)
  const seconds = part('second') === '00' ? '' : `:${part('second')}`
  const time = `${part('hour')}:${part('minute')}${seconds}`
  return `${part('day')} ${part('month')} ${part('year')}, ${time} ${part('timeZoneName')}`
}

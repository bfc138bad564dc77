import type { Problem } from '../errors.ts'
import { isZone } from './in-zone.ts'
import { instantsAt, offsetAt } from './wall-clock.ts'

export { inZone, isZone } from './in-zone.ts'

const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?$/i

type Written = { readonly wall: number; readonly local: string; readonly offset: string | null }

/** A problem with how an instant is given. `value` is quoted back, cut where it is absurd. */
function problem(code: string, field: string, value: unknown, why: string): Problem {
  const given = typeof value === 'string' ? `“${value.slice(0, 60)}”` : 'What was given'
  return { code, field, message: `${field}: ${given} ${why}` }
}

function read(value: string): Written | 'not-iso' | 'no-such-date' | 'no-such-time' | 'too-fine' {
  const match = iso.exec(value)
  if (match === null) return 'not-iso'
  const [, year, month, date, hour, minute, second = '0', fraction = '', offset] = match
  if (/[1-9]/.test(fraction.slice(3))) return 'too-fine'
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'))
  const [y, mo, d, h, mi, s] = [year, month, date, hour, minute, second].map(Number)
  if (y === undefined || mo === undefined || d === undefined) return 'not-iso'
  if (h === undefined || mi === undefined || s === undefined) return 'not-iso'
  const midnight = new Date(Date.UTC(y, mo - 1, d))
  if (y < 1900 || midnight.getUTCMonth() !== mo - 1 || midnight.getUTCDate() !== d) return 'no-such-date'
  if (h > 23 || mi > 59 || s > 59) return 'no-such-time'
  const wall = midnight.getTime() + ((h * 60 + mi) * 60 + s) * 1000 + ms
  return { wall, local: new Date(wall).toISOString().replace(/(:00)?\.000Z$|Z$/, ''), offset: offset ?? null }
}

const complaints = {
  'not-iso': 'is not a time we can read: write it as 2026-11-22T15:53:00+00:00, or as 2026-11-22T15:53 with a zone.',
  'no-such-date': 'is on a day that does not exist, or before 1900.',
  'no-such-time': 'is at an hour that does not exist.',
  'too-fine': 'is finer than a millisecond, and we do not round.',
} as const

/** Minutes ahead of UTC, or null when no place on earth is that far ahead or behind. */
function minutesOf(offset: string): number | null {
  if (/^z$/i.test(offset)) return 0
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))]
  if (hours > 14 || minutes > 59 || (hours === 14 && minutes > 0)) return null
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/**
 * An instant, as a person or a program states it: ISO 8601 with an offset, or local time and the zone it is local to.
 *
 * Never guessed: a day or hour that does not exist, a local time without a zone, one that the clocks skip or show twice is
 * a problem, and of one shown twice the problem names both instants.
 *
 * @param zone an IANA name; beside an offset it may be missing, but may not be wrong
 */
export function parseInstant(value: unknown, zone: unknown, field: string): Date | Problem {
  if (typeof value !== 'string' || value.trim() === '') {
    return problem('instant-malformed', field, value, complaints['not-iso'])
  }
  if (zone !== undefined && zone !== null && zone !== '' && !isZone(zone)) {
    return problem('zone-unknown', 'zone', zone, 'is not a time zone we know: write it as Europe/London.')
  }
  const written = read(value.trim())
  if (typeof written === 'string') return problem(`instant-${written}`, field, value, complaints[written])
  if (written.offset === null) return isZone(zone) ? atLocal(written, zone, field) : noZone(value, field)
  const minutes = minutesOf(written.offset)
  if (minutes === null) return problem('instant-no-such-time', field, value, 'has an offset that no place has.')
  return new Date(written.wall - minutes * 60_000)
}

function noZone(value: string, field: string): Problem {
  return problem('zone-missing', field, value, 'says neither its offset (+01:00) nor its zone (Europe/London).')
}

function atLocal({ wall, local }: Written, zone: string, field: string): Date | Problem {
  const [first, second] = instantsAt(wall, zone)
  if (first === undefined) {
    return problem('instant-skipped', field, local, `does not exist in ${zone}: the clocks go forward over it.`)
  }
  if (second === undefined) return first
  const both = [first, second].map((instant) => `${local}${offsetAt(instant, zone)}`).join(' or ')
  return problem('instant-ambiguous', field, local, `happens twice in ${zone}, when the clocks go back: write ${both}.`)
}

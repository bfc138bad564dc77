import type { Problem } from '../errors.ts'
import { storedInstant } from '../time/stored-instant.ts'
import { leaseKinds, type Lease } from './picture.ts'

type Window = { readonly kind: string; readonly from: number; readonly to: number }

/**
 * What leases say against a use at an instant.
 *
 * A ban in force forbids it. Where there is permission by lease at all, one must be in force. A lease that can't be
 * read (an unknown kind, a date that is none, an end before its start) forbids it too.
 */
export function leaseProblems(leases: readonly Lease[], what: 'use' | 'syndication', at: Date): Problem[] {
  const now = at.getTime()
  const windows = leases.map(toWindow)
  if (Number.isNaN(now) || windows.includes(null)) {
    return [
      {
        code: 'unreadable-lease',
        field: 'leases',
        message: 'A lease of this picture can’t be read, so it may not be used.',
      },
    ]
  }
  const known = windows.filter((window) => window !== null)
  const inForce = known.filter(({ from, to }) => from <= now && now < to)
  if (inForce.some(({ kind }) => kind === `deny-${what}`)) {
    return [
      { code: `${what}-denied`, field: 'leases', message: `A lease forbids the ${what} of this picture at that time.` },
    ]
  }
  const needsOne = known.some(({ kind }) => kind === `allow-${what}`)
  if (needsOne && !inForce.some(({ kind }) => kind === `allow-${what}`)) {
    return [
      {
        code: `${what}-not-leased`,
        field: 'leases',
        message: `No lease allows the ${what} of this picture at that time.`,
      },
    ]
  }
  return []
}

/** The instants after that one at which a lease begins or ends, in order: whether a picture may be used turns at no other. */
export function turnsAfter(leases: readonly Lease[], from: Date): readonly Date[] {
  return leases
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .flatMap((turn) => (turn === null ? [] : (storedInstant(turn) ?? [])))
    .filter((turn) => turn > from)
    .sort((one, other) => one.getTime() - other.getTime())
}

function toWindow(lease: Lease): Window | null {
  const from = lease.startsAt === null ? -Infinity : instant(lease.startsAt)
  const to = lease.endsAt === null ? Infinity : instant(lease.endsAt)
  const readable = leaseKinds.some((kind) => kind === lease.kind) && from < to
  return readable ? { kind: lease.kind, from, to } : null
}

/** NaN for what can't be read: it is before and after nothing. */
function instant(value: string): number {
  return storedInstant(value)?.getTime() ?? NaN
}

import { storedInstant } from '../time/stored-instant.ts'
import { admissionScopes, type AdmissionScope } from './kinds.ts'
import { standing, type StoredEmbargo } from './standing.ts'

/** What an embargo says of one party, as it was stored. */
export type StoredParty = { readonly from?: unknown; readonly scope?: unknown }

/** One embargo over an edition or over a picture in it, as one party finds it. */
export type EmbargoOver = {
  readonly id: string
  /** Null when the hold names an embargo that is not there. */
  readonly embargo: StoredEmbargo | null
  /** Null when it does not name this party. */
  readonly party: StoredParty | null
  /** Whether the party accepted its terms, as they are worded now. */
  readonly hasAccepted: boolean
}

export type Admission =
  | { readonly is: 'refused' }
  /** Every embargo admits the party; these wait for it to accept their terms. */
  | { readonly is: 'terms'; readonly toAccept: readonly string[] }
  | {
      readonly is: 'admitted'
      readonly scope: AdmissionScope
      /** The latest end of them; null while one of them has none. */
      readonly until: Date | null
    }

type Place = { readonly scope: AdmissionScope; readonly until: Date | null }

const refused: Admission = { is: 'refused' }

/**
 * Whether a party may see an edition early: only when every embargo that stands over it, and over each picture in it,
 * admits the party, and then with the least of their scopes and from the latest of their instants.
 *
 * What is under no embargo is not early: it is public, or it is the desk's alone. An embargo that is missing, only
 * proposed, or can't be read admits nobody.
 */
export function admission(over: readonly EmbargoOver[], now: Date): Admission {
  const holding = over.filter(({ embargo }) => standing(embargo, now) === 'holds')
  const places = holding.map(({ embargo, party }) => placeOf(embargo, party, now))
  const [first, ...others] = places.filter((place) => place !== null)
  if (first === undefined || others.length + 1 < holding.length) return refused
  const toAccept = holding.filter(({ hasAccepted }) => !hasAccepted).map(({ id }) => id)
  if (toAccept.length > 0) return { is: 'terms', toAccept }
  return { is: 'admitted', ...others.reduce(narrower, first) }
}

/** A party's place under one embargo, or null when it has none yet. Half-open: at `from` it is in. */
export function placeOf(embargo: StoredEmbargo | null, party: StoredParty | null, now: Date): Place | null {
  if (embargo?.state !== 'active' || party === null || standing(embargo, now) === 'over') return null
  const scope = admissionScopes.find((known) => known === party.scope)
  const until = readOrNone(embargo.until)
  const from = readOrNone(party.from)
  if (scope === undefined || until === 'unreadable' || from === 'unreadable') return null
  return from === null || from <= now ? { scope, until } : null
}

function readOrNone(value: unknown): Date | null | 'unreadable' {
  return value === null || value === undefined ? null : (storedInstant(value) ?? 'unreadable')
}

function narrower(one: Place, other: Place): Place {
  const until = one.until === null || other.until === null ? null : one.until > other.until ? one.until : other.until
  const isLess = admissionScopes.indexOf(other.scope) < admissionScopes.indexOf(one.scope)
  return { scope: isLess ? other.scope : one.scope, until }
}

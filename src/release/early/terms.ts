import { createHash } from 'node:crypto'
import { placeOf } from '../../newsroom/embargoes/admission.ts'
import type { EmbargoRow } from '../store/embargo-types.ts'
import type { EarlyDesk } from './rows.ts'
import type { Visitor } from './tokens.ts'

export type EmbargoWithTerms = EmbargoRow & { readonly terms?: string | null }

/** What a party has to agree to before it sees anything; without words there is nothing to agree to. */
export type Terms = { readonly embargo: string; readonly version: string; readonly words: string }

/** The version of terms is the hash of their words: other words are other terms. */
export function termsOf({ id, terms }: EmbargoWithTerms): Terms {
  const words = terms ?? ''
  return { embargo: id, version: createHash('sha256').update(words).digest('hex'), words }
}

export function areBlank({ words }: Terms): boolean {
  return words.trim() === ''
}

/** An embargo's terms, to a party whom it admits by now. */
export async function termsFor(desk: EarlyDesk, { partner }: Visitor, embargo: string): Promise<Terms | null> {
  const [party] = await desk.parties.find({
    and: [{ embargo: { equals: embargo } }, { partner: { equals: partner.id } }],
  })
  const row: EmbargoWithTerms | null = party === undefined ? null : await desk.house.desk.embargoes.get(embargo)
  if (row === null || placeOf(row, party ?? null, desk.house.clock.due()) === null) return null
  return termsOf(row)
}

export type Accepted = { readonly at: string }

/** Records that a party accepted these words. Accepting them again changes nothing. */
export async function acceptTerms(
  desk: EarlyDesk,
  { partner, token }: Visitor,
  { embargo, version }: Terms,
  address: string,
): Promise<Accepted> {
  const id = `${embargo}~${partner.id}~${version}`
  const at = desk.house.clock.now().toISOString()
  const isFirst = await desk.acceptances.insert({
    id,
    embargo,
    partner: partner.id,
    token: token.id,
    version,
    at,
    address,
  })
  if (isFirst) {
    await desk.house.audit({
      door: 'partner',
      by: partner.id,
      action: 'accept',
      about: 'embargoes',
      item: embargo,
      outcome: 'done',
      details: { token: token.id, address, version },
    })
    return { at }
  }
  const before = await desk.acceptances.get(id)
  return { at: before === null ? at : new Date(before.at).toISOString() }
}

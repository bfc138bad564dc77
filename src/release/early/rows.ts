import type { Payload } from 'payload'
import type { AdmissionScope } from '../../newsroom/embargoes/kinds.ts'
import { rowsOf, type Rows } from '../../wire/store/rows.ts'
import type { House } from '../house.ts'
import type { PartyRow } from '../store/embargo-types.ts'

export type { PartyRow }

/** Whom an embargo may admit. One that is not active sees nothing. */
export type PartnerRow = { readonly id: string; readonly name: string; readonly active: boolean | null }

/** A key to the partners' door. The key itself is nowhere: only its hash, found by the hash's beginning. */
export type TokenRow = {
  readonly id: string
  readonly partner: string
  readonly name: string
  readonly lookup: string
  readonly hash: string
  readonly madeBy: string
  readonly madeAt: string
  readonly revokedBy: string | null
  readonly revokedAt: string | null
  readonly usedAt: string | null
  readonly usedFrom: string | null
}

/** That a party accepted an embargo's terms as they were worded. The id is `embargo~partner~version`. */
export type AcceptanceRow = {
  readonly id: string
  readonly embargo: string
  readonly partner: string
  readonly token: string
  /** The hash of the words. */
  readonly version: string
  readonly at: string
  readonly address: string
}

/** What of an edition was read: that it is coming, its text, or one file of a picture in it. */
export type ReadOf = 'notice' | 'story' | 'file'

/** One read of one edition, once for each embargo that stood over it. `read` is the number on the copy. */
export type EarlyReadRow = {
  readonly id: string
  readonly read: string
  readonly embargo: string
  readonly partner: string
  readonly token: string
  readonly story: string
  readonly edition: string
  readonly headline: string
  readonly what: ReadOf
  /** The file's name, when it was one. */
  readonly file: string | null
  readonly scope: AdmissionScope
  readonly at: string
  readonly address: string
}

/** What the guarded doors read of the desk, and the little they write there. */
export type EarlyDesk = {
  readonly house: House
  readonly partners: Rows<PartnerRow>
  readonly tokens: Rows<TokenRow>
  readonly parties: Rows<PartyRow>
  readonly acceptances: Rows<AcceptanceRow>
  readonly reads: Rows<EarlyReadRow>
}

export function openEarlyDesk(payload: Payload, house: House): EarlyDesk {
  return {
    house,
    partners: rowsOf(payload, 'partners'),
    tokens: rowsOf(payload, 'partner-tokens'),
    parties: rowsOf(payload, 'embargo-parties'),
    acceptances: rowsOf(payload, 'embargo-acceptances'),
    reads: rowsOf(payload, 'early-reads'),
  }
}

import type { Endpoint, PayloadRequest, Where } from 'payload'
import { termsOf } from '../../release/early/terms.ts'
import type { AcceptanceRow, EarlyReadRow, PartnerRow, PartyRow } from '../../release/early/rows.ts'
import { houseOf } from '../../release/houses.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import type { BreachDecisionRow, BreachRow } from '../breaches/rows.ts'
import { nameOf, personOf } from '../person.ts'
import { embargoOf } from './embargo-of.ts'

/** How many reads are shown; all of them are kept. */
const mostShown = 200

/** What parties to an embargo did with it, for its page on the desk. */
export type EmbargoReads = {
  readonly parties: readonly PartyShown[]
  readonly totalReads: number
  /** Newest first. */
  readonly reads: readonly ReadShown[]
  readonly breaches: readonly BreachShown[]
}

export type PartyShown = {
  readonly partner: string
  readonly name: string
  readonly active: boolean
  readonly scope: string
  readonly from: string | null
  /** The last terms it accepted; `isCurrent` is false when they have been worded anew since. */
  readonly accepted: {
    readonly version: string
    readonly at: string
    readonly address: string
    readonly isCurrent: boolean
  } | null
  readonly reads: number
}

export type ReadShown = Pick<
  EarlyReadRow,
  'read' | 'story' | 'edition' | 'headline' | 'what' | 'scope' | 'at' | 'address'
> & { readonly partner: string; readonly name: string }

export type BreachShown = Pick<BreachRow, 'id' | 'where' | 'evidence' | 'at' | 'reads'> & {
  readonly party: string | null
  readonly by: string
  readonly decisions: readonly (Pick<BreachDecisionRow, 'decision' | 'note' | 'at'> & { readonly by: string })[]
}

/** `GET /api/embargoes/:id/reads`: who is a party, which terms each accepted, what each read, and what leaked. */
export const readsEndpoint: Endpoint = {
  path: '/:id/reads',
  method: 'get',
  handler: async (req) => {
    personOf(req)
    const embargo = await embargoOf(houseOf(req.payload).house, String(req.routeParams?.['id']))
    const of = { embargo: { equals: embargo.id } }
    const rows = rowsOf<EarlyReadRow>(req.payload, 'early-reads')
    const reads = await rows.find(of, { sort: '-at', limit: mostShown })
    const breaches = await rowsOf<BreachRow>(req.payload, 'breaches').find(of, { sort: '-at' })
    const parties = await rowsOf<PartyRow>(req.payload, 'embargo-parties').find(of)
    const partners = await partnersOf(req, [
      ...parties.map(({ partner }) => partner),
      ...reads.map(({ partner }) => partner),
      ...breaches.flatMap(({ party }) => party ?? []),
    ])
    const name = (id: string) => partners.find((partner) => partner.id === id)?.name ?? 'A partner that is not there'
    const shown: EmbargoReads = {
      parties: await partiesShown(req, parties, { partners, version: termsOf(embargo).version }),
      totalReads: await rows.count(of),
      reads: reads.map((read) => ({
        read: read.read,
        partner: read.partner,
        name: name(read.partner),
        story: read.story,
        edition: read.edition,
        headline: read.headline,
        what: read.what,
        scope: read.scope,
        at: new Date(read.at).toISOString(),
        address: read.address,
      })),
      breaches: await breachesShown(req, breaches, name),
    }
    return Response.json(shown)
  },
}

async function partnersOf({ payload }: PayloadRequest, ids: readonly string[]): Promise<readonly PartnerRow[]> {
  if (ids.length === 0) return []
  return rowsOf<PartnerRow>(payload, 'partners').find({ id: { in: [...new Set(ids)] } })
}

async function partiesShown(
  { payload }: PayloadRequest,
  parties: readonly PartyRow[],
  { partners, version }: { readonly partners: readonly PartnerRow[]; readonly version: string },
): Promise<readonly PartyShown[]> {
  const acceptances = rowsOf<AcceptanceRow>(payload, 'embargo-acceptances')
  const reads = rowsOf<EarlyReadRow>(payload, 'early-reads')
  return Promise.all(
    parties.map(async ({ embargo, partner, from, scope }) => {
      const mine: Where = { and: [{ embargo: { equals: embargo } }, { partner: { equals: partner } }] }
      const accepted = await acceptances.find(mine, { sort: '-at' })
      const last = accepted.find((one) => one.version === version) ?? accepted[0]
      const who = partners.find(({ id }) => id === partner)
      return {
        partner,
        name: who?.name ?? 'A partner that is not there',
        active: who?.active === true,
        scope,
        from: from === null ? null : new Date(from).toISOString(),
        accepted:
          last === undefined
            ? null
            : {
                version: last.version,
                at: new Date(last.at).toISOString(),
                address: last.address,
                isCurrent: last.version === version,
              },
        reads: await reads.count(mine),
      }
    }),
  )
}

async function breachesShown(
  req: PayloadRequest,
  breaches: readonly BreachRow[],
  name: (partner: string) => string,
): Promise<readonly BreachShown[]> {
  const decisions = rowsOf<BreachDecisionRow>(req.payload, 'breach-decisions')
  return Promise.all(
    breaches.map(async ({ id, party, where, evidence, by, at, reads }) => {
      const decided = await decisions.find({ breach: { equals: id } }, { sort: 'at' })
      return {
        id,
        party: party === null ? null : name(party),
        where,
        evidence,
        by: await nameOf(req, by),
        at: new Date(at).toISOString(),
        reads,
        decisions: await Promise.all(
          decided.map(async (row) => ({
            decision: row.decision,
            note: row.note,
            by: await nameOf(req, row.by),
            at: new Date(row.at).toISOString(),
          })),
        ),
      }
    }),
  )
}

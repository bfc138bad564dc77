import { randomUUID } from 'node:crypto'
import type { AfterErrorHook, CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { proposedEmbargo, type ProposedEmbargo } from '../../newsroom/images/proposed-embargo.ts'
import { limits } from '../../newsroom/stories/limits.ts'
import { keepHistory, linesOf } from '../../release/embargoes/change-embargo-row.ts'
import { writeHolds } from '../../release/holds/write-holds.ts'
import type { House } from '../../release/house.ts'
import { houseOf } from '../../release/houses.ts'
import type { EmbargoRow } from '../../release/store/embargo-types.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import { embargoOf } from '../embargoes/embargo-of.ts'
import { zoneOf } from '../zone.ts'
import { findPictureRow, type PictureRow } from './picture-row.ts'
import { recallTakenIn } from './rooms.ts'

/** The proposal of this request, from the hook that writes it to those that cover the picture or take it back. */
type Proposal = { readonly embargo: string; readonly picture: string }

type ProposedRow = EmbargoRow & { readonly source: { readonly organisation: string | null } }

/**
 * What a file asks for becomes a proposed embargo, which holds until an editor has read it. It is written before the
 * picture is, and names the picture itself: there is no moment at which the picture could go out.
 */
export const proposeEmbargo: CollectionBeforeChangeHook<PictureRow> = async ({ data, operation, req }) => {
  const picture = data['id']
  const found = operation === 'create' ? recallTakenIn(req, picture) : undefined
  if (found === undefined || typeof picture !== 'string') return data
  const { house } = houseOf(req.payload)
  const zone = zoneOf(req.payload)
  const proposed = proposedEmbargo(found.embedded, zone, house.clock.now())
  if (proposed === null) return data
  const by = req.user === null ? null : req.user.id
  const row = rowFor(house, proposed, { picture, by, zone, data })
  await rowsOf<ProposedRow>(req.payload, 'embargoes').insert(row)
  const proposal: Proposal = { embargo: row.id, picture }
  req.context['proposal'] = proposal
  return data
}

/** The picture stands: its hold is written, and whoever sent it is told. */
export const coverProposed: CollectionAfterChangeHook<PictureRow> = async ({ doc, req }) => {
  const proposal = proposalOf(req.context)
  if (proposal?.picture !== doc.id) return doc
  const { house } = houseOf(req.payload)
  const { embargo, picture } = proposal
  await writeHolds(house, embargo, [{ kind: 'images', item: picture }])
  const row = await embargoOf(house, embargo)
  await keepHistory(house, row)
  const { id, state, until, statedAs } = row
  return { ...doc, proposedEmbargo: { id, state, until, statedAs } }
}

/** Of a picture that was refused after all, no embargo is left. */
export const takeBackProposal: AfterErrorHook = async ({ req }) => {
  const proposal = proposalOf(req.context)
  if (proposal === null || (await findPictureRow(req, proposal.picture)) !== null) return
  const { holds, history, embargoes } = houseOf(req.payload).house.desk
  await holds.remove({ embargo: { equals: proposal.embargo } })
  await history.remove({ embargo: { equals: proposal.embargo } })
  await embargoes.remove({ id: { equals: proposal.embargo } })
}

type About = {
  readonly picture: string
  readonly by: string | null
  readonly zone: string
  readonly data: Readonly<Record<string, unknown>>
}

function rowFor(house: House, { statedAs, until }: ProposedEmbargo, { picture, by, zone, data }: About): ProposedRow {
  const id = randomUUID()
  const end = until?.toISOString() ?? null
  const organisation = [data['source'], data['creditLine']].find((said) => typeof said === 'string' && said !== '')
  return {
    id,
    title: `Asked for in the file of “${String(data['title'])}”`.slice(0, limits.embargoTitle),
    state: 'proposed',
    until: end,
    zone,
    condition: null,
    statedAs: statedAs.slice(0, limits.statedAs),
    kind: 'source',
    source: { organisation: typeof organisation === 'string' ? organisation.slice(0, limits.organisation) : null },
    change: 1,
    pending: null,
    lapsesAt: null,
    lines: linesOf(house, id, 1, [{ action: 'propose', by, from: null, to: end, reason: null }]),
    isCovering: true,
    covering: [{ kind: 'images', item: picture }],
  }
}

function proposalOf(context: Readonly<Record<string, unknown>>): Proposal | null {
  const proposal = context['proposal']
  return proposal === undefined ? null : (proposal as Proposal)
}

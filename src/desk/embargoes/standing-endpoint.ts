import type { PayloadRequest } from 'payload'
import { embargoChanges, mayAsk, mayConfirm } from '../../newsroom/embargoes/changes.ts'
import { hasRole, type Person } from '../../newsroom/people/roles.ts'
import type { House } from '../../release/house.ts'
import type { EmbargoRow } from '../../release/store/types.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import { nameOf } from '../person.ts'
import { standingEndpoint } from '../standing-endpoint.ts'
import { coveredBy, embargoOf, factsOf } from './actions/change.ts'
import { awaitedUnder, thingsCovered } from './covered-things.ts'
import type { EmbargoStanding, HistoryLine } from './embargo-standing.ts'
import type { HistoryRow } from './history.ts'
import type { Party } from './imposed.ts'

/** What the panel shows of an embargo around its words, for whoever asks. */
export const embargoStandingEndpoint = standingEndpoint(standingOf)

async function standingOf(req: PayloadRequest, house: House, person: Person, id: string): Promise<EmbargoStanding> {
  const row = await embargoOf(house, id)
  const now = house.clock.now()
  const facts = factsOf(row, now)
  const items = await coveredBy(house, id)
  const awaited = await awaitedUnder(house, id, items, now)
  return {
    id,
    now: now.toISOString(),
    title: row.title,
    state: row.state === 'active' && facts.state === 'lifted' ? 'lifted' : row.state,
    until: facts.until?.toISOString() ?? null,
    zone: row.zone,
    covers: await thingsCovered(house, req.payload, id, items, now),
    awaited,
    parties: await partiesOf(req, id),
    history: await historyOf(req, id),
    pending: await pendingOf(req, row, person),
    may: mayNow(row, person, now),
  }
}

/** What could be done now but for what is still to be filled in: the end, the reason. */
function mayNow(row: EmbargoRow, person: Person, now: Date): EmbargoStanding['may'] {
  const embargo = factsOf(row, now)
  const pending = row.pending === null ? null : { change: row.pending.action, askedBy: row.pending.by }
  const changes = embargoChanges.filter((change) => {
    if (change === 'extend' && embargo.until === null) return false
    return mayAsk({ change, person, embargo, reason: '…', pending, now }).every(({ field }) => field !== undefined)
  })
  const mayAnswer = row.pending !== null && embargo.state === 'active'
  const confirms = mayConfirm({ person, embargo, pending, now }).every(({ field }) => field !== undefined)
  return [
    ...changes.filter((change) => change !== 'uncover' && change !== 'admit'),
    ...(mayAnswer && confirms ? (['confirm'] as const) : []),
    ...(mayAnswer && hasRole(person, 'editor') ? (['withdraw'] as const) : []),
  ]
}

async function pendingOf(req: PayloadRequest, row: EmbargoRow, person: Person): Promise<EmbargoStanding['pending']> {
  if (row.pending === null) return null
  const { action, until, reason, at, by } = row.pending
  return { action, until, reason, at, by: await nameOf(req, by), isOwn: by === person.id }
}

async function historyOf(req: PayloadRequest, embargo: string): Promise<readonly HistoryLine[]> {
  const rows = await rowsOf<HistoryRow>(req.payload, 'embargo-history').find(
    { embargo: { equals: embargo } },
    { sort: '-at' },
  )
  return Promise.all(
    rows.map(async ({ action, by, at, from, to, reason }) => ({
      action,
      by: await nameOf(req, by),
      at: new Date(at).toISOString(),
      from,
      to,
      reason,
    })),
  )
}

async function partiesOf(req: PayloadRequest, embargo: string): Promise<EmbargoStanding['parties']> {
  const rows = await rowsOf<Party & { readonly id: string }>(req.payload, 'embargo-parties').find({
    embargo: { equals: embargo },
  })
  if (rows.length === 0) return []
  const partners = await req.payload.find({
    collection: 'partners',
    where: { id: { in: rows.map(({ partner }) => partner) } },
    limit: rows.length,
    depth: 0,
    overrideAccess: true,
  })
  return rows.map(({ partner, from, scope }) => ({
    partner: partners.docs.find(({ id }) => id === partner)?.name ?? 'A partner that is not there',
    from: from === null ? null : new Date(from).toISOString(),
    scope,
  }))
}

import type { PayloadRequest } from 'payload'
import type { Person } from '../../newsroom/people/roles.ts'
import { standingRequest } from '../../release/embargoes/requests.ts'
import type { House } from '../../release/house.ts'
import { standingEndpoint } from '../standing-endpoint.ts'
import { outcomeOf } from '../stories/outcome.ts'
import { awaitedUnder, thingsCovered } from './covered-things.ts'
import { coveredBy, embargoOf, stateOf } from './embargo-of.ts'
import type { EmbargoStanding } from './embargo-standing.ts'
import { mayNow } from './may-now.ts'
import { historyLines, partiesOf, pendingStanding } from './standing-words.ts'

/** What the panel shows of an embargo around its words, for whoever asks. */
export const embargoStandingEndpoint = standingEndpoint(standingOf)

async function standingOf(req: PayloadRequest, house: House, person: Person, id: string): Promise<EmbargoStanding> {
  const row = await embargoOf(house, id)
  const now = house.clock.now()
  const items = await coveredBy(house, id)
  const waiting = await awaitedUnder(house, id, items, now)
  const awaited = await Promise.all(
    waiting.map(async ({ edition, ...one }) => {
      const found = await house.desk.editions.get(edition)
      return { ...one, outcome: found === null ? null : outcomeOf(req, found) }
    }),
  )
  const pending = standingRequest(row, now)
  return {
    id,
    now: now.toISOString(),
    title: row.title,
    state: stateOf(row, now),
    revision: row.change,
    until: row.until === null ? null : new Date(row.until).toISOString(),
    zone: row.zone,
    condition: row.condition ?? null,
    statedAs: row.statedAs ?? null,
    covers: await thingsCovered(house, req.payload, id, items, now),
    awaited,
    goesOut: awaited.filter(({ afterwards }) => afterwards.is === 'public'),
    parties: await partiesOf(req, house, id),
    history: await historyLines(req, house, id),
    pending: pending === null ? null : await pendingStanding(req, house, pending, person),
    may: mayNow(req, row, person, now),
  }
}

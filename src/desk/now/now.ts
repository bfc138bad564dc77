import type { Endpoint, Payload } from 'payload'
import type { Person } from '../../newsroom/people/roles.ts'
import { houseOf } from '../../release/houses.ts'
import { personOf } from '../person.ts'
import { readAlone } from './alone.ts'
import { readAtRisk } from './at-risk.ts'
import { readHeld } from './held.ts'
import type { NowAnswer, Waiting } from './now-answer.ts'
import { readFailed, readJustOut } from './out.ts'
import { readStandstill } from './standstill.ts'
import { readUntold } from './untold.ts'
import { readWaiting } from './waiting.ts'

/** How the desk stands now, for one person. */
export async function readNow(payload: Payload, person: Person, addressPattern: string): Promise<NowAnswer> {
  const { house } = houseOf(payload)
  const now = house.clock.now()
  const [stands, held, waiting, failed, atRisk, untold, alone, out] = await Promise.all([
    readStandstill(house, now),
    readHeld(house, now),
    readWaiting({ house, payload, person, now }),
    readFailed(house),
    readAtRisk(house, now),
    readUntold(house, person),
    readAlone(house, payload, person, now),
    readJustOut(house, addressPattern),
  ])
  return {
    at: now.toISOString(),
    standstill: stands,
    held,
    waiting: await withNames(payload, waiting),
    failed,
    atRisk,
    untold,
    alone,
    out,
  }
}

/** `GET /api/now`: the front page of the desk. Staff alone. */
export function createNow({ storyUrl }: { readonly storyUrl: string }): Endpoint {
  return {
    path: '/now',
    method: 'get',
    handler: async (req) => Response.json(await readNow(req.payload, personOf(req), storyUrl)),
  }
}

async function withNames(payload: Payload, waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
  const ids = [...new Set(waiting.flatMap(({ by }) => by ?? []))]
  if (ids.length === 0) return waiting
  const people = await payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    limit: ids.length,
    depth: 0,
    overrideAccess: true,
  })
  return waiting.map((one) => ({ ...one, by: people.docs.find(({ id }) => id === one.by)?.name ?? null }))
}

import type { Payload } from 'payload'
import { cache } from 'react'
import { holdsOver } from '../../release/holds/read-holds.ts'
import { houseOf } from '../../release/houses.ts'
import type { DocketRow, ReleaseRow } from '../../release/store/types.ts'

/** What cells show of a row beside its own fields: each asked once for a page, however many cells need it. */

export const docketOf = cache((payload: Payload, id: string): Promise<DocketRow | null> => {
  return houseOf(payload).house.desk.dockets.get(id)
})

/** The release of each story that is not out yet, or could not go out. */
export const waitingReleases = cache(async (payload: Payload): Promise<ReadonlyMap<string, ReleaseRow>> => {
  const { house } = houseOf(payload)
  const releases = await house.desk.releases.find(
    { state: { in: ['held', 'lifting', 'writing', 'failed'] } },
    { sort: 'askedAt' },
  )
  return new Map(releases.map((release) => [release.story, release]))
})

/** The end of what is over a story now; null when it has none, undefined when nothing is over it. */
export const embargoEnd = cache(async (payload: Payload, story: string): Promise<Date | null | undefined> => {
  const { house } = houseOf(payload)
  const now = house.clock.now()
  const holds = await holdsOver(house, [{ kind: 'stories', item: story }])
  const standing = holds.filter(({ until }) => until === null || until > now)
  if (standing.length === 0) return undefined
  if (standing.some(({ until }) => until === null)) return null
  return new Date(Math.max(...standing.map(({ until }) => until?.getTime() ?? 0)))
})

export const staffNames = cache(async (payload: Payload): Promise<ReadonlyMap<string, string>> => {
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    pagination: false,
    select: { name: true },
    overrideAccess: true,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
})

export const thingsCovered = cache((payload: Payload, embargo: string): Promise<number> => {
  return houseOf(payload).house.desk.holds.count({ embargo: { equals: embargo } })
})

/** The id of a row, whatever Payload calls its type. */
export function idOf(rowData: unknown): string {
  return String(Reflect.get(Object(rowData), 'id'))
}

import type { EmbargoFacts } from '../../newsroom/embargoes/changes.ts'
import type { PendingChange as PendingFacts } from '../../newsroom/embargoes/second-editor.ts'
import { standing } from '../../newsroom/embargoes/standing.ts'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { Item } from '../../release/holds/read-holds.ts'
import type { House } from '../../release/house.ts'
import type { EmbargoRow, PendingChange } from '../../release/store/embargo-types.ts'

/** @throws NewsroomError `not-found` */
export async function embargoOf(house: House, id: string): Promise<EmbargoRow> {
  const row = await house.desk.embargoes.get(id)
  if (row !== null) return row
  throw new NewsroomError('not-found', { code: 'no-embargo', message: `There is no embargo ${id.slice(0, 60)}.` })
}

/** An embargo as its rules see it; `zone` is the newsroom's where the embargo names none. */
export function factsOf(row: EmbargoRow, now: Date, zone: string): EmbargoFacts {
  return {
    state: stateOf(row, now),
    until: row.until === null ? null : new Date(row.until),
    zone: row.zone ?? zone,
  }
}

/** One whose end has come is lifted, whether or not a sweep has written it down. */
export function stateOf(row: Pick<EmbargoRow, 'state' | 'until'>, now: Date): EmbargoRow['state'] {
  return row.state === 'active' && standing(row, now) === 'over' ? 'lifted' : row.state
}

/** A request as its rules see it. */
export function requestOf({ action, by, at, expiresAt, until }: PendingChange): PendingFacts {
  return {
    change: action,
    askedBy: by,
    askedAt: new Date(at),
    expiresAt: new Date(expiresAt),
    until: until === null ? null : new Date(until),
  }
}

/** What an embargo covers now. */
export async function coveredBy(house: House, embargo: string): Promise<readonly Item[]> {
  const holds = await house.desk.holds.find({ embargo: { equals: embargo } })
  const row = await house.desk.embargoes.get(embargo)
  const all = [...holds, ...(row?.covering ?? [])]
  return [...new Map(all.map(({ kind, item }) => [named({ kind, item }), { kind, item }])).values()]
}

export function isSameItem(one: Item, other: Item): boolean {
  return one.kind === other.kind && one.item === other.item
}

/** A thing as the history names it. */
export function named({ kind, item }: Item): string {
  return `${kind}/${item}`
}

/** @example thingOf('stories') // 'story' */
export function thingOf(kind: Item['kind']): 'story' | 'picture' {
  return kind === 'stories' ? 'story' : 'picture'
}

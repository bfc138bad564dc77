import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'
import { mayAsk, type EmbargoChange, type EmbargoFacts } from '../../../newsroom/embargoes/changes.ts'
import { standing } from '../../../newsroom/embargoes/standing.ts'
import { refusalOf } from '../../../newsroom/people/who-may.ts'
import { parseInstant } from '../../../newsroom/time/instants.ts'
import { changeHolds, lookAtAll, type AlreadyPublic } from '../../../release/holds/change-holds.ts'
import type { House } from '../../../release/house.ts'
import type { Item } from '../../../release/holds/read-holds.ts'
import type { EmbargoRow } from '../../../release/store/types.ts'
import type { Changes } from '../../../wire/store/rows.ts'
import type { Asking } from '../../actions/action.ts'
import { record } from '../history.ts'

/** @throws NewsroomError `not-found` */
export async function embargoOf(house: House, id: string): Promise<EmbargoRow> {
  const row = await house.desk.embargoes.get(id)
  if (row !== null) return row
  throw new NewsroomError('not-found', { code: 'no-embargo', message: `There is no embargo ${id.slice(0, 60)}.` })
}

/** An embargo as its rules see it: one whose end has come is lifted, whether or not a sweep has written it down. */
export function factsOf(row: EmbargoRow, now: Date): EmbargoFacts {
  const isOver = row.state === 'active' && standing(row, now) === 'over'
  return {
    state: isOver ? 'lifted' : row.state,
    until: row.until === null ? null : new Date(row.until),
    zone: row.zone,
  }
}

type Body = {
  readonly until?: string | null | undefined
  readonly zone?: string | undefined
  readonly reason?: string | undefined
}

/** Whether this person may make, or ask for, this change now. @throws NewsroomError with every reason why not */
export function refuseChange(asking: Asking<Body>, row: EmbargoRow, change: EmbargoChange): Date | null | undefined {
  const { body, person, now } = asking
  const until = endAsked(body, row)
  const pending = row.pending === null ? null : { change: row.pending.action, askedBy: row.pending.by }
  const problems: readonly Problem[] = mayAsk({
    change,
    person,
    embargo: factsOf(row, now),
    reason: body.reason ?? null,
    ...(until === undefined ? {} : { until }),
    pending,
    now,
  })
  if (problems.length > 0) throw new NewsroomError(refusalOf(problems), problems)
  return until
}

function endAsked({ until, zone }: Body, row: EmbargoRow): Date | null | undefined {
  if (until === undefined || until === null) return until
  const end = parseInstant(until, zone ?? row.zone, 'until')
  if (end instanceof Date) return end
  throw new NewsroomError('bad-input', end)
}

/** What an embargo covers now. */
export async function coveredBy(house: House, embargo: string): Promise<readonly Item[]> {
  const holds = await house.desk.holds.find({ embargo: { equals: embargo } })
  const row = await house.desk.embargoes.get(embargo)
  return [...holds, ...(row?.covering ?? [])].map(({ kind, item }) => ({ kind, item }))
}

export type Made = { readonly row: EmbargoRow; readonly alreadyPublic: readonly AlreadyPublic[] }

/**
 * Changes an embargo as it was seen: freeze, write, look again. A request that was pending lapses with the change.
 *
 * @throws NewsroomError `conflict` when the embargo changed, or ended, meanwhile
 */
export async function changeEmbargo(
  asking: Asking<unknown>,
  seen: EmbargoRow,
  {
    action,
    changes,
    reason,
  }: { readonly action: string; readonly changes: Changes<EmbargoRow>; readonly reason: string | null },
): Promise<Made> {
  const { house, engine, person, req } = asking
  const items = await coveredBy(house, seen.id)
  const { written, alreadyPublic } = await changeHolds(house, items, async () => {
    const now = house.clock.due()
    return house.desk.embargoes.swap(
      seen.id,
      {
        and: [
          { change: { equals: seen.change } },
          { state: { equals: seen.state } },
          {
            or: [
              { until: { exists: false } },
              { until: { equals: null } },
              { until: { greater_than: now.toISOString() } },
            ],
          },
        ],
      },
      { ...changes, change: { $inc: 1 }, pending: null },
    )
  })
  // What somebody put under it since is looked at again too: its release may have read the embargo as it was.
  const since = (await coveredBy(house, seen.id)).filter((one) => !items.some((item) => isSame(item, one)))
  await lookAtAll(house, since)
  await engine.lookAhead()
  if (written === null) {
    throw new NewsroomError('conflict', {
      code: 'changed-meanwhile',
      message: 'The embargo ended, or somebody changed it, at the same moment. Look at it again.',
    })
  }
  await record(req.payload, {
    embargo: seen.id,
    action,
    by: person.id,
    at: house.clock.now().toISOString(),
    from: seen.until ?? null,
    to: written.until ?? null,
    reason,
  })
  if (engine.isDue()) await engine.liftAll()
  return { row: written, alreadyPublic }
}

function isSame(one: Item, other: Item): boolean {
  return one.kind === other.kind && one.item === other.item
}

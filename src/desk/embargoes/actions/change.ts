import type { Where } from 'payload'
import { mayAsk, type EmbargoChange } from '../../../newsroom/embargoes/changes.ts'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { refusalOf } from '../../../newsroom/people/who-may.ts'
import { parseInstant } from '../../../newsroom/time/instants.ts'
import { changeEmbargoRow, historyOf, type Line } from '../../../release/embargoes/change-embargo-row.ts'
import { lapsed, standingRequest } from '../../../release/embargoes/requests.ts'
import { changeHolds, lookAtAll, type AlreadyPublic } from '../../../release/holds/change-holds.ts'
import type { EmbargoRow } from '../../../release/store/embargo-types.ts'
import type { Changes } from '../../../wire/store/rows.ts'
import type { Asking } from '../../actions/action.ts'
import { inZone } from '../../../newsroom/time/in-zone.ts'
import { nameOf } from '../../person.ts'
import { zoneOf } from '../../zone.ts'
import { coveredBy, embargoOf, factsOf, isSameItem, requestOf } from '../embargo-of.ts'

type Body = {
  readonly until?: string | null | undefined
  readonly zone?: string | undefined
  readonly reason?: string | undefined
  readonly revision?: number | undefined
}

/** The embargo that an action is about, as it stands. @throws NewsroomError `conflict` when the action was made on an older one */
export async function embargoToChange({ house, id, body, req }: Asking<Body>): Promise<EmbargoRow> {
  const row = await embargoOf(house, id)
  const { revision } = body
  if (revision === undefined || revision === row.change) return row
  const last = (await historyOf(house, id)).at(-1)
  const who = last === undefined || last.by === null ? 'Time' : await nameOf(req, last.by)
  const when = last === undefined ? '' : ` on ${inZone(new Date(last.at), zoneOf(req.payload))}`
  throw new NewsroomError('conflict', {
    code: 'stale-revision',
    field: 'revision',
    message: `This was made on revision ${String(revision)} of the embargo. ${who} made it revision ${String(row.change)}${when}.`,
  })
}

/** Whether this person may make, or ask for, this change now. @throws NewsroomError with every reason why not */
export function refuseChange(asking: Asking<Body>, row: EmbargoRow, change: EmbargoChange): Date | null | undefined {
  const { body, person, now, req } = asking
  const until = endAsked(body, row)
  const request = standingRequest(row, now)
  const problems = mayAsk({
    change,
    person,
    embargo: factsOf(row, now, zoneOf(req.payload)),
    reason: body.reason ?? null,
    ...(until === undefined ? {} : { until }),
    pending: request === null ? null : requestOf(request),
    now,
  })
  if (problems.length > 0) throw new NewsroomError(refusalOf(problems), problems)
  return until
}

/** The end that a body names. @throws NewsroomError `bad-input`: what is not an instant, or is two, is asked back */
export function endAsked({ until, zone }: Body, row: Pick<EmbargoRow, 'zone'>): Date | null | undefined {
  if (until === undefined || until === null) return until
  const end = parseInstant(until, zone ?? row.zone, 'until')
  if (end instanceof Date) return end
  throw new NewsroomError('bad-input', end)
}

export type Made = { readonly row: EmbargoRow; readonly alreadyPublic: readonly AlreadyPublic[] }

export type Making = {
  readonly changes: Changes<EmbargoRow>
  readonly lines: readonly Line[]
  /** What is written beside the embargo's own row, after it. */
  readonly then?: () => Promise<unknown>
}

/**
 * Changes an embargo as it was seen: freeze, write, look again. A request that was pending lapses with the change.
 *
 * @throws NewsroomError `conflict` when the embargo changed, or ended, meanwhile
 */
export async function changeEmbargo(
  asking: Asking<unknown>,
  seen: EmbargoRow,
  { changes, lines, then = nothingMore }: Making,
): Promise<Made> {
  const { house, engine } = asking
  const items = await coveredBy(house, seen.id)
  const { written, alreadyPublic } = await changeHolds(house, items, async () => {
    const row = await changeEmbargoRow(house, seen, {
      where: stillHolds(house.clock.due()),
      changes: { ...changes, pending: null, lapsesAt: null },
      lines,
    })
    if (row !== null) await then()
    return row
  })
  // What somebody put under it since is looked at again too: its release may have read the embargo as it was.
  const since = (await coveredBy(house, seen.id)).filter((one) => !items.some((item) => isSameItem(item, one)))
  await lookAtAll(house, since)
  await engine.lookAhead()
  if (written === null) throw changedMeanwhile()
  if (engine.isDue()) await engine.liftAll()
  return { row: written, alreadyPublic }
}

function nothingMore(): Promise<void> {
  return Promise.resolve()
}

/** That an embargo has not ended: what has does not reopen. A proposal has no end before somebody confirms it. */
export function stillHolds(now: Date): Where {
  return {
    or: [
      { state: { equals: 'proposed' } },
      { until: { exists: false } },
      { until: { equals: null } },
      { until: { greater_than: now.toISOString() } },
    ],
  }
}

/** What becomes of the request that waited, when something else is done to its embargo. */
export function overtaken(row: EmbargoRow, { person, now }: Pick<Asking<unknown>, 'person' | 'now'>): readonly Line[] {
  return standingRequest(row, now) === null ? lapsed(row, null, 'expired') : lapsed(row, person.id, 'lapsed')
}

export function changedMeanwhile(): NewsroomError {
  return new NewsroomError('conflict', {
    code: 'changed-meanwhile',
    message: 'The embargo ended, or somebody changed it, at the same moment. Look at it again.',
  })
}

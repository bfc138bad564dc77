import { z } from 'zod'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { mayConfirm } from '../../../newsroom/embargoes/changes.ts'
import { refusalOf, wrongRole } from '../../../newsroom/people/who-may.ts'
import type { EmbargoRow, PendingChange } from '../../../release/store/types.ts'
import { endpointOf } from '../../actions/action.ts'
import { nothing, reason, whenAsked, zoneAsked } from '../../actions/bodies.ts'
import { record } from '../history.ts'
import { embargoAnswer } from './answer.ts'
import { changeEmbargo, embargoOf, factsOf, refuseChange } from './change.ts'

const withEnd = z.strictObject({ until: whenAsked, zone: zoneAsked.optional(), reason })
const withoutEnd = z.strictObject({ until: z.undefined().optional(), zone: z.undefined().optional(), reason })

/** What loosens an embargo is asked for with a reason, and waits for a second editor. */
function askFor(action: PendingChange['action'], body: typeof withEnd | typeof withoutEnd) {
  return endpointOf('embargoes', action, {
    body,
    async act(asking) {
      const { house, id, person, now, req } = asking
      const row = await embargoOf(house, id)
      const until = refuseChange(asking, row, action)
      const pending: PendingChange = {
        action,
        until: until?.toISOString() ?? null,
        reason: asking.body.reason,
        by: person.id,
        at: now.toISOString(),
        change: row.change,
      }
      const asked = await house.desk.embargoes.swap(
        id,
        { and: [{ change: { equals: row.change } }, { state: { equals: row.state } }] },
        { pending, change: { $inc: 1 } },
      )
      if (asked === null) throw changedMeanwhile()
      await record(req.payload, {
        embargo: id,
        action: `${action}: asked for`,
        by: person.id,
        at: now.toISOString(),
        from: row.until,
        to: pending.until,
        reason: pending.reason,
      })
      return { status: 202, json: embargoAnswer(asked, [], true) }
    },
  })
}

export const shorten = askFor('shorten', withEnd)
export const cancel = askFor('cancel', withoutEnd)
export const lift = askFor('lift', withoutEnd)

/** A second editor makes what the first asked for come true. */
export const confirm = endpointOf('embargoes', 'confirm', {
  body: nothing,
  async act(asking) {
    const { house, id, person, now } = asking
    const row = await embargoOf(house, id)
    const { pending } = row
    const problems = mayConfirm({
      person,
      embargo: factsOf(row, now),
      pending: pending === null ? null : { change: pending.action, askedBy: pending.by, until: endOf(pending) },
      now,
    })
    if (problems.length > 0 || pending === null) throw new NewsroomError(refusalOf(problems), problems)
    // Asking was itself a change; any other since then lapses it.
    if (row.change !== pending.change + 1) throw changedMeanwhile()
    const { row: after, alreadyPublic } = await changeEmbargo(asking, row, {
      action: `${pending.action}: confirmed`,
      changes: changesOf(pending),
      reason: pending.reason,
    })
    return { json: embargoAnswer(after, alreadyPublic) }
  },
})

/** Takes back a request that nobody has confirmed. */
export const withdraw = endpointOf('embargoes', 'withdraw', {
  body: nothing,
  async act(asking) {
    const { house, id, person, now, req } = asking
    const problems = wrongRole(person, ['editor'], 'withdraw a request')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    const row = await embargoOf(house, id)
    if (row.pending === null) throw nothingPending()
    const after = await house.desk.embargoes.swap(
      id,
      { change: { equals: row.change } },
      { pending: null, change: { $inc: 1 } },
    )
    if (after === null) throw changedMeanwhile()
    await record(req.payload, {
      embargo: id,
      action: `${row.pending.action}: withdrawn`,
      by: person.id,
      at: now.toISOString(),
      from: null,
      to: null,
      reason: null,
    })
    return { json: embargoAnswer(after, []) }
  },
})

function changesOf({ action, until }: PendingChange): Partial<Pick<EmbargoRow, 'state' | 'until'>> {
  if (action === 'shorten') return { until }
  return { state: action === 'lift' ? 'lifted' : 'cancelled' }
}

function endOf({ until }: PendingChange): Date | null {
  return until === null ? null : new Date(until)
}

function nothingPending(): NewsroomError {
  return new NewsroomError('conflict', { code: 'nothing-pending', message: 'Nothing is waiting on this embargo.' })
}

function changedMeanwhile(): NewsroomError {
  return new NewsroomError('conflict', {
    code: 'changed-meanwhile',
    message: 'The embargo ended, or somebody changed it, since this was asked for. Look at it again.',
  })
}

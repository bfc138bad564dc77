import { z } from 'zod'
import { mayConfirm } from '../../../newsroom/embargoes/second-editor.ts'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { refusalOf, wrongRole } from '../../../newsroom/people/who-may.ts'
import { changeEmbargoRow } from '../../../release/embargoes/change-embargo-row.ts'
import { standingRequest } from '../../../release/embargoes/requests.ts'
import { removeHold } from '../../../release/holds/write-holds.ts'
import type { EmbargoRow, PendingChange } from '../../../release/store/embargo-types.ts'
import type { Changes } from '../../../wire/store/rows.ts'
import { endpointOf, type Answer, type Asking } from '../../actions/action.ts'
import { revision, whenAsked, zoneAsked } from '../../actions/bodies.ts'
import { announceOverride } from '../announce.ts'
import { factsOf, requestOf } from '../embargo-of.ts'
import { allowsOverride } from '../override.ts'
import { letIn } from '../parties.ts'
import { zoneOf } from '../../zone.ts'
import { embargoAnswer } from './answer.ts'
import { changedMeanwhile, changeEmbargo, embargoToChange } from './change.ts'
import { historyWords } from './history-words.ts'
import { confirmProposal } from './proposal.ts'

/** A second editor makes what the first asked for come true; or an editor says that a proposed embargo is one. */
export const confirm = endpointOf('embargoes', 'confirm', {
  body: z.strictObject({
    until: whenAsked.nullable().optional(),
    zone: zoneAsked.optional(),
    revision: revision.optional(),
  }),
  async act(asking) {
    const row = await embargoToChange({ ...asking, body: { revision: asking.body.revision } })
    return row.state === 'proposed' ? confirmProposal(asking, row) : confirmRequest(asking, row)
  },
})

type Body = { readonly until?: string | null | undefined; readonly zone?: string | undefined }

async function confirmRequest(asking: Asking<Body>, row: EmbargoRow): Promise<Answer> {
  const { person, now, req, body } = asking
  if (body.until !== undefined || body.zone !== undefined) throw endNotAsked()
  const { pending } = row
  const override = allowsOverride(req.payload)
  const problems = mayConfirm({
    person,
    embargo: factsOf(row, now, zoneOf(req.payload)),
    pending: pending === null ? null : requestOf(pending),
    override,
    now,
  })
  if (problems.length > 0 || pending === null) throw new NewsroomError(refusalOf(problems), problems)
  // Asking was itself a change; any other since then lapses it.
  if (row.change !== pending.change + 1) throw changedMeanwhile()
  const isOverride = pending.by === person.id
  const made = await changeEmbargo(asking, row, {
    changes: changesOf(row, pending),
    lines: [
      {
        action: `${pending.action}: confirmed${isOverride ? ' by override' : ''}`,
        by: person.id,
        ...historyWords(row, pending),
        reason: pending.reason,
      },
    ],
    then: await besides(asking, pending),
  })
  if (isOverride) await announceOverride(asking, made.row, pending)
  const answer = { json: embargoAnswer(made) }
  return isOverride ? { ...answer, record: { override: true } } : answer
}

function endNotAsked(): NewsroomError {
  const message = 'confirm takes an end only for a proposed embargo: what was asked for is confirmed as it was asked.'
  return new NewsroomError('bad-input', { code: 'unknown-field', field: 'until', message })
}

function changesOf(row: EmbargoRow, { action, until, zone }: PendingChange): Changes<EmbargoRow> {
  switch (action) {
    case 'shorten':
      return { until, zone: zone ?? row.zone, condition: null }
    case 'lift':
      return { state: 'lifted' }
    case 'cancel':
      return { state: 'cancelled' }
    case 'uncover':
    case 'admit':
      return {}
  }
}

/** What a confirmed request writes beside the embargo's own row. */
async function besides({ house, id }: Asking<unknown>, { item, party }: PendingChange): Promise<() => Promise<void>> {
  // Seen before the embargo changes: what is put under it after that stays there.
  const hold = item === null ? null : await house.desk.holds.get(`${id}~${item.kind}~${item.item}`)
  if (item !== null && hold === null) throw changedMeanwhile()
  return async () => {
    if (hold !== null) await removeHold(house, hold)
    if (party !== null) await letIn(house, id, party)
  }
}

/** Takes back a request that nobody has confirmed. */
export const withdraw = endpointOf('embargoes', 'withdraw', {
  body: z.strictObject({ revision: revision.optional() }),
  async act(asking) {
    const { house, person, now } = asking
    const problems = wrongRole(person, ['editor'], 'withdraw a request')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    const row = await embargoToChange(asking)
    const pending = standingRequest(row, now)
    if (pending === null) throw nothingPending()
    const after = await changeEmbargoRow(house, row, {
      changes: { pending: null, lapsesAt: null },
      lines: [{ action: `${pending.action}: withdrawn`, by: person.id, from: null, to: null, reason: null }],
    })
    if (after === null) throw changedMeanwhile()
    return { json: embargoAnswer({ row: after, alreadyPublic: [] }) }
  },
})

function nothingPending(): NewsroomError {
  return new NewsroomError('conflict', { code: 'nothing-pending', message: 'Nothing is waiting on this embargo.' })
}

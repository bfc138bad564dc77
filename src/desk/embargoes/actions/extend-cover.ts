import { z } from 'zod'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { changeEmbargoRow } from '../../../release/embargoes/change-embargo-row.ts'
import { changeHolds, type AlreadyPublic } from '../../../release/holds/change-holds.ts'
import { insertHold } from '../../../release/holds/write-holds.ts'
import type { Item } from '../../../release/holds/read-holds.ts'
import type { EmbargoRow } from '../../../release/store/embargo-types.ts'
import { endpointOf, type Asking } from '../../actions/action.ts'
import { optionalReason, revision, whenAsked, zoneAsked } from '../../actions/bodies.ts'
import { embargoOf, named, thingOf } from '../embargo-of.ts'
import { isThere } from '../imposed.ts'
import { coverOffspring, recordInherited, withOffspring } from '../lineage.ts'
import { embargoAnswer } from './answer.ts'
import { conditionAsked, itemAsked, itemOf } from './bodies.ts'
import { changedMeanwhile, changeEmbargo, embargoToChange, overtaken, refuseChange, stillHolds } from './change.ts'

/** Moves the end later, or away: one person is enough to make an embargo stricter. */
export const extend = endpointOf('embargoes', 'extend', {
  body: z.strictObject({
    until: whenAsked.nullable(),
    zone: zoneAsked.optional(),
    condition: conditionAsked.optional(),
    reason: optionalReason,
    revision: revision.optional(),
  }),
  async act(asking) {
    const { body, person } = asking
    const row = await embargoToChange(asking)
    const until = refuseChange(asking, row, 'extend') ?? null
    if (until !== null && body.condition !== undefined) throw conditionWithEnd()
    const end = until?.toISOString() ?? null
    const condition = until === null ? (body.condition ?? row.condition) : null
    const made = await changeEmbargo(asking, row, {
      changes: { until: end, zone: body.zone ?? row.zone, condition },
      lines: [
        ...overtaken(row, asking),
        { action: 'extend', by: person.id, from: row.until, to: end ?? condition, reason: body.reason ?? null },
      ],
    })
    return { json: embargoAnswer(made) }
  },
})

function conditionWithEnd(): NewsroomError {
  return new NewsroomError('bad-input', {
    code: 'condition-with-end',
    field: 'condition',
    message: 'condition: an embargo has either an end or a condition. With a condition, leave out until.',
  })
}

/** Puts one more story or picture under an embargo, and what was made of that story with it. */
export const cover = endpointOf('embargoes', 'cover', {
  body: z.strictObject({ item: itemAsked, reason: optionalReason, revision: revision.optional() }),
  async act(asking) {
    const { house, engine, body } = asking
    const row = await embargoToChange({ ...asking, body: { revision: body.revision } })
    refuseChange({ ...asking, body: { reason: body.reason } }, row, 'cover')
    const item = itemOf(body.item)
    if (!(await isThere(house, item))) {
      const message = `item: there is no ${thingOf(item.kind)} ${item.item}.`
      throw new NewsroomError('bad-input', { code: 'no-such-item', field: 'item', message })
    }
    const { offspring, alreadyPublic } = await coverAll(asking, item)
    await engine.lookAhead()
    return { json: embargoAnswer({ row: await embargoOf(house, row.id), alreadyPublic, alsoCovers: offspring }) }
  },
})

type Covering = { readonly offspring: readonly Item[]; readonly alreadyPublic: readonly AlreadyPublic[] }

async function coverAll(asking: Asking<{ reason?: string | undefined }>, item: Item): Promise<Covering> {
  const { house, id, person } = asking
  const offspring = (await withOffspring(house, [item])).slice(1)
  const { alreadyPublic } = await changeHolds(house, [item, ...offspring], async () => {
    await markCovered(asking, item)
    for (const one of [item, ...offspring]) await insertHold(house, id, one)
  })
  const since = await coverOffspring(house, id, [item, ...offspring])
  await recordInherited(house, id, [...offspring, ...since.items], person.id)
  return { offspring: [...offspring, ...since.items], alreadyPublic: [...alreadyPublic, ...since.alreadyPublic] }
}

/** Nobody has to give way to make an embargo stricter: it is tried again on whatever the embargo has become. */
async function markCovered(asking: Asking<{ reason?: string | undefined }>, item: Item): Promise<EmbargoRow> {
  const { house, id, person, body } = asking
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const row = await embargoOf(house, id)
    refuseChange({ ...asking, body: {} }, row, 'cover')
    const marked = await changeEmbargoRow(house, row, {
      where: stillHolds(house.clock.due()),
      changes: { pending: null, lapsesAt: null },
      lines: [
        ...overtaken(row, asking),
        { action: 'cover', by: person.id, from: null, to: named(item), reason: body.reason ?? null },
      ],
    })
    if (marked !== null) return marked
  }
  throw changedMeanwhile()
}

import { z } from 'zod'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { changeHolds } from '../../../release/holds/change-holds.ts'
import { insertHold } from '../../../release/holds/write-holds.ts'
import { endpointOf } from '../../actions/action.ts'
import { optionalReason, whenAsked, zoneAsked } from '../../actions/bodies.ts'
import { record } from '../history.ts'
import { isThere } from '../imposed.ts'
import { embargoAnswer } from './answer.ts'
import { changeEmbargo, embargoOf, refuseChange } from './change.ts'

/** Moves the end later, or away: one person is enough to make an embargo stricter. */
export const extend = endpointOf('embargoes', 'extend', {
  body: z.strictObject({ until: whenAsked.nullable(), zone: zoneAsked.optional(), reason: optionalReason }),
  async act(asking) {
    const row = await embargoOf(asking.house, asking.id)
    const until = refuseChange(asking, row, 'extend')
    const { row: now, alreadyPublic } = await changeEmbargo(asking, row, {
      action: 'extend',
      changes: { until: until?.toISOString() ?? null },
      reason: asking.body.reason ?? null,
    })
    return { json: embargoAnswer(now, alreadyPublic) }
  },
})

/** Puts one more story or picture under an embargo. */
export const cover = endpointOf('embargoes', 'cover', {
  body: z.strictObject({
    item: z.strictObject({ relationTo: z.enum(['stories', 'images']), value: z.string().max(60) }),
    reason: optionalReason,
  }),
  async act(asking) {
    const { house, engine, id, body, person, req } = asking
    const row = await embargoOf(house, id)
    refuseChange({ ...asking, body: { reason: body.reason } }, row, 'cover')
    const item = { kind: body.item.relationTo, item: body.item.value }
    if (!(await isThere(house, item))) {
      const thing = item.kind === 'stories' ? 'story' : 'picture'
      throw new NewsroomError('bad-input', {
        code: 'no-such-item',
        field: 'item',
        message: `item: there is no ${thing} ${item.item}.`,
      })
    }
    const { alreadyPublic } = await changeHolds(house, [item], () => insertHold(house, id, item))
    await engine.lookAhead()
    await house.desk.embargoes.swap(id, {}, { change: { $inc: 1 }, pending: null })
    const at = house.clock.now().toISOString()
    const to = `${item.kind}/${item.item}`
    await record(req.payload, {
      embargo: id,
      action: 'cover',
      by: person.id,
      at,
      from: null,
      to,
      reason: body.reason ?? null,
    })
    return { json: embargoAnswer(await embargoOf(house, id), alreadyPublic) }
  },
})

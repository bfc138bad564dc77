import type { Endpoint } from 'payload'
import { z } from 'zod'
import { NewsroomError } from '../../newsroom/errors.ts'
import { lastSeq } from '../../release/effects/derive.ts'
import { dismissFailed } from '../../release/effects/dismiss.ts'
import { newWebhookSecret } from '../../release/effects/sealed.ts'
import { sendAgain } from '../../release/effects/send-again.ts'
import { endpointOf, unknownAction } from '../actions/action.ts'
import { nothing, optionalReason } from '../actions/bodies.ts'
import { refuseAllButAdmins, refuseOthers, webhookOf } from './find.ts'
import { webhookStandingEndpoint } from './webhook-standing.ts'

const why = z.strictObject({ reason: optionalReason })

/**
 * Makes the secret that a destination knows us by, in place of the one before. It is in this answer and nowhere else. A
 * destination is told what happens from its first secret on.
 */
const makeSecret = endpointOf('webhooks', 'secret', {
  body: nothing,
  async act({ house, id, person }) {
    refuseAllButAdmins(person, 'make a secret for a webhook')
    const webhook = await webhookOf(house, id)
    const secret = newWebhookSecret()
    const isFirst = (webhook.sealed ?? '') === ''
    const from = isFirst ? { reached: await lastSeq(house) } : {}
    await house.desk.webhooks.swap(id, {}, { sealed: house.seal.close(secret, id), ...from })
    const message = 'This secret is shown once: give it to the destination by a safe way. Here it is kept sealed.'
    return { status: 201, json: { message, secret, webhook: { id, name: webhook.name } } }
  },
})

/** Tells a destination that was switched off what happens from now on. What it missed is sent again one by one. */
const switchOn = endpointOf('webhooks', 'switch-on', {
  body: why,
  async act({ house, courier, id, person }) {
    refuseAllButAdmins(person, 'switch a webhook on')
    const { name } = await webhookOf(house, id)
    const on = await house.desk.webhooks.swap(
      id,
      { enabled: { not_equals: true } },
      { enabled: true, disabledBecause: null, reached: await lastSeq(house) },
    )
    if (on === null) throw new NewsroomError('conflict', { code: 'already-on', message: `“${name}” is on already.` })
    courier.wake()
    return { json: { webhook: { id, name, enabled: true } } }
  },
})

/** Sends all that failed at a destination again, oldest first; of what does not stand any more nothing is told. */
const sendFailedAgain = endpointOf('webhooks', 'send-again', {
  body: why,
  async act({ house, courier, id, person }) {
    refuseOthers(person, 'send messages again')
    const webhook = await webhookOf(house, id)
    const failed = await house.desk.effects.find(
      { and: [{ webhook: { equals: id } }, { state: { equals: 'failed' } }] },
      { sort: 'seq' },
    )
    let sent = 0
    for (const effect of failed) {
      const { problems } = await sendAgain(house, effect, webhook)
      if (problems === undefined) sent += 1
      else if (problems.every(({ code }) => code === 'nothing-to-tell')) await dismissFailed(house, effect)
      // Somebody else has sent it again meanwhile, unless it is the destination that can't be told.
      else if (!problems.some(({ code }) => code === 'already-waiting')) throw new NewsroomError('conflict', problems)
    }
    courier.wake()
    return { status: 202, json: { webhook: { id, name: webhook.name }, sent }, record: { sent } }
  },
})

/** Somebody has seen what went wrong with a destination, and leaves it at that: it is red on the desk no more. */
const dismiss = endpointOf('webhooks', 'dismiss', {
  body: why,
  async act({ house, id, person }) {
    refuseOthers(person, 'dismiss what went wrong with a webhook')
    const { name } = await webhookOf(house, id)
    const failed = await house.desk.effects.find({
      and: [{ webhook: { equals: id } }, { state: { equals: 'failed' } }],
    })
    const dismissed = await Promise.all(failed.map((effect) => dismissFailed(house, effect)))
    await house.desk.webhooks.swap(id, { enabled: { not_equals: true } }, { disabledBecause: null })
    const count = dismissed.filter((effect) => effect !== null).length
    return { json: { webhook: { id, name }, dismissed: count }, record: { dismissed: count } }
  },
})

/** What staff do with a destination, by name. The last one answers for every name that is not there. */
export const webhookActions: Endpoint[] = [
  webhookStandingEndpoint,
  makeSecret,
  switchOn,
  sendFailedAgain,
  dismiss,
  unknownAction('webhooks', ['secret', 'switch-on', 'send-again', 'dismiss']),
]

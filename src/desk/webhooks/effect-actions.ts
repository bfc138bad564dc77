import type { Endpoint } from 'payload'
import { z } from 'zod'
import { NewsroomError } from '../../newsroom/errors.ts'
import { dismissFailed } from '../../release/effects/dismiss.ts'
import { sendAgain } from '../../release/effects/send-again.ts'
import { endpointOf, unknownAction } from '../actions/action.ts'
import { optionalReason } from '../actions/bodies.ts'
import { standingEndpoint } from '../standing-endpoint.ts'
import { effectOf, refuseOthers, webhookOf } from './find.ts'
import { messageShown } from './message-shown.ts'

const why = z.strictObject({ reason: optionalReason })

/** Sends a message again, delivered or not, under the id it has: whoever got it already can tell. */
const again = endpointOf('effects', 'send-again', {
  body: why,
  async act({ house, courier, id, person }) {
    refuseOthers(person, 'send a message again')
    const effect = await effectOf(house, id)
    const sent = await sendAgain(house, effect, await webhookOf(house, effect.webhook))
    if (sent.problems !== undefined) throw new NewsroomError('conflict', sent.problems)
    courier.wake()
    return { status: 202, json: { effect: await messageShown(house, sent.effect) } }
  },
})

/** Takes a message that failed off what the desk is shown in red. */
const dismiss = endpointOf('effects', 'dismiss', {
  body: why,
  async act({ house, id, person }) {
    refuseOthers(person, 'dismiss a message that failed')
    const effect = await effectOf(house, id)
    const dismissed = await dismissFailed(house, effect)
    if (dismissed === null) {
      const message = `Only a message that failed is dismissed; this one is ${effect.state}.`
      throw new NewsroomError('conflict', { code: 'not-failed', message })
    }
    return { json: { effect: await messageShown(house, dismissed) } }
  },
})

/** `GET /api/effects/:id/standing`: a message as its page shows it. */
const standing = standingEndpoint(async (_req, house, person, id) => {
  refuseOthers(person, 'see what a webhook was told')
  return { effect: await messageShown(house, await effectOf(house, id)) }
})

/** What staff do with a message, by name. The last one answers for every name that is not there. */
export const effectActions: Endpoint[] = [standing, again, dismiss, unknownAction('effects', ['send-again', 'dismiss'])]

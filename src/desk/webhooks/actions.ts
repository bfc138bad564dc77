import type { Endpoint } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { wrongRole } from '../../newsroom/people/who-may.ts'
import { lastSeq } from '../../release/effects/derive.ts'
import { newWebhookSecret } from '../../release/effects/sealed.ts'
import { endpointOf, unknownAction } from '../actions/action.ts'
import { nothing } from '../actions/bodies.ts'

/**
 * Makes the secret that a destination knows us by, in place of the one before. It is in this answer and nowhere else. A
 * destination is told what happens from its first secret on.
 */
const makeSecret = endpointOf('webhooks', 'secret', {
  body: nothing,
  async act({ house, id, person }) {
    const problems = wrongRole(person, ['admin'], 'make a secret for a webhook')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    const webhook = await house.desk.webhooks.get(id)
    if (webhook === null) {
      throw new NewsroomError('not-found', { code: 'no-webhook', message: `There is no webhook ${id.slice(0, 60)}.` })
    }
    const secret = newWebhookSecret()
    const isFirst = (webhook.sealed ?? '') === ''
    const from = isFirst ? { reached: await lastSeq(house) } : {}
    await house.desk.webhooks.swap(id, {}, { sealed: house.seal.close(secret, id), ...from })
    const message = 'This secret is shown once: give it to the destination by a safe way. Here it is kept sealed.'
    return { status: 201, json: { message, secret, webhook: { id, name: webhook.name } } }
  },
})

/** What administrators do with a destination, by name. The last one answers for every name that is not there. */
export const webhookActions: Endpoint[] = [makeSecret, unknownAction('webhooks', ['secret'])]

import { hasRole } from '../../newsroom/people/roles.ts'
import { standingEndpoint } from '../standing-endpoint.ts'
import { refuseOthers, webhookOf } from './find.ts'
import { messagesShown, type MessageShown } from './message-shown.ts'

/** How a destination stands, and the last messages to it, newest first. */
export type WebhookStanding = {
  readonly isOn: boolean
  /** Why the engine switched it off; null when it did not, or when somebody has seen it. */
  readonly disabledBecause: string | null
  readonly hasSecret: boolean
  readonly failed: number
  readonly waiting: number
  readonly messages: readonly MessageShown[]
  /** What this person may do with it. */
  readonly may: { readonly manage: boolean; readonly resend: boolean }
}

const most = 50

/** `GET /api/webhooks/:id/standing`: editors and administrators. */
export const webhookStandingEndpoint = standingEndpoint(async (_req, house, person, id): Promise<WebhookStanding> => {
  refuseOthers(person, 'see what a webhook was told')
  const webhook = await webhookOf(house, id)
  const count = (...states: string[]) =>
    house.desk.effects.count({ and: [{ webhook: { equals: id } }, { state: { in: states } }] })
  const [failed, waiting, effects] = await Promise.all([
    count('failed'),
    count('pending', 'delivering'),
    house.desk.effects.find({ webhook: { equals: id } }, { sort: '-seq', limit: most }),
  ])
  return {
    isOn: webhook.enabled === true,
    disabledBecause: webhook.enabled === true ? null : (webhook.disabledBecause ?? null),
    hasSecret: (webhook.sealed ?? '') !== '',
    failed,
    waiting,
    messages: await messagesShown(house, effects),
    may: { manage: hasRole(person, 'admin'), resend: hasRole(person, 'editor', 'admin') },
  }
})

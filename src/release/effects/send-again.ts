import type { Where } from 'payload'
import { alreadyWaiting, whyNotAgain } from '../../newsroom/webhooks/send-again.ts'
import type { Problem } from '../../newsroom/errors.ts'
import { storedInstant } from '../../newsroom/time/stored-instant.ts'
import type { House } from '../house.ts'
import { hasSomethingToTell } from './message.ts'
import type { EffectRow, WebhookRow } from './rows.ts'

export type SentAgain =
  { readonly effect: EffectRow; readonly problems?: never } | { readonly problems: readonly Problem[] }

/** Why a message can't be sent to its destination again now; none when it can. */
export async function whyNotSentAgain(
  { clock, wire }: House,
  effect: EffectRow,
  webhook: WebhookRow,
): Promise<readonly Problem[]> {
  return whyNotAgain(
    {
      state: effect.state,
      nextAt: storedInstant(effect.nextAt),
      stands: hasSomethingToTell(effect, await wire.stories.get(effect.story)),
    },
    { name: webhook.name, isOn: webhook.enabled === true, hasSecret: (webhook.sealed ?? '') !== '' },
    clock.now(),
  )
}

/**
 * Has a message sent again, under the id it has, with as many tries before it as a new one has. It is only put in line:
 * whoever carries it makes the body from what stands by then. Two who ask at once move one row, and one of them is told
 * that it waits.
 */
export async function sendAgain(house: House, effect: EffectRow, webhook: WebhookRow): Promise<SentAgain> {
  const problems = await whyNotSentAgain(house, effect, webhook)
  if (problems.length > 0) return { problems }
  const { id, state, attempts } = effect
  const now = house.clock.now().toISOString()
  const asSeen: Where[] = [{ state: { equals: state } }, { attempts: { equals: attempts } }]
  if (state === 'pending') asSeen.push({ nextAt: { greater_than: now } })
  const waiting = await house.desk.effects.swap(id, { and: asSeen }, { state: 'pending', attempts: 0, nextAt: now })
  if (waiting === null) return { problems: [alreadyWaiting] }
  // Whoever switched the destination off meanwhile has called off what waited, and did not see this.
  const after = await house.desk.webhooks.get(webhook.id)
  if (after?.enabled === true) return { effect: waiting }
  await house.desk.effects.swap(id, { state: { equals: 'pending' } }, { state, attempts, nextAt: null })
  return {
    problems: await whyNotSentAgain(house, { ...effect, nextAt: null }, after ?? { ...webhook, enabled: false }),
  }
}

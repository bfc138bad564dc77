import { tellsWords } from '../../newsroom/webhooks/told.ts'
import type { House } from '../house.ts'
import type { WebhookRow } from './rows.ts'

const waits = { state: { equals: 'pending' } }

/** A story ended: nobody is told of its words any more. What is under way looks for itself what stands. */
export async function callOffWords({ desk }: House, story: string, lastError: string): Promise<void> {
  const waiting = await desk.effects.find({
    and: [{ story: { equals: story } }, waits, { kind: { in: [...tellsWords] } }],
  })
  for (const { id } of waiting) await desk.effects.swap(id, waits, { state: 'cancelled', lastError, nextAt: null })
}

/** Switches a destination off, and calls off what waits for it; an administrator may switch it on again. */
export async function switchOff({ desk }: House, { id: webhook }: WebhookRow, because: string): Promise<void> {
  await desk.webhooks.swap(webhook, { enabled: { equals: true } }, { enabled: false, disabledBecause: because })
  const waiting = await desk.effects.find({ and: [{ webhook: { equals: webhook } }, waits] })
  for (const { id } of waiting) {
    await desk.effects.swap(id, waits, { state: 'cancelled', lastError: because, nextAt: null })
  }
}

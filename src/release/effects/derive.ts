import { isToldKind } from '../../newsroom/webhooks/told.ts'
import type { LogRow } from '../../wire/store/types.ts'
import type { House } from '../house.ts'
import type { EffectRow, WebhookRow } from './rows.ts'

/** How much of the log is read at once. */
const most = 200

/** The destinations that are told anything: those that are on, and have a secret to be told with. */
export async function openWebhooks({ desk }: House): Promise<readonly WebhookRow[]> {
  const enabled = await desk.webhooks.find({ enabled: { equals: true } })
  return enabled.filter(({ sealed }) => (sealed ?? '') !== '')
}

/**
 * A row for each entry of the log that a destination is to be told of, from where it began to be told. Any node may do
 * it, at any time, twice: the rows' ids are the entries' and the destination's, and how far it came only rises.
 */
export async function deriveEffects(house: House, webhook: WebhookRow): Promise<void> {
  for (let { reached } = webhook; ;) {
    const found = await house.wire.log.find({ id: { greater_than: reached } }, { sort: 'id', limit: most })
    const from = reached
    // Whoever reads the log stops at a hole: what belongs there comes.
    const entries = found.filter(({ id }, index) => id === from + index + 1)
    if (entries.length === 0) return
    for (const entry of entries) await derive(house, webhook, entry)
    reached += entries.length
    await house.desk.webhooks.swap(webhook.id, { reached: { less_than: reached } }, { reached })
  }
}

async function derive(house: House, webhook: WebhookRow, entry: LogRow): Promise<void> {
  const { id: seq, key, kind, story, at } = entry
  if (!isToldKind(kind) || webhook[kind] !== true) return
  const effect: EffectRow = {
    id: `${key}:${webhook.id}`,
    entry: key,
    seq,
    kind,
    story,
    at,
    webhook: webhook.id,
    destination: webhook.name,
    state: 'pending',
    attempts: 0,
    nextAt: house.clock.now().toISOString(),
    token: null,
    leaseUntil: null,
    lastStatus: null,
    lastError: null,
    deliveredAt: null,
  }
  await house.desk.effects.insert(effect)
}

/** The last entry of the log; 0 when there is none. */
export async function lastSeq({ wire }: House): Promise<number> {
  const [last] = await wire.log.find({}, { sort: '-id', limit: 1 })
  return last?.id ?? 0
}

import { hasRole, type Person } from '../../newsroom/people/roles.ts'
import type { EffectRow, WebhookRow } from '../../release/effects/rows.ts'
import type { House } from '../../release/house.ts'
import type { Untold } from './now-answer.ts'

const most = 1_000

/** Destinations that were switched off, or could not be told: one line for each, however many messages wait behind it. */
export async function readUntold(house: House, person: Person): Promise<readonly Untold[]> {
  if (!hasRole(person, 'editor', 'admin')) return []
  const [webhooks, failed] = await Promise.all([
    house.desk.webhooks.find({}, { sort: 'name' }),
    house.desk.effects.find({ state: { equals: 'failed' } }, { sort: '-seq', limit: most }),
  ])
  return webhooks.flatMap((webhook) => lineOf(webhook, failed))
}

function lineOf({ id, name, enabled, disabledBecause }: WebhookRow, failed: readonly EffectRow[]): readonly Untold[] {
  const own = failed.filter(({ webhook }) => webhook === id)
  const off = enabled === true ? null : (disabledBecause ?? null)
  if (off === null && own.length === 0) return []
  const reason = off ?? own[0]?.lastError ?? 'No reason was noted.'
  return [{ webhook: id, name, isOff: off !== null, messages: own.length, reason }]
}

import { NewsroomError } from '../../newsroom/errors.ts'
import type { Person } from '../../newsroom/people/roles.ts'
import { wrongRole } from '../../newsroom/people/who-may.ts'
import type { EffectRow, WebhookRow } from '../../release/effects/rows.ts'
import type { House } from '../../release/house.ts'

/** @throws NewsroomError `not-found` */
export async function webhookOf({ desk }: House, id: string): Promise<WebhookRow> {
  const webhook = await desk.webhooks.get(id)
  if (webhook !== null) return webhook
  throw new NewsroomError('not-found', { code: 'no-webhook', message: `There is no webhook ${id.slice(0, 60)}.` })
}

/** @throws NewsroomError `not-found` */
export async function effectOf({ desk }: House, id: string): Promise<EffectRow> {
  const effect = await desk.effects.get(id)
  if (effect !== null) return effect
  throw new NewsroomError('not-found', { code: 'no-message', message: `There is no message ${id.slice(0, 80)}.` })
}

/** What a destination was told is for editors and administrators. @throws NewsroomError `forbidden` */
export function refuseOthers(person: Person, act: string): void {
  const problems = wrongRole(person, ['editor', 'admin'], act)
  if (problems.length > 0) throw new NewsroomError('forbidden', problems)
}

/** Secrets, and whom we tell at all. @throws NewsroomError `forbidden` */
export function refuseAllButAdmins(person: Person, act: string): void {
  const problems = wrongRole(person, ['admin'], act)
  if (problems.length > 0) throw new NewsroomError('forbidden', problems)
}

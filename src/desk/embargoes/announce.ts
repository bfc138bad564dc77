import type { Payload } from 'payload'
import { changeRules } from '../../newsroom/embargoes/changes.ts'
import { overrideFrom } from '../../newsroom/embargoes/second-editor.ts'
import { inZone } from '../../newsroom/time/in-zone.ts'
import type { EmbargoRow, PendingChange } from '../../release/store/embargo-types.ts'
import type { Asking } from '../actions/action.ts'
import { nameOf } from '../person.ts'
import { zoneOf } from '../zone.ts'
import { requestOf } from './embargo-of.ts'
import { allowsOverride } from './override.ts'

type Letter = { readonly subject: string; readonly text: string }

/**
 * Where one editor may confirm alone after a while, every editor is told of the request when it is made: that is what the
 * while is for.
 */
export async function announceRequest(
  { req }: Asking<unknown>,
  row: EmbargoRow,
  pending: PendingChange,
): Promise<void> {
  if (!allowsOverride(req.payload)) return
  const who = await nameOf(req, pending.by)
  const from = inZone(overrideFrom(requestOf(pending)), zoneOf(req.payload))
  await writeToEditors(req.payload, {
    subject: `${who} asks to ${changeRules[pending.action].act}: ${row.title}`,
    text: `${who} asks to ${changeRules[pending.action].act}, “${row.title}”: ${pending.reason}\n\nA second editor can confirm or withdraw it. From ${from} on, ${who} may confirm it alone.\n`,
  })
}

/** Every editor is told that one of them confirmed their own request. Now says so too, mail or no mail. */
export async function announceOverride(
  { req }: Asking<unknown>,
  row: EmbargoRow,
  pending: PendingChange,
): Promise<void> {
  const who = await nameOf(req, pending.by)
  await writeToEditors(req.payload, {
    subject: `Without a second editor: ${row.title}`,
    text: `${who} asked to ${changeRules[pending.action].act}, “${row.title}”, and confirmed it alone, by the override: ${pending.reason}\n\nIt is in the history of the embargo and in the audit.\n`,
  })
}

/** A letter that can't be sent stops nothing: what it says is on record. */
async function writeToEditors(payload: Payload, letter: Letter): Promise<void> {
  const editors = await payload.find({
    collection: 'users',
    where: { roles: { in: ['editor'] } },
    limit: 0,
    depth: 0,
    overrideAccess: true,
  })
  const sent = await Promise.allSettled(editors.docs.map(({ email }) => payload.sendEmail({ to: email, ...letter })))
  for (const one of sent) {
    if (one.status === 'rejected') payload.logger.error({ err: one.reason }, `A letter was not sent: ${letter.subject}`)
  }
}

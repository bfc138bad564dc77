import type { CollectionBeforeOperationHook } from 'payload'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { isStaff } from '../../../newsroom/people/roles.ts'
import { rowsOf } from '../../../wire/store/rows.ts'
import type { EmbargoRow } from '../../../release/store/types.ts'

const byAction = {
  until: 'extend or shorten',
  zone: 'extend or shorten',
  covers: 'cover or uncover',
  parties: 'admit',
  state: 'confirm, dismiss, cancel or lift',
  change: 'an action',
  pending: 'an action',
  history: 'an action',
} as const

/**
 * An embargo changes by action alone, and is never deleted: a save that would move what guards is refused, naming the
 * action; one that sends back what it read is let by.
 */
export const refuseGuardedFields: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation === 'delete' || operation === 'deleteByID') && isStaff(req.user)) {
    throw new NewsroomError('conflict', {
      code: 'use-action',
      message: 'An embargo is never deleted: it is cancelled or lifted, by the actions cancel and lift.',
    })
  }
  if (operation !== 'update' || !('data' in args)) return args
  const data: Record<string, unknown> = { ...args.data }
  const id = 'id' in args && args.id !== undefined ? String(args.id) : null
  const row = id === null ? null : await rowsOf<EmbargoRow>(req.payload, 'embargoes').get(id)
  const problems = Object.entries(byAction).flatMap(([field, action]) => {
    const sent = data[field]
    delete data[field]
    if (sent === undefined || isAsItWas(field, sent, row)) return []
    const shown = JSON.stringify(sent).slice(0, 60)
    return [
      {
        code: 'use-action',
        field,
        message: `${field} can’t be set to ${shown} by saving. It is changed by ${action}.`,
      },
    ]
  })
  if (problems.length > 0) throw new NewsroomError('conflict', problems)
  return { ...args, data }
}

/** What a form sends back unchanged. Of what it covers nothing is compared: the rows alone say that, and stay. */
function isAsItWas(field: string, sent: unknown, row: EmbargoRow | null): boolean {
  if (row === null) return false
  const now: unknown = Reflect.get(row, field)
  if (field === 'covers' || field === 'parties' || field === 'history') return sent === null
  return (sent ?? null) === (now ?? null) || JSON.stringify(sent) === JSON.stringify(now)
}

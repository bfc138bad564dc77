import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { idIn, isOutsider, operationOf } from '../../operation.ts'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { isStaff } from '../../../newsroom/people/roles.ts'
import { rowsOf } from '../../../wire/store/rows.ts'
import type { EmbargoRow } from '../../../release/store/embargo-types.ts'

const byAction = {
  until: 'extend or shorten',
  zone: 'extend or shorten',
  condition: 'extend or shorten',
  covers: 'cover or uncover',
  parties: 'admit',
  state: 'confirm, dismiss, cancel or lift',
  change: 'an action',
  pending: 'an action',
  isCovering: 'cover',
  covering: 'cover',
  lapsesAt: 'an action',
  lines: 'an action',
  history: 'an action',
} as const

export const guardedFields: readonly string[] = Object.keys(byAction)

/**
 * An embargo changes by action alone, and is never deleted: a save that would move what guards is refused, naming the
 * action; one that sends back what it read is let by.
 */
export const refuseGuardedFields: CollectionBeforeOperationHook = async ({ args, req, ...asked }) => {
  const operation = operationOf(asked)
  if ((operation === 'delete' || operation === 'deleteByID') && isStaff(req.user)) {
    throw new NewsroomError('conflict', {
      code: 'use-action',
      message: 'An embargo is never deleted: it is cancelled or lifted, by the actions cancel and lift.',
    })
  }
  if (operation !== 'update' || !('data' in args) || isOutsider(args, req)) return args
  const data: Record<string, unknown> = { ...args.data }
  const id = idIn(args)
  const row = id === null ? null : await rowsOf<EmbargoRow>(req.payload, 'embargoes').get(id)
  const shown = id === null || row === null ? {} : await shownNow(req, id)
  const problems = Object.entries(byAction).flatMap(([field, action]) => {
    const sent = data[field]
    if (sent === undefined || isAsItWas(field, sent, row, shown)) return []
    const said = JSON.stringify(sent).slice(0, 60)
    return [
      {
        code: 'use-action',
        field,
        message: `${field} can’t be set to ${said} by saving. It is changed by ${action}.`,
      },
    ]
  })
  if (problems.length > 0) throw new NewsroomError('conflict', problems)
  const kept = Object.fromEntries(Object.entries(data).filter(([field]) => !(field in byAction)))
  return { ...args, data: kept }
}

/** What a form sends back unchanged, be it what is stored or what is shown of it. */
function isAsItWas(
  field: string,
  sent: unknown,
  row: EmbargoRow | null,
  shown: Readonly<Record<string, unknown>>,
): boolean {
  if (row === null) return false
  const isShownAlone = field === 'covers' || field === 'parties' || field === 'history'
  if (isShownAlone && sent === null) return true
  if (isSame(sent, shown[field])) return true
  return !isShownAlone && isSame(sent, Reflect.get(row, field))
}

function isSame(sent: unknown, now: unknown): boolean {
  return (sent ?? null) === (now ?? null) || JSON.stringify(sent) === JSON.stringify(now)
}

/** What whoever opens the embargo is shown now. */
async function shownNow(req: PayloadRequest, id: string): Promise<Readonly<Record<string, unknown>>> {
  return { ...(await req.payload.findByID({ collection: 'embargoes', id, depth: 0, overrideAccess: true })) }
}

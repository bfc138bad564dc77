import type { CollectionBeforeOperationHook } from 'payload'
import { idIn, isOutsider, operationOf } from '../../operation.ts'
import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'
import { rowsOf, type Row } from '../../../wire/store/rows.ts'
import { lineageProblems } from './lineage.ts'
import type { DocketRow } from '../../../release/store/types.ts'

/** What moves by action alone, the docket's column it shows, and the actions that move it. */
const guarded = [
  { field: 'stage', column: 'stage', by: 'submit, return, approve, spike or unspike' },
  { field: 'flaggedForLegal', column: 'flagged', by: 'flag or clear' },
  { field: 'standing', column: 'standing', by: 'release, hold, unpublish, retract or kill' },
  { field: 'docket', column: 'id', by: 'nothing: it belongs to the story' },
] as const

/**
 * Refuses, naming the action, a save that would move what guards; one that only sends back what it read is let by.
 * Payload's own publishing is refused too: it would be a second way out of the building.
 */
export const refuseGuardedFields: CollectionBeforeOperationHook = async ({ args, req, ...asked }) => {
  const operation = operationOf(asked)
  if ((operation !== 'create' && operation !== 'update') || !('data' in args) || isOutsider(args, req)) return args
  const data: Readonly<Record<string, unknown>> = { ...args.data }
  const id = idIn(args)
  const docket = id === null ? null : await rowsOf<DocketRow>(req.payload, 'dockets').get(id)
  const stored = id === null ? null : await rowsOf<Row & Record<string, unknown>>(req.payload, 'stories').get(id)
  const problems = [
    ...publishProblems(data, args),
    ...guardProblems(data, docket),
    ...(operation === 'update' ? lineageProblems(data, stored ?? {}) : []),
  ]
  if (problems.length > 0) throw new NewsroomError('conflict', problems)
  // A save that names no revision is made on the one that stands now: Payload fills in what it left out from that text,
  // and would put older words back over a save that came between.
  req.context['revisionNamed'] =
    typeof data['revision'] === 'number' ? data['revision'] : (docket?.savedRevision ?? null)
  return args
}

function publishProblems(data: Readonly<Record<string, unknown>>, args: object): readonly Problem[] {
  const isPublishing =
    data['_status'] === 'published' || isOn(args, 'publishAllLocales') || isOn(args, 'unpublishAllLocales')
  if (!isPublishing) return []
  const message = 'Stories are not published by saving. An editor approves the story and releases it.'
  return [{ code: 'use-release', field: '_status', message }]
}

function isOn(args: object, name: string): boolean {
  return Reflect.get(args, name) === true
}

function guardProblems(data: Readonly<Record<string, unknown>>, docket: DocketRow | null): readonly Problem[] {
  return guarded.flatMap(({ field, column, by }) => {
    const value = data[field]
    if (value === undefined || value === null) return []
    const now = docket?.[column] ?? (field === 'stage' ? 'draft' : field === 'standing' ? 'never' : false)
    const sent = typeof value === 'object' && 'id' in value ? value.id : value
    if (sent === now) return []
    return [
      {
        code: 'guarded',
        field,
        message: `${field} can’t be set to “${String(sent)}” by saving. It is changed by ${by}.`,
      },
    ]
  })
}

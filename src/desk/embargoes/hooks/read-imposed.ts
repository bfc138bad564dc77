import type { CollectionBeforeChangeHook } from 'payload'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { overLong } from '../../../newsroom/stories/limits.ts'
import { houseOf } from '../../../release/houses.ts'
import { readImposedFields } from '../imposed.ts'

/** Reads what a new embargo says, before anything is written. */
export const readImposed: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const long = overLong(data, { title: 'embargoTitle', statedAs: 'statedAs', terms: 'terms' })
  if (long.length > 0) throw new NewsroomError('bad-input', long)
  if (operation !== 'create') return data
  const { house } = houseOf(req.payload)
  const imposed = await readImposedFields(house, data, req.payload.config.admin.timezones.defaultTimezone ?? 'UTC')
  req.context['imposed'] = imposed
  return {
    ...data,
    until: imposed.until?.toISOString() ?? null,
    state: 'active',
    change: 1,
    pending: null,
    covers: undefined,
    parties: undefined,
  }
}

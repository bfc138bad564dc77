import type { CollectionBeforeChangeHook } from 'payload'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { wrongRole } from '../../../newsroom/people/who-may.ts'
import { overLong } from '../../../newsroom/stories/limits.ts'
import { houseOf } from '../../../release/houses.ts'
import { personOf } from '../../person.ts'
import { zoneOf } from '../../zone.ts'
import { readImposedFields } from '../imposed.ts'

/** Reads what a new embargo says, before anything is written. */
export const readImposed: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const long = overLong(data, { title: 'embargoTitle', statedAs: 'statedAs', terms: 'terms' })
  if (long.length > 0) throw new NewsroomError('bad-input', long)
  if (operation !== 'create') return withoutWhatGuards(data)
  const { house } = houseOf(req.payload)
  if (Array.isArray(data['parties']) && data['parties'].length > 0) {
    const problems =
      req.user === null ? [] : wrongRole(personOf(req), ['editor', 'legal'], 'admit a party to an embargo')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
  }
  const imposed = await readImposedFields(house, data, zoneOf(req.payload))
  req.context['imposed'] = imposed
  return {
    ...data,
    until: imposed.until?.toISOString() ?? null,
    state: 'active',
    change: 1,
    pending: null,
    // What it is to cover stands in its own row first: a node that dies here leaves an embargo that holds.
    isCovering: imposed.items.length > 0,
    covering: imposed.items,
    covers: undefined,
    parties: undefined,
  }
}

const guarding: readonly string[] = [
  'until',
  'zone',
  'state',
  'change',
  'pending',
  'isCovering',
  'covering',
  'covers',
  'parties',
  'history',
]

/**
 * Payload fills in what a save left out with what it read before: written back, that would undo an extension, or a
 * lifting, that came between. So a save writes nothing of what guards.
 */
function withoutWhatGuards<T extends Readonly<Record<string, unknown>>>(data: T): Partial<T> {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !guarding.includes(field))) as Partial<T>
}

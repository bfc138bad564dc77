import type { CollectionBeforeChangeHook } from 'payload'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { wrongRole } from '../../../newsroom/people/who-may.ts'
import { overLong } from '../../../newsroom/stories/limits.ts'
import { linesOf } from '../../../release/embargoes/change-embargo-row.ts'
import { houseOf } from '../../../release/houses.ts'
import { personOf } from '../../person.ts'
import { partyInWords } from '../actions/history-words.ts'
import { readImposedFields } from '../imposed.ts'
import { guardedFields } from './refuse-guarded-fields.ts'

const texts = { title: 'embargoTitle', statedAs: 'statedAs', condition: 'condition', terms: 'terms' } as const

/** Reads what a new embargo says, before anything is written. */
export const readImposed: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const long = overLong(data, texts)
  if (long.length > 0) throw new NewsroomError('bad-input', long)
  if (operation !== 'create') return withoutWhatGuards(data)
  const { house } = houseOf(req.payload)
  if (Array.isArray(data['parties']) && data['parties'].length > 0) {
    const problems =
      req.user === null ? [] : wrongRole(personOf(req), ['editor', 'legal'], 'admit a party to an embargo')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
  }
  const imposed = await readImposedFields(req.payload, house, data)
  req.context['imposed'] = imposed
  const until = imposed.until?.toISOString() ?? null
  const said: unknown = data['condition']
  const condition = typeof said === 'string' && said.trim() !== '' ? said.trim() : null
  const to = until ?? condition
  const by = req.user === null ? null : req.user.id
  return {
    ...data,
    until,
    condition,
    state: 'active',
    change: 1,
    pending: null,
    // What it is to cover stands in its own row first: a node that dies here leaves an embargo that holds.
    isCovering: imposed.items.length > 0,
    covering: imposed.covering,
    lapsesAt: null,
    lines: linesOf(house, String(data['id']), 1, [
      { action: 'impose', by, from: null, to, reason: null },
      ...imposed.parties.map((party) => ({ action: 'admit', by, from: null, to: partyInWords(party), reason: null })),
    ]),
    covers: undefined,
    parties: undefined,
  }
}

/**
 * Payload fills in what a save left out with what it read before: written back, that would undo an extension, or a
 * lifting, that came between. So a save writes nothing of what guards.
 */
function withoutWhatGuards<T extends Readonly<Record<string, unknown>>>(data: T): Partial<T> {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !guardedFields.includes(field))) as Partial<T>
}

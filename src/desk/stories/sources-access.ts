import type { FieldAccess, PayloadRequest } from 'payload'
import { isStaff } from '../../newsroom/people/roles.ts'
import { mayReadSources, type Writers } from '../../newsroom/stories/who-reads-sources.ts'
import { houseOf } from '../../release/houses.ts'
import { personOf } from '../person.ts'

const found = new WeakMap<PayloadRequest, Map<string, Promise<Writers | null>>>()

/**
 * Payload asks without a story when somebody filters or sorts by sources: a filter answers about every story at once, so
 * that is for those who may read all of them. An old version does not say whose it is, and is answered likewise.
 */
export const readsSources: FieldAccess = async ({ req, id, doc }) => {
  if (!isStaff(req.user)) return false
  const person = personOf(req)
  if (mayReadSources(person, null)) return true
  const story = id ?? (doc as { id?: string | number } | undefined)?.id
  return story === undefined ? false : mayReadSources(person, await writersOf(req, String(story)))
}

/** Asked once in a request, however often the story is met in it. */
function writersOf(req: PayloadRequest, story: string): Promise<Writers | null> {
  const known = found.get(req) ?? new Map<string, Promise<Writers | null>>()
  found.set(req, known)
  const before = known.get(story)
  if (before !== undefined) return before
  const asked = houseOf(req.payload).house.desk.dockets.get(story)
  known.set(story, asked)
  return asked
}

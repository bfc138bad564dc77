import type { CollectionBeforeOperationHook, CollectionConfig, SanitizedCollectionConfig } from 'payload'
import { NewsroomError, type Problem } from '../newsroom/errors.ts'
import { isStaff } from '../newsroom/people/roles.ts'
import { operationOf } from './operation.ts'

/** Operators that one of the two databases lacks; and those it lacks for what is inside a document. */
const foreign = new Set(['all', 'near', 'within', 'intersects'])
const foreignInside = new Set(['in', 'not_in'])

/** How much of a list, and how deep, anyone may ask for at once. */
const most = { limit: 100, depth: 2 } as const

/**
 * What both databases can answer, and no more of it than is reasonable: operators that one of them lacks are refused;
 * for who is not on the staff `limit` and `depth` are clamped (the panel itself asks for `limit=0`), and lists have pages.
 */
export const askSafely: CollectionBeforeOperationHook = (asked) => {
  const { args, collection, req, overrideAccess } = asked
  if (overrideAccess === true) return args
  if (savesNothing(asked)) throw new NewsroomError('bad-input', nothingSent)
  const problems = 'where' in args ? foreignOperators(args.where, documentsOf(collection)) : []
  if (problems.length > 0) throw new NewsroomError('bad-input', problems)
  if (isStaff(req.user)) return args
  return {
    ...args,
    ...('limit' in args || 'pagination' in args
      ? { limit: clamped(Reflect.get(args, 'limit')), pagination: true }
      : {}),
    ...('depth' in args ? { depth: Math.min(Math.max(args.depth ?? 0, 0), most.depth) } : {}),
  }
}

export function asksSafely(collection: CollectionConfig): CollectionConfig {
  const { hooks } = collection
  return { ...collection, hooks: { ...hooks, beforeOperation: [askSafely, ...(hooks?.beforeOperation ?? [])] } }
}

const nothingSent = {
  code: 'nothing-sent',
  message: 'Nothing was sent to be saved. Send it as a JSON object, or as the “_payload” of a form.',
}

/** A picture is its file: of it words are not asked for. */
function savesNothing(asked: Parameters<CollectionBeforeOperationHook>[0]): boolean {
  if (!['create', 'update'].includes(operationOf(asked)) || asked.collection.slug === 'images') return false
  const data: unknown = Reflect.get(asked.args, 'data')
  return typeof data !== 'object' || data === null || Array.isArray(data)
}

function clamped(limit: unknown): number {
  if (limit === undefined || limit === null || limit === 0) return limit === 0 ? most.limit : 10
  const asked = Number(limit)
  return Number.isFinite(asked) ? Math.min(Math.max(Math.trunc(asked), 1), most.limit) : 10
}

/** The columns of a collection that hold whole documents: a path may lead into them. */
function documentsOf({ flattenedFields }: Pick<SanitizedCollectionConfig, 'flattenedFields'>): ReadonlySet<string> {
  return new Set(flattenedFields.flatMap(({ type, name }) => (type === 'json' ? [name] : [])))
}

function foreignOperators(where: unknown, documents: ReadonlySet<string>): readonly Problem[] {
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([field, condition]: [string, unknown]) => {
    if (field === 'and' || field === 'or')
      return Array.isArray(condition) ? condition.flatMap((each) => foreignOperators(each, documents)) : []
    if (typeof condition !== 'object' || condition === null) return []
    const [column = '', ...inside] = field.split('.')
    const isInside = inside.length > 0 && documents.has(column)
    return Object.keys(condition)
      .filter((operator) => foreign.has(operator) || (isInside && foreignInside.has(operator)))
      .map((operator) => ({
        code: 'unknown-operator',
        field: `where.${field}`,
        message: `“${operator}” can’t be asked of ${field}: not every database has it.`,
      }))
  })
}

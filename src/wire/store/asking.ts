import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { NewsroomError, type Problem } from '../../newsroom/errors.ts'
import { isStaff } from '../../newsroom/people/roles.ts'

/** Operators that one of the two databases lacks. */
const foreign = new Set(['all', 'near', 'within', 'intersects'])

/** How much of a list, and how deep, anyone may ask for at once. */
const most = { limit: 100, depth: 2 } as const

/**
 * What both databases can answer, and no more of it than is reasonable: operators that one of them lacks are refused;
 * for who is not on the staff `limit` and `depth` are clamped (the panel itself asks for `limit=0`), and lists have pages.
 */
export const askSafely: CollectionBeforeOperationHook = ({ args, req, overrideAccess }) => {
  if (overrideAccess === true) return args
  const problems = 'where' in args ? foreignOperators(args.where) : []
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

function clamped(limit: unknown): number {
  if (limit === undefined || limit === null || limit === 0) return limit === 0 ? most.limit : 10
  const asked = Number(limit)
  return Number.isFinite(asked) ? Math.min(Math.max(Math.trunc(asked), 1), most.limit) : 10
}

function foreignOperators(where: unknown): readonly Problem[] {
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([field, condition]: [string, unknown]) => {
    if (field === 'and' || field === 'or') return Array.isArray(condition) ? condition.flatMap(foreignOperators) : []
    if (typeof condition !== 'object' || condition === null) return []
    return Object.keys(condition)
      .filter((operator) => foreign.has(operator))
      .map((operator) => ({
        code: 'unknown-operator',
        field: `where.${field}`,
        message: `“${operator}” can’t be asked of ${field}: not every database has it.`,
      }))
  })
}

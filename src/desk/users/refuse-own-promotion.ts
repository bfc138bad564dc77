import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { NewsroomError, type Problem } from '../../newsroom/errors.ts'
import { hasRole } from '../../newsroom/people/roles.ts'

function sameRoles(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((role) => other.includes(role))
}

function problemsOf(data: Readonly<Record<string, unknown>>, user: NonNullable<PayloadRequest['user']>): Problem[] {
  const problems: Problem[] = []
  if (data['roles'] !== undefined && !sameRoles(data['roles'], user['roles'])) {
    const message = 'Nobody changes their own roles: ask another administrator.'
    problems.push({ code: 'own-roles', field: 'roles', message })
  }
  if (data['email'] !== undefined && data['email'] !== user.email && !hasRole(user, 'admin')) {
    const message = 'Only an administrator changes the address an account signs in with.'
    problems.push({ code: 'own-email', field: 'email', message })
  }
  return problems
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/**
 * A person may change their own name and password, but neither their roles nor the address they sign in with. Payload
 * would drop such a change in silence; we say so.
 */
export const refuseOwnPromotion: CollectionBeforeOperationHook = ({ args, overrideAccess, req }) => {
  const given: unknown = args
  if (overrideAccess === true || req.user === null || !isRecord(given)) return args
  if (given['id'] !== req.user.id || !isRecord(given['data'])) return args
  const problems = problemsOf(given['data'], req.user)
  if (problems.length > 0) throw new NewsroomError('forbidden', problems)
  return args
}

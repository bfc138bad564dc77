import type { Access, FieldAccess, PayloadRequest } from 'payload'
import { hasRole, isStaff, type Role } from '../newsroom/people/roles.ts'

/** Answers are yes or no, never a `Where`: a filter leaks through whatever relates to it. */
export const staff: Access = ({ req }) => isStaff(req.user)

export const nobody: Access = () => false

export function only(...roles: readonly Role[]): Access {
  return ({ req }) => hasRole(req.user, ...roles)
}

export const nobodyWrites: FieldAccess = () => false

/** Who may open the panel: an account without roles may not. */
export function staffInPanel({ req }: { req: PayloadRequest }): boolean {
  return isStaff(req.user)
}

export function nobodyInPanel(): boolean {
  return false
}

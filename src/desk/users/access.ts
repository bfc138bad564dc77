import type { Access, FieldAccess } from 'payload'
import { hasRole, isStaff } from '../../newsroom/people/roles.ts'

/** An administrator changes anybody's account, and everybody on the staff their own. */
export const adminOrOneself: Access = ({ req, id }) =>
  hasRole(req.user, 'admin') || (isStaff(req.user) && id !== undefined && req.user?.id === id)

/** Who has which role is for an administrator to say, and never about themselves. */
export const adminAboutOthers: FieldAccess = ({ req, id }) => hasRole(req.user, 'admin') && req.user?.id !== id

export const adminOnly: FieldAccess = ({ req }) => hasRole(req.user, 'admin')

/** An API key is made and replaced by the person it belongs to; an administrator can take the account's roles away. */
export const oneself: FieldAccess = ({ req, id }) => isStaff(req.user) && id !== undefined && req.user?.id === id

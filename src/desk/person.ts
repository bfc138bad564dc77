import type { PayloadRequest } from 'payload'
import { NewsroomError } from '../newsroom/errors.ts'
import { isStaff, roles, type Person } from '../newsroom/people/roles.ts'

/** Who is asking. @throws NewsroomError `forbidden` when it is nobody on the staff */
export function personOf({ user }: Pick<PayloadRequest, 'user'>): Person {
  if (user === null || !isStaff(user)) {
    throw new NewsroomError('forbidden', { code: 'not-staff', message: 'Sign in: only staff may do this.' })
  }
  return { id: user.id, roles: roles.filter((role) => user.roles?.includes(role)) }
}

/** The name of a person on the staff, for a sentence. */
export async function nameOf({ payload }: Pick<PayloadRequest, 'payload'>, id: string | null): Promise<string> {
  if (id === null) return 'Somebody'
  const found = await payload.find({
    collection: 'users',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return found.docs[0]?.name ?? 'Somebody'
}

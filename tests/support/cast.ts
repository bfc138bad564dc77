import type { Payload } from 'payload'
import type { Role } from '../../src/newsroom/people/roles.ts'

/** One of each, and a second editor: the people every test may act as. */
export const cast = {
  reporter: 'reporter',
  subeditor: 'subeditor',
  'picture-editor': 'picture-editor',
  editor: 'editor',
  editor2: 'editor',
  legal: 'legal',
  admin: 'admin',
} as const satisfies Record<string, Role>

export type CastMember = keyof typeof cast

export const castPassword = 'a password for tests'

export async function engageCast(payload: Payload): Promise<void> {
  for (const [name, role] of Object.entries(cast)) {
    await payload.create({
      collection: 'users',
      data: { email: `${name}@stet.example`, password: castPassword, name, roles: [role] },
      overrideAccess: true,
    })
  }
}

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

/** Who has the same password may have the same hash of it, and making one takes as long as it has to. */
export async function engageCast(payload: Payload): Promise<void> {
  let known: Readonly<Record<string, unknown>> | undefined
  for (const [name, role] of Object.entries(cast)) {
    const account = { email: addressOf(name), name, roles: [role] }
    if (known !== undefined) {
      await payload.db.create({ collection: 'users', data: { ...account, ...known } })
      continue
    }
    const { id } = await payload.create({ collection: 'users', data: { ...account, password: castPassword } })
    const { salt, hash } = Object(await payload.db.findOne({ collection: 'users', where: { id: { equals: id } } }))
    known = { salt, hash, loginAttempts: 0 }
  }
}

export function addressOf(member: string): string {
  return `${member}@stet.example`
}

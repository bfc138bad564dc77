import { roles, type Role } from '../../../src/newsroom/people/roles.ts'
import type { Newsroom } from '../../support/newsroom.ts'

/** Everybody who may stand at a door: the public, an account without roles, and one person of each role. */
export const everybody = ['public', 'no-role', ...roles] as const

export type Who = 'public' | 'no-role' | Role

export const theStaff: readonly Who[] = roles
export const noOne: readonly Who[] = []

export type Knock = (
  who: Who,
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: unknown }>

/** A request to the desk's API as any of them; the account without roles is made first, and all sign in. */
export async function aDoor({ payload, desk, get }: Newsroom): Promise<Knock> {
  const noRole = { email: 'no-role@stet.example', password: 'a password for nobody' }
  await payload.create({ collection: 'users', data: { ...noRole, name: 'Nobody', roles: [] } })
  const { body } = await desk('POST', '/users/login', { body: noRole })
  const token = String(Object(body)['token'])
  for (const as of roles) await desk('GET', '/users/me', { as })

  return (who, method, path, sent) => {
    const body = sent === undefined ? {} : { body: sent }
    if (who === 'public') return desk(method, path, body)
    if (who !== 'no-role') return desk(method, path, { as: who, ...body })
    const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' }
    return get(`/api${path}`, { method, headers, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) })
  }
}

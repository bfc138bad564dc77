import type { Payload } from 'payload'
import { cast, type CastPart } from '../cast.ts'
import { createDeskClient, firstDoc, textAt, type DeskClient, type Endpoints } from '../desk-client.ts'

/** The people at work: ask for one and get what they may do at the desk. */
export type Newsroom = { readonly as: (part: CastPart) => DeskClient }

type Opening = {
  readonly payload: Payload
  readonly endpoints: Endpoints
  readonly siteUrl: string
  readonly password: string
}

/**
 * Makes the accounts that are not there, below access control as nobody could sign in yet, and signs everyone in. One
 * that a start before made, and did not finish, gets the password of this start.
 */
export async function openNewsroom({ payload, endpoints, siteUrl, password }: Opening): Promise<Newsroom> {
  const clients = new Map<CastPart, DeskClient>()
  for (const { part, email, name, roles } of cast) {
    const where = { email: { equals: email } }
    const { totalDocs } = await payload.count({ collection: 'users', where })
    if (totalDocs === 0) {
      await payload.create({ collection: 'users', data: { email, name, password, roles: [...roles] } })
    } else await payload.update({ collection: 'users', where, data: { password } })
    const { token } = await payload.login({ collection: 'users', data: { email, password } })
    if (token === undefined) throw new Error(`${email} could not sign in.`)
    clients.set(part, createDeskClient(endpoints, siteUrl, token))
  }
  return {
    as(part) {
      const client = clients.get(part)
      if (client === undefined) throw new Error(`There is no ${part} in the cast.`)
      return client
    },
  }
}

/** The id of the document whose field says this, or null when there is none. */
export async function findId(
  desk: DeskClient,
  collection: string,
  field: string,
  value: string,
): Promise<string | null> {
  const where = `where[${field}][equals]=${encodeURIComponent(value)}`
  const found = firstDoc(await desk.get(`/${collection}?${where}&limit=1&depth=0&draft=true`))
  return found === null ? null : textAt(found, 'id')
}

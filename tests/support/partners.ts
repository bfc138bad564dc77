import type { Answer, Newsroom } from './newsroom.ts'

export type AdmissionScope = 'notice' | 'text' | 'text+media'

/** Somebody at the partners' door with a token, asking as their program would. */
export type Visitor = {
  readonly id: string
  readonly token: string
  /** The token's id on the desk. */
  readonly tokenId: string
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly accept: (embargo: string, body?: unknown) => Promise<Answer>
}

/** A request at the partners' door with a token, or with none. */
export async function knock(
  newsroom: Newsroom,
  path: string,
  { token, ...init }: RequestInit & { readonly token?: string } = {},
): Promise<Answer> {
  const headers = new Headers(init.headers)
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  return newsroom.get(`/partner/v1${path}`, { ...init, headers })
}

let made = 0

/** A partner that the desk has given a token. */
export async function aPartner(newsroom: Newsroom, name = `Broadcaster ${String((made += 1))}`): Promise<Visitor> {
  const { body } = await newsroom.desk('POST', '/partners', { as: 'editor', body: { name } })
  const id = String(body.doc.id)
  const given = await newsroom.desk('POST', `/partners/${id}/token`, { as: 'editor', body: { name: 'Newsroom' } })
  if (given.status !== 201) throw new Error(`No token was made: ${given.text}`)
  const token = String(given.body.token)
  return {
    id,
    token,
    tokenId: String(given.body.id),
    get: (path, headers) => knock(newsroom, path, { token, ...(headers === undefined ? {} : { headers }) }),
    accept: (embargo, body = {}) =>
      knock(newsroom, `/embargoes/${embargo}/accept`, {
        token,
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
  }
}

export type Imposing = {
  readonly stories?: readonly string[]
  readonly images?: readonly string[]
  readonly until?: Date | null
  readonly terms?: string
  readonly parties?: readonly {
    readonly partner: Pick<Visitor, 'id'>
    readonly scope?: AdmissionScope
    readonly from?: Date
  }[]
}

/** Imposes an embargo with parties. @returns its id */
export async function admit(newsroom: Newsroom, imposing: Imposing): Promise<string> {
  const { stories = [], images = [], until = null, terms, parties = [] } = imposing
  const answer = await newsroom.desk('POST', '/embargoes', {
    as: 'editor',
    body: {
      title: 'Held',
      until: until?.toISOString() ?? null,
      ...(terms === undefined ? {} : { terms }),
      covers: [
        ...stories.map((value) => ({ relationTo: 'stories', value })),
        ...images.map((value) => ({ relationTo: 'images', value })),
      ],
      parties: parties.map(({ partner, scope = 'text+media', from }) => ({
        partner: partner.id,
        scope,
        ...(from === undefined ? {} : { from: from.toISOString() }),
      })),
    },
  })
  if (answer.status !== 201) throw new Error(`The embargo was refused: ${answer.text}`)
  return String(answer.body.embargo.id)
}

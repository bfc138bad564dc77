import type { Payload } from 'payload'
import type { CastMember } from './cast.ts'
import { openNewsroom, type Newsroom } from './newsroom.ts'

export type Answer = { readonly status: number; readonly json: Fields; readonly headers: Headers }

export type Fields = { readonly [field: string]: unknown }

export type PictureDesk = {
  readonly mediaDir: string
  readonly ask: (method: string, url: string, asking?: { body?: unknown; token?: CastMember }) => Promise<Answer>
  readonly upload: (
    name: string,
    bytes: Buffer,
    sent?: { data?: Fields; token?: CastMember; type?: string },
  ) => Promise<Answer>
  readonly payload: Payload
  readonly pictures: Newsroom['pictures']
  /** The row of a picture, with what no API shows, once its sizes are made. */
  readonly row: (id: unknown) => Promise<Fields>
  readonly close: () => Promise<void>
}

/** Of an object its fields; of anything else none. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

/** The whole house, asked about its pictures. */
export async function openPictureDesk(): Promise<PictureDesk> {
  const newsroom = await openNewsroom()

  async function ask(
    method: string,
    url: string,
    { body, token }: { body?: unknown; token?: CastMember } = {},
  ): Promise<Answer> {
    const answer = await newsroom.desk(method, url, { body, ...(token === undefined ? {} : { as: token }) })
    return { status: answer.status, json: fieldsOf(answer.body), headers: answer.headers }
  }

  return {
    mediaDir: newsroom.mediaDir,
    payload: newsroom.payload,
    pictures: newsroom.pictures,
    ask,
    upload(name, bytes, { data = {}, token, type = '' } = {}) {
      const form = new FormData()
      form.set('file', new File([new Uint8Array(bytes)], name, { type }))
      form.set('_payload', JSON.stringify(data))
      return ask('POST', '/images', { body: form, ...(token === undefined ? {} : { token }) })
    },
    async row(id) {
      await newsroom.pictures.settled()
      return fieldsOf(await newsroom.payload.db.findOne({ collection: 'images', where: { id: { equals: id } } }))
    },
    close: newsroom.close,
  }
}

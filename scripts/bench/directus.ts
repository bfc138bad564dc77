import { z } from 'zod'
import type { OtherStory } from './others.ts'

const signedIn = z.object({ data: z.object({ access_token: z.string() }) })
const policies = z.object({ data: z.array(z.object({ id: z.string(), name: z.string() })) })

const asJson = { type: 'json', meta: { special: ['cast-json'] } }
const fields = [
  { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true }, meta: {} },
  { field: 'slug', type: 'string', schema: { is_unique: true }, meta: {} },
  { field: 'goes_out', type: 'timestamp', schema: { is_indexed: true }, meta: {} },
  { field: 'summary', ...asJson },
  { field: 'document', ...asJson },
]

/** A collection of stories that the public may read. */
export async function seedDirectus(
  url: string,
  account: { readonly email: string; readonly password: string },
  stories: readonly OtherStory[],
): Promise<void> {
  let token = ''
  async function ask(path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`Directus refused ${path}: ${text}`)
    return text === '' ? null : JSON.parse(text)
  }

  token = signedIn.parse(await ask('/auth/login', account)).data.access_token
  await ask('/collections', { collection: 'stories', schema: {}, fields })
  const everyone = policies.parse(await ask('/policies?limit=-1')).data.find(({ name }) => name === '$t:public_label')
  const mayRead = { collection: 'stories', action: 'read', fields: ['*'], permissions: {}, validation: {} }
  await ask('/permissions', { policy: everyone?.id, ...mayRead })
  for (let from = 0; from < stories.length; from += 20) {
    const some = stories.slice(from, from + 20)
    const rows = some.map(({ publishedAt, ...story }) => ({ ...story, goes_out: publishedAt }))
    await ask('/items/stories', rows)
  }
}

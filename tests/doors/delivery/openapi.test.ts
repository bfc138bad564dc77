import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { Block } from '../../../src/newsroom/body/blocks.ts'
import { routes } from '../../../src/delivery/openapi/routes-table.ts'
import { pathOf } from '../../../src/delivery/openapi/document.ts'
import { aWireImage, aWireStory } from '../../support/a-wire-story.ts'
import { closedSchemas } from '../../support/closed-schemas.ts'
import type { Description, Operation, Parameter } from '../../support/closed-schemas.ts'
import { follow } from '../../support/follow-changes.ts'
import { mountedPaths } from '../../support/mounted-paths.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

const picture = 'q7Zk2c.webp'
const shipyard = aWireStory({
  slug: 'last-yard-on-the-lenn-lands-an-order-for-two-ferries',
  section: { slug: 'business', name: 'Business' },
  bylines: [{ slug: 'tomas-whitlock', name: 'Tomas Whitlock', role: null }],
  subjects: ['ferries'],
  image: aWireImage(),
  gallery: [aWireImage({ id: 'picture-2', caption: null, artworks: [] })],
  body: { html: '', text: '', blocks: everyBlock() },
  corrections: [{ kind: 'clarification', note: 'One note', at: '2026-11-22T11:00:00.000Z' }],
  retraction: { note: 'Not so.', at: '2026-11-23T09:00:00.000Z' },
  publishedAt: '2026-11-22T09:00:00.000Z',
})
const bank = aWireStory({ slug: 'brightwater-bank-to-close-its-counters' })

let open: PublicSide
let description: Description
let wrongIn: ReturnType<typeof closedSchemas>

beforeAll(async () => {
  const media = {
    open: (name: string) =>
      Promise.resolve(
        name === picture
          ? { stream: Readable.from([Buffer.from('1234')]), size: 4, type: 'image/webp', etag: '"one"' }
          : null,
      ),
  }
  open = await aPublicSide({ media, now: () => new Date('2026-11-22T12:00:00.000Z') })
  await open.rows.publish({ ...shipyard, slug: 'a-slug-it-had-before' })
  await open.rows.publish(shipyard, { rank: 2 })
  await open.rows.publish(bank)
  await open.rows.kill(bank)
  await rename('sections', 'business', { ...shipyard.section, description: null })
  const writer = { slug: 'tomas-whitlock', name: 'Tomas Whitlock', jobTitle: null, bio: null, url: null }
  await rename('bylines', writer.slug, writer)
  description = (await (await open.getNow('/v1/openapi.json')).json()) as Description
  wrongIn = closedSchemas(description)
})
afterAll(async () => {
  expect(open.errors).toEqual([])
  await open.close()
})

describe('the description of the API', () => {
  test('is OpenAPI 3.1 to a validator that others wrote', async () => {
    expect(await new Validator().validate({ ...description })).toEqual({ valid: true })
  })

  test('names every route that is mounted, and no other', () => {
    const mounted = [...mountedPaths(open.delivery.router), ...mountedPaths(open.pages)]
    const own = mounted.filter((path) => !path.startsWith('/assets/') && !path.includes('{*'))
    expect(Object.values(routes).map(({ path }) => path)).toEqual(expect.arrayContaining(own))
    expect(own).toEqual(expect.arrayContaining(Object.values(routes).map(({ path }) => path)))
  })

  test('has examples that its own schemas allow', () => {
    for (const [path, { get }] of Object.entries(description.paths)) {
      for (const { content = {} } of Object.values(get.responses)) {
        for (const { schema = {}, example } of Object.values(content)) {
          if (example !== undefined) expect(`${path} ${wrongIn(schema, example)}`).toBe(`${path} `)
        }
      }
    }
  })
})

describe.each(Object.values(routes).filter(({ path }) => path !== routes.changes.path))('$path', (route) => {
  const path = pathOf(route)

  test('answers as described to each of its examples', async () => {
    const { get } = operationAt(path)
    for (const { address, status } of examplesOf(path, get)) await holds(get, address, status)
  })

  test('takes each parameter as described, alone and all of them together', async () => {
    const { get } = operationAt(path)
    const [{ address } = { address: path }] = examplesOf(path, get)
    const taken = get.parameters.filter((one) => one.in === 'query' && one.required !== true).map(asked)
    for (const query of [...taken, taken.join('&')]) await holds(get, withQuery(address, query), 200)
  })

  test('refuses a parameter that is not described, where it minds them', async () => {
    const { get } = operationAt(path)
    const [{ address } = { address: path }] = examplesOf(path, get)
    await holds(get, withQuery(address, 'colour=red'), route.query === null ? 200 : 400)
  })

  test('answers 304 to who has it, where it has an ETag', async () => {
    const { get } = operationAt(path)
    const [{ address } = { address: path }] = examplesOf(path, get)
    const etag = (await open.get(address)).headers.get('etag')
    expect(etag !== null).toBe('304' in get.responses)
    if (etag === null) return
    const again = await open.get(address, { headers: { 'If-None-Match': etag } })
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
  })
})

test('a story is ninjs, as described, for who accepts that, and so is what is left of one', async () => {
  const { get } = operationAt('/v1/stories/{slug}')
  const headers = { Accept: 'application/vnd.iptc.ninjs+json' }
  await holds(get, `/v1/stories/${shipyard.slug}`, 200, headers)
  await holds(get, `/v1/stories/${bank.slug}`, 410, headers)
})

test('the changes are events as described, from the Last-Event-ID on', async () => {
  const following = await follow(open.url, '0')
  for (const { data } of await following.next(4)) {
    expect(wrongIn({ $ref: '#/components/schemas/Change' }, data)).toBe('')
  }
  following.leave()
})

test('people read the same on a page that runs nothing and fetches nothing', async () => {
  const answer = await open.get('/v1/docs')
  const page = await answer.text()
  for (const path of Object.keys(description.paths)) expect(page).toContain(`GET ${path}`)
  for (const name of Object.keys(description.components.schemas)) expect(page).toContain(`id="${name}"`)
  expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';style-src 'sha256-[^']+';/)
})

/** The page is at `slug`, and had another before. */
async function rename(table: 'sections' | 'bylines', slug: string, document: object): Promise<void> {
  const before = 'a-slug-it-had-before'
  await open.rows.tables.put(table, { id: slug, state: 'live', page: 'one', slug, name: slug, document })
  await open.rows.tables.put(table, { id: before, state: 'moved', page: 'one', slug: before })
}

function operationAt(path: string): { readonly get: Operation } {
  const found = description.paths[path]
  if (found === undefined) throw new Error(`${path} is not described.`)
  return found
}

/** The addresses that a route gives as examples, each with the status that it says it has. */
function examplesOf(path: string, { parameters }: Operation): readonly { address: string; status: number }[] {
  const place = parameters.find((one) => one.in === 'path')
  const needed = parameters.filter((one) => one.in === 'query' && one.required === true).map(asked)
  if (place === undefined) return [{ address: withQuery(path, needed.join('&')), status: 200 }]
  return Object.values(place.examples ?? {}).map(({ summary, value }) => ({
    address: path.replace(`{${place.name}}`, value),
    status: Number(/\d+/.exec(summary)?.[0]),
  }))
}

function withQuery(address: string, query: string): string {
  return query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`
}

function asked({ name, example }: Parameter): string {
  return `${name}=${encodeURIComponent(String(example))}`
}

async function holds(operation: Operation, address: string, status: number, headers = {}): Promise<void> {
  const answer = await open.get(address, { headers })
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  const form = operation.responses[String(answer.status)]?.content?.[type]
  expect([address, answer.status, form === undefined ? `${type} is not described` : type]).toEqual([
    address,
    status,
    type,
  ])
  const text = await answer.text()
  if (form?.schema !== undefined) expect(`${address} ${wrongIn(form.schema, JSON.parse(text))}`).toBe(`${address} `)
  if (status === 301) expect(answer.headers.get('location')).not.toBeNull()
}

function everyBlock(): Block[] {
  const spans = [
    { text: 'bold', marks: ['bold' as const] },
    { text: 'link', href: 'https://stet.example' },
  ]
  const list: Block = {
    type: 'list',
    ordered: true,
    items: [{ spans, list: { type: 'list', ordered: false, items: [{ spans }] } }],
  }
  return [
    { type: 'paragraph', spans },
    { type: 'heading', level: 3, spans },
    { type: 'quote', spans },
    { type: 'pull-quote', text: 'It is.', attribution: null },
    list,
    { type: 'rule' },
    { type: 'image', image: aWireImage() },
    { type: 'embed', url: 'https://video.example/1', title: null, provider: 'Video' },
    { type: 'fact-box', title: 'Facts', blocks: [{ type: 'image', image: aWireImage() }, list] },
  ]
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { aWireImage, aWireStory, politics } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
const portrait = aWireStory({ image: aWireImage(), publishedAt: '2026-03-01T10:00:00.000Z' })
const vote = aWireStory({
  slug: 'vote',
  section: politics,
  subjects: ['Budget'],
  bylines: [
    { slug: 'ana-kovac', name: 'Ana Kovač', role: null },
    { slug: 'ben-ito', name: 'Ben Ito', role: null },
  ],
})
const killed = aWireStory({ slug: 'killed' })

beforeAll(async () => {
  open = await aPublicSide()
  await open.rows.publish({ ...portrait, slug: 'its-old-slug' })
  await open.rows.publish(portrait, { rank: 2 })
  await open.rows.publish(vote)
  await open.rows.publish(killed)
  await open.rows.kill(killed)
  // A kill takes the pages of the story with it: others carry them still.
  await open.rows.publish(portrait, { rank: 3 })
  await open.look()
})
afterAll(async () => {
  expect(open.errors).toEqual([])
  await open.close()
})

async function ask(query: string, variables?: object) {
  const answer = await open.get('/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
  })
  return { status: answer.status, ...(await answer.json()) }
}

describe('what is on the wire', () => {
  test('can be asked for with every filter, in pages', async () => {
    expect(await ask('{ WireStories { docs { slug section { name } } next } }')).toEqual({
      status: 200,
      data: {
        WireStories: {
          docs: [
            { slug: 'portrait-unveiled', section: { name: 'Culture' } },
            { slug: 'vote', section: { name: 'Politics' } },
          ],
          next: null,
        },
      },
    })
    const query = `query Page($section: String, $cursor: String) {
      WireStories(section: $section, cursor: $cursor, limit: 1) { docs { slug } next } }`
    expect((await ask(query, { section: 'politics' })).data.WireStories.docs).toEqual([{ slug: 'vote' }])
    const { next } = (await ask(query)).data.WireStories
    expect((await ask(query, { cursor: next })).data.WireStories.docs).toEqual([{ slug: 'vote' }])
  })

  test('is to the letter what the API answers', async () => {
    const { data } = await ask(`{ WireStory(slug: "its-old-slug") {
      slug url headline publishedAt jsonLd body { html text blocks } bylines { slug name role }
      image { alt credit focalPoint { x y } artworks { title creator } renditions { url width } } } }`)
    const story = await (await open.get('/v1/stories/portrait-unveiled')).json()
    expect(story).toMatchObject(data.WireStory)
    expect(data.WireStory.image.renditions[0].url).toMatch(/^https:\/\/api\.stet\.example\/media\//)
  })

  test('has its sections, bylines and pictures', async () => {
    const { data } = await ask(`{
      WireSections { docs { slug } }
      WireSection(slug: "culture", limit: 5) { name stories { slug } next }
      WireByline(slug: "ana-kovac") { name jobTitle stories { slug } }
      WireBylines(limit: 1) { docs { slug jobTitle } next }
      WireImages(story: "portrait-unveiled") { docs { id } } }`)
    expect(data).toEqual({
      WireSections: { docs: [{ slug: 'culture' }, { slug: 'politics' }] },
      WireSection: { name: 'Culture', stories: [{ slug: 'portrait-unveiled' }], next: null },
      WireByline: {
        name: 'Ana Kovač',
        jobTitle: 'Reporter',
        stories: [{ slug: 'portrait-unveiled' }, { slug: 'vote' }],
      },
      WireBylines: { docs: [{ slug: 'ana-kovac', jobTitle: 'Reporter' }], next: expect.any(String) },
      WireImages: { docs: [{ id: 'picture-1' }] },
    })
  })

  test('has its bylines page by page', async () => {
    const query = 'query Page($cursor: String) { WireBylines(limit: 1, cursor: $cursor) { docs { slug } next } }'
    const { next } = (await ask(query)).data.WireBylines
    expect((await ask(query, { cursor: next })).data.WireBylines).toEqual({ docs: [{ slug: 'ben-ito' }], next: null })
  })

  test('comes in pages of 1 to 100, whatever is asked for', async () => {
    for (const [limit, count] of [
      [0, 1],
      [-5, 1],
      [1000, 2],
    ]) {
      const { data } = await ask(`{ WireStories(limit: ${String(limit)}) { docs { slug } } }`)
      expect(data.WireStories.docs).toHaveLength(count ?? 0)
    }
  })

  test('looks the same where it is killed, held or never was: null', async () => {
    for (const slug of ['killed', 'held', '']) {
      expect(await ask(`{ WireStory(slug: "${slug}") { id } WireImages(story: "${slug}") { docs { id } } }`)).toEqual({
        status: 200,
        data: { WireStory: null, WireImages: { docs: [] } },
      })
    }
  })

  test('can be asked for in the address, with an ETag, from any origin', async () => {
    const path = `/api/graphql?query=${encodeURIComponent('query($s:String!){WireStory(slug:$s){slug}}')}&variables=${encodeURIComponent('{"s":"vote"}')}`
    const answer = await open.get(path)
    expect(await answer.json()).toEqual({ data: { WireStory: { slug: 'vote' } } })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const again = await open.get(path, { headers: { 'If-None-Match': answer.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    const preflight = await open.get('/api/graphql', { method: 'OPTIONS' })
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS')
  })

  test('says what it is to tools: its schema can be read, and has no way to write', async () => {
    const { data } = await ask(getIntrospectionQuery())
    const schema = buildClientSchema(data as IntrospectionQuery)
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual([
      'WireStories',
      'WireStory',
      'WireImages',
      'WireSections',
      'WireSection',
      'WireBylines',
      'WireByline',
      'WireFront',
      'WireCorrections',
      'WireSearch',
    ])
    expect([schema.getMutationType(), schema.getSubscriptionType()]).toEqual([null, null])
    const ours = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'))
    expect(ours.filter((name) => /release|embargo|docket|user|partner|source|access|desk|payload/i.test(name))).toEqual(
      [],
    )
  })
})

describe('a question is refused, whole, when it', () => {
  const deep = (levels: number): string => (levels === 0 ? 'slug' : `... { ${deep(levels - 1)} }`)

  test.each([
    { is: 'writes', query: 'mutation { createStory(data: {}) { id } }', says: 'not configured to execute mutation' },
    { is: 'asks for what is not public', query: '{ Stories { docs { id } } }', says: 'Cannot query field' },
    {
      is: 'asks for a field that never leaves',
      query: '{ WireStory(slug: "vote") { notes } }',
      says: 'Cannot query field',
    },
    { is: 'can’t be read', query: '{ WireStories {', says: 'Syntax Error' },
    {
      is: 'is a batch under other names',
      query: `{ ${Array.from({ length: 11 }, (_, index) => `a${String(index)}: WireStory(slug: "vote") { id }`).join(' ')} }`,
      says: 'asks for more than 10 things at once',
    },
    {
      is: 'is dear',
      query: `{ WireStories(limit: 100) { docs { ${Array.from({ length: 30 }, (_, index) => `a${String(index)}: image { artworks { title } renditions { url } }`).join(' ')} } } }`,
      says: 'more than 10000 fields',
    },
    {
      is: 'hides a limit in a variable',
      query: `query($l: Int) { WireStories(limit: $l) { docs { ${Array.from({ length: 110 }, (_, index) => `a${String(index)}: slug`).join(' ')} } } }`,
      says: 'more than 10000 fields',
    },
    {
      is: 'is long',
      query: `{ WireStories { docs { slug } } } # ${'x'.repeat(10_000)}`,
      says: '10000 characters at most',
    },
    {
      is: 'leads in a circle',
      query:
        '{ WireStories { docs { ...a } } } fragment a on StorySummary { slug ...b } fragment b on StorySummary { ...a }',
      says: 'Cannot spread fragment',
    },
    {
      is: 'doubles itself over and over',
      query: `{ WireStories { docs { ...f0 } } } ${Array.from({ length: 60 }, (_, n) => `fragment f${String(n)} on StorySummary { ...f${String(n + 1)} ...f${String(n + 1)} }`).join(' ')} fragment f60 on StorySummary { slug }`,
      says: 'more than 10000 fields',
    },
    {
      is: 'asks the schema for too much',
      query: `{ __schema { types { ${Array.from({ length: 70 }, (_, n) => `a${String(n)}: fields { args { name type { name } } }`).join(' ')} } } }`,
      says: 'more than 10000 fields',
    },
    {
      is: 'is of too many words',
      query: `{ WireSections { docs { ${'slug '.repeat(1_000)} } } } #`,
      says: '1000 tokens',
    },
    {
      is: 'has a wrong parameter',
      query: '{ WireStories(since: "yesterday") { docs { slug } } }',
      says: 'since is “yesterday”',
    },
    {
      is: 'is wrong in one of its parts',
      query: '{ a: WireSections { next } WireByline(slug: "a", cursor: "x") { name } }',
      says: 'cursor is “x”',
    },
    {
      is: 'brings a filter of the desk',
      query: '{ WireStories(where: { slug: { like: "h" } }) { docs { slug } } }',
      says: 'Unknown argument',
    },
    { is: 'has no query', query: '', says: 'query must not be empty' },
  ])('$is', async ({ query, says }) => {
    const { data, errors } = await ask(query)
    expect(data ?? null).toBeNull()
    expect(errors.map(({ message }: { message: string }) => message).join(' ')).toContain(says)
  })

  test('is several questions in one list, or says more than a question does', async () => {
    const headers = { 'content-type': 'application/json' }
    for (const [body, status] of [
      ['[{"query":"{__typename}"},{"query":"{__typename}"}]', 400],
      ['{"query":"{__typename}","as":"editor"}', 400],
      ['{"query":"{__typename}","variables":[1]}', 400],
      ['{', 400],
      [`{"query":"${'x'.repeat(70_000)}"}`, 413],
    ] as const) {
      const answer = await open.get('/api/graphql', { method: 'POST', headers, body })
      expect(answer.status).toBe(status)
      expect((await answer.json()).errors).toHaveLength(1)
    }
    expect((await open.get('/api/graphql', { method: 'POST', body: '{"query":"{__typename}"}' })).status).toBe(415)
    expect((await open.get('/api/graphql', { method: 'DELETE' })).status).toBe(405)
    expect((await open.get('/api/graphql')).status).toBe(400)
  })

  test('but not for how it is written: fragments are counted where they stand', async () => {
    expect((await ask(`{ WireStory(slug: "vote") { ${deep(30)} } }`)).data.WireStory.slug).toBe('vote')
  })
})

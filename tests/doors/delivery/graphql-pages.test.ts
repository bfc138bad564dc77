/** Fronts, corrections and search by GraphQL: what `/v1` answers, in the same fields. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ask as askSchema } from '../../../src/delivery/graphql/ask.ts'
import { createSchema } from '../../../src/delivery/graphql/schema.ts'
import { aWireStory, politics } from '../../support/a-wire-story.ts'
import { askGraphql } from '../../support/ask-graphql.ts'
import { aPublicSide, site } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

const at = '2026-03-02T09:00:00.000Z'
const portrait = aWireStory({ corrections: [{ kind: 'correction', note: 'It was July.', at }] })
const vote = aWireStory({ slug: 'vote', section: politics, publishedAt: at, updatedAt: at })
const killed = aWireStory({ slug: 'killed', corrections: [{ kind: 'correction', note: 'It was August.', at }] })
const unpublished = aWireStory({ slug: 'unpublished', headline: 'Taken down' })

let open: PublicSide
beforeAll(async () => {
  open = await aPublicSide()
  for (const story of [portrait, vote, killed, unpublished]) await open.rows.publish(story)
  await open.rows.kill(killed)
  await open.rows.unpublish(unpublished)
  await open.rows.publish(portrait, { rank: 2 })
  const document = { slots: [killed.id, portrait.id, unpublished.id, 'held-still'], dropped: [] }
  await open.rows.tables.put('fronts', { id: 'home', document })
  await open.look()
})
afterAll(async () => {
  expect(open.errors).toEqual([])
  await open.close()
})

const ask = (query: string) => askGraphql(open, query)

async function v1(path: string) {
  return (await open.get(path)).json()
}

describe('by GraphQL', () => {
  test('a front is as editors ordered it, and what is not out has left no trace', async () => {
    const { data } = await ask(`{
      home: WireFront(slug: "home") { slug name description stories { slug headline url } next }
      politics: WireFront(slug: "politics", limit: 1) { slug name stories { slug } }
      sport: WireFront(slug: "sport") { slug } }`)
    expect(data.home.stories.map(({ slug }: { slug: string }) => slug)).toEqual(['portrait-unveiled', 'vote'])
    expect(await v1('/v1/fronts/home')).toMatchObject(data.home)
    expect(data.politics).toEqual({ slug: 'politics', name: 'Politics', stories: [{ slug: 'vote' }] })
    expect(data.sport).toBeNull()
  })

  test('corrections are those of live stories, each with its story', async () => {
    const { data } = await ask('{ WireCorrections { docs { kind note at story { id slug url headline } } next } }')
    const { corrections, next } = await v1('/v1/corrections')
    expect(data.WireCorrections).toEqual({ docs: corrections, next })
    expect(corrections.map(({ note }: { note: string }) => note)).toEqual(['It was July.'])
  })

  test('what is live is found, with where it was found, page by page', async () => {
    const query = (more = '') => `{ WireSearch(q: "portrait", limit: 1${more}) {
      docs { slug url highlights { headline standfirst text } } next } }`
    const first = (await ask(query())).data.WireSearch
    const { stories, next } = await v1('/v1/search?q=portrait&limit=1')
    expect(stories).toMatchObject(first.docs)
    expect(first.next).toBe(next)
    const second = (await ask(query(`, cursor: "${first.next}"`))).data.WireSearch
    expect([second.docs.length, second.next]).toEqual([1, null])
    expect(second.docs[0].slug).not.toBe(first.docs[0].slug)
  })

  test('what was killed or taken down is not found', async () => {
    for (const words of ['killed', 'August', 'Taken', 'unpublished']) {
      expect((await ask(`{ WireSearch(q: "${words}") { docs { slug } next } }`)).data).toEqual({
        WireSearch: { docs: [], next: null },
      })
    }
  })

  test.each([
    { query: '{ WireSearch(q: "") { next } }', says: 'q is “”' },
    { query: '{ WireSearch { next } }', says: 'q is “”' },
    { query: '{ WireSearch(q: "a", sort: "oldest") { next } }', says: 'must be relevance or newest' },
    { query: '{ WireCorrections(cursor: "x") { next } }', says: 'cursor is “x”' },
    { query: '{ WireFront(slug: "home", cursor: "x") { slug } }', says: 'Unknown argument' },
    {
      query: `{ WireFront(slug: "home", limit: 100) { stories { ${Array.from({ length: 110 }, (_, index) => `a${String(index)}: slug`).join(' ')} } } }`,
      says: 'more than 10000 fields',
    },
  ])('$query is refused: $says', async ({ query, says }) => {
    const { status, errors } = await ask(query)
    expect([status, errors[0].message]).toEqual([400, expect.stringContaining(says)])
  })

  test('a node that can’t search yet says so, and to come again', async () => {
    const schema = createSchema({ wire: open.wire, site, findStories: () => Promise.resolve(null) })
    const bugs: unknown[] = []
    const question = { query: '{ WireSearch(q: "portrait") { next } }', variables: {}, operationName: null }
    const reply = await askSchema(schema, question, (bug) => bugs.push(bug))
    expect(reply).toEqual({
      status: 503,
      body: { errors: [{ message: 'The search is being made ready on this node. Try again in a moment.' }] },
    })
    expect(bugs).toEqual([])
  })
})

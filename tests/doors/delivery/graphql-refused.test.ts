/** What is no question over the wire, or asks for too much, is refused whole. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aWireStory } from '../../support/a-wire-story.ts'
import { askGraphql } from '../../support/ask-graphql.ts'
import { aPublicSide, type PublicSide } from '../../support/public-side.ts'

let open: PublicSide

beforeAll(async () => {
  open = await aPublicSide()
  await open.rows.publish(aWireStory({ slug: 'vote' }))
  await open.look()
})
afterAll(async () => {
  expect(open.errors).toEqual([])
  await open.close()
})

const ask = (query: string) => askGraphql(open, query)

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

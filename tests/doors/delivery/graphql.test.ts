import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { aWireImage, aWireStory, politics } from '../../support/a-wire-story.ts'
import { askGraphql } from '../../support/ask-graphql.ts'
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

const ask = (query: string, variables?: object) => askGraphql(open, query, variables)

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

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createWireClient } from '../../../src/client/wire-client.ts'
import { aWireImage, aWireStory, culture, politics } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
beforeEach(async () => {
  open = await aPublicSide()
})
afterEach(async () => {
  expect(open.errors).toEqual([])
  await open.close()
})

const anHour = 3_600_000

async function publishMany(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const publishedAt = new Date(Date.parse('2026-03-01T00:00:00Z') + number * anHour).toISOString()
    await open.rows.publish(aWireStory({ slug: `story-${String(number)}`, publishedAt, updatedAt: publishedAt }))
  }
}

async function slugsAt(path: string): Promise<{ slugs: string[]; next: string | null }> {
  const body: { stories: { slug: string }[]; next: string | null } = await (await open.getNow(path)).json()
  return { slugs: body.stories.map(({ slug }) => slug), next: body.next }
}

describe('the list of stories', () => {
  test('is empty before anything is published', async () => {
    expect(await slugsAt('/v1/stories')).toEqual({ slugs: [], next: null })
  })

  test('has the newest first, and among those of one instant the lower id first', async () => {
    await open.rows.publish(aWireStory({ slug: 'b' }))
    await open.rows.publish(aWireStory({ slug: 'a' }))
    await open.rows.publish(aWireStory({ slug: 'newer', publishedAt: '2026-03-02T00:00:00.000Z' }))
    expect((await slugsAt('/v1/stories')).slugs).toEqual(['newer', 'a', 'b'])
  })

  test('is read to its end by following the cursor, each story once, even where many share an instant', async () => {
    for (const slug of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await open.rows.publish(aWireStory({ slug }))
    await open.look()
    const seen: string[] = []
    for await (const { slug } of createWireClient(open).everyStory({ limit: 3 })) seen.push(slug)
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  })

  test('has twenty stories unless more or fewer are asked for', async () => {
    await publishMany(25)
    expect((await slugsAt('/v1/stories')).slugs).toHaveLength(20)
    expect((await slugsAt('/v1/stories?limit=25')).next).toBeNull()
    expect((await slugsAt('/v1/stories?limit=24')).next).not.toBeNull()
  })

  test('carries a story without its text, gallery, corrections and structured data, with whole addresses', async () => {
    await open.rows.publish(aWireStory({ image: aWireImage() }))
    const [story] = (await (await open.getNow('/v1/stories')).json()).stories
    for (const absent of ['body', 'gallery', 'corrections', 'jsonLd']) expect(story).not.toHaveProperty(absent)
    expect(story.url).toBe('https://www.stet.example/culture/portrait-unveiled')
    expect(story.image.renditions[0].url).toBe('https://api.stet.example/media/aaaa.jpg')
  })

  test.each([
    { by: 'section', query: 'section=politics', slugs: ['vote'] },
    { by: 'byline', query: 'byline=ana-kovac', slugs: ['portrait'] },
    { by: 'subject', query: 'subject=Art', slugs: ['portrait'] },
    { by: 'byline and subject', query: 'byline=tom-reed&subject=Art', slugs: [] },
    { by: 'section and subject', query: 'section=politics&subject=Elections', slugs: ['vote'] },
    { by: 'its first instant, inclusive', query: 'since=2026-03-02T10:00:00Z', slugs: ['vote'] },
    { by: 'its last instant, exclusive', query: 'until=2026-03-02T10:00:00Z', slugs: ['portrait'] },
    { by: 'an instant with an unescaped plus', query: 'since=2026-03-02T12:00:00+02:00', slugs: ['vote'] },
    { by: 'a section nobody has', query: 'section=nowhere', slugs: [] },
  ])('can be narrowed by $by', async ({ query, slugs }) => {
    await open.rows.publish(aWireStory({ slug: 'portrait', section: culture, publishedAt: '2026-03-01T09:00:00.000Z' }))
    await open.rows.publish(
      aWireStory({
        slug: 'vote',
        section: politics,
        subjects: ['Elections'],
        bylines: [{ slug: 'tom-reed', name: 'Tom Reed', role: null }],
        publishedAt: '2026-03-02T10:00:00.000Z',
      }),
    )
    expect((await slugsAt(`/v1/stories?${query}`)).slugs).toEqual(slugs)
  })

  test('pages through one byline although most of its facets no longer count', async () => {
    for (let number = 1; number <= 12; number += 1) {
      const slug = `story-${String(number).padStart(2, '0')}`
      const by = (name: string) => ({ bylines: [{ slug: name, name, role: null }] })
      await open.rows.publish(aWireStory({ slug, ...by('ana') }), { rank: 1 })
      if (number % 4 !== 0) await open.rows.publish(aWireStory({ slug, ...by('tom') }), { rank: 2 })
    }
    const first = await slugsAt('/v1/stories?byline=ana&limit=2')
    expect(first.slugs).toEqual(['story-04', 'story-08'])
    const second = await slugsAt(`/v1/stories?byline=ana&limit=2&cursor=${first.next ?? ''}`)
    expect(second).toEqual({ slugs: ['story-12'], next: null })
  })

  test.each([
    { query: 'limit=-5', says: 'limit is “-5”: it must be a whole number from 1 to 100.' },
    { query: 'limit=0', says: 'limit is “0”: it must be a whole number from 1 to 100.' },
    { query: 'limit=101', says: 'limit is “101”' },
    { query: 'limit=ten', says: 'limit is “ten”' },
    { query: 'limit=', says: 'limit is “”' },
    { query: 'cursor=nonsense', says: 'cursor is “nonsense”: it must be the `next` of an earlier answer.' },
    { query: 'since=yesterday', says: 'since is “yesterday”: it must be an instant' },
    { query: 'until=2026-02-31T00:00:00Z', says: 'until is “2026-02-31T00:00:00Z”' },
    { query: 'since=2026-03-01T09:00:00', says: 'since is “2026-03-01T09:00:00”' },
    { query: 'section=', says: 'section is “”: it must not be empty.' },
    { query: 'limit=5&limit=6', says: 'limit is given 2 times: give it once.' },
    { query: 'where[state]=draft', says: 'There is no parameter “where[state]” here.' },
  ])('refuses ?$query, saying what is wrong with it', async ({ query, says }) => {
    const answer = await open.get(`/v1/stories?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    const problem = await answer.json()
    expect(problem).toMatchObject({ title: 'Bad Request', status: 400, errors: [{ code: 'bad-parameter' }] })
    expect(problem.detail).toContain(says)
  })

  test('names every parameter that is wrong at once', async () => {
    const answer = await open.get('/v1/stories?limit=x&since=y&colour=red')
    const problem: { errors: { field: string }[] } = await answer.json()
    expect(problem.errors.map(({ field }) => field).sort()).toEqual(['colour', 'limit', 'since'])
  })
})

describe('sections and bylines', () => {
  test('are those that a live story carries, each with its stories', async () => {
    const story = aWireStory()
    await open.rows.publish(story)
    const sections = await (await open.getNow('/v1/sections')).json()
    expect(sections).toEqual({ sections: [{ slug: 'culture', name: 'Culture', description: null }], next: null })
    for (const path of ['/v1/sections/culture', '/v1/bylines/ana-kovac']) {
      const body = await (await open.get(path)).json()
      expect(body.stories).toHaveLength(1)
      expect(body.next).toBeNull()
    }
    await open.rows.unpublish(story)
    for (const path of ['/v1/sections/culture', '/v1/bylines/ana-kovac']) {
      expect((await open.getNow(path)).status).toBe(404)
    }
  })
})

/** A section or byline gets another slug: its page moves when a story with the new one is out, and the old address leads there. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { showPages } from '../../../src/release/pages.ts'
import { aByline, aLiveStory, anApprovedStory, approveAgain, aSection, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, inHours } from '../../support/orders.ts'

let newsroom: Newsroom
let made = 0
let name = ''
let section = ''
let bylines: readonly object[] = []

beforeAll(async () => {
  newsroom = await openNewsroom()
  bylines = [{ byline: await aByline(newsroom, 'Writer'), role: 'reporting' }]
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  made += 1
  name = `s${String(made)}`
  section = await aSection(newsroom, name)
})

function rename(item: string, slug: string) {
  newsroom.clock.pass(60_000)
  return newsroom.desk('PATCH', `/${item}`, { as: 'editor', body: { slug } })
}

function live(slug: string, fields: object = {}): Promise<string> {
  return aLiveStory(newsroom, { slug: `${name}-${slug}`, section, bylines, ...fields })
}

/** Where an address leads, or with what status it answers; of a list the slugs in it, without the name they all share. */
async function leadsTo(path: string): Promise<unknown> {
  const { status, headers, body } = await newsroom.get(path)
  if (status === 301) return headers.get('location')?.replace('http://127.0.0.1:3000', '')
  if (status !== 200 || body.stories === undefined) return status
  return body.stories.map(({ slug }: { slug: string }) => slug.replace(`${name}-`, '')).sort()
}

describe('a section that is renamed', () => {
  test('stays where it is until a story with its new slug is out; a held one moves nothing', async () => {
    await live('old')
    expect((await rename(`sections/${section}`, `${name}-new`)).status).toBe(200)
    const held = await anApprovedStory(newsroom, { slug: `${name}-held`, section, bylines })
    const until = inHours(newsroom, 1)
    await imposeEmbargo(newsroom, { stories: [held] }, until)
    await act(newsroom, held, 'release')
    expect(await leadsTo(`/v1/sections/${name}`)).toEqual(['old'])
    for (const path of [`/v1/sections/${name}-new`, `/feeds/${name}-new.rss`, `/sections/${name}-new`]) {
      expect(await leadsTo(path)).toBe(404)
    }
    newsroom.clock.set(until)
    expect(await leadsTo(`/v1/sections/${name}`)).toBe(`/v1/sections/${name}-new`)
  })

  test('has one list under the new slug, and every old address leads there', async () => {
    await live('old')
    await rename(`sections/${section}`, `${name}-new`)
    await live('new')
    const led = {
      [`/v1/sections/${name}?limit=1`]: `/v1/sections/${name}-new?limit=1`,
      [`/v1/stories?section=${name}&limit=5`]: `/v1/stories?limit=5&section=${name}-new`,
      [`/feeds/${name}.atom`]: `/feeds/${name}-new.atom`,
      [`/sections/${name}`]: `/sections/${name}-new`,
    }
    for (const [old, now] of Object.entries(led)) expect([old, await leadsTo(old)]).toEqual([old, now])
    for (const path of [`/v1/sections/${name}-new`, `/v1/stories?section=${name}-new`]) {
      expect(await leadsTo(path)).toEqual(['new', 'old'])
    }
    expect((await newsroom.get(`/feeds/${name}-new.json`)).body.items).toHaveLength(2)
    expect((await newsroom.get(`/sections/${name}-new`)).text).toContain(`/stories/${name}-old`)
    const slugs = (await newsroom.get('/v1/sections')).body.sections.map(({ slug }: { slug: string }) => slug)
    expect(slugs.filter((slug: string) => slug.startsWith(name))).toEqual([`${name}-new`])
    const { body } = await newsroom.get(`/api/wire-sections?where[slug][like]=${name}`)
    expect(body.docs).toEqual([
      { id: `${name}-new`, state: 'live', slug: `${name}-new`, name, document: expect.objectContaining({ name }) },
    ])
  })

  test('twice leads to the newest at once, and back again to where it began', async () => {
    await live('one')
    await rename(`sections/${section}`, `${name}-2`)
    await live('two')
    await rename(`sections/${section}`, `${name}-3`)
    await live('three')
    expect(await leadsTo(`/v1/sections/${name}`)).toBe(`/v1/sections/${name}-3`)
    expect(await leadsTo(`/v1/sections/${name}-2`)).toBe(`/v1/sections/${name}-3`)
    expect((await rename(`sections/${section}`, name)).status).toBe(200)
    await live('four')
    expect(await leadsTo(`/v1/sections/${name}-3`)).toBe(`/v1/sections/${name}`)
    expect(await leadsTo(`/v1/sections/${name}`)).toEqual(['four', 'one', 'three', 'two'])
  })

  test('before it ever was public leaves nothing at the old slug, which is still nobody else’s', async () => {
    await rename(`sections/${section}`, `${name}-new`)
    await live('first')
    expect(await leadsTo(`/v1/sections/${name}`)).toBe(404)
    expect(await newsroom.house.wire.sections.get(name)).toBeNull()
    const taken = await newsroom.desk('POST', '/sections', { as: 'editor', body: { name: 'Other', slug: name } })
    expect(taken.status).toBe(400)
    expect(taken.text).toMatch(/was another’s before/)
    const other = await aSection(newsroom, `${name} other`)
    for (const slug of [name, `${name}-new`]) expect((await rename(`sections/${other}`, slug)).status).toBe(400)
  })

  test('is gone under every slug with its last story, and leads again when that comes back', async () => {
    const story = await live('one')
    await rename(`sections/${section}`, `${name}-new`)
    await approveAgain(newsroom, story, { headline: 'Moved' })
    await act(newsroom, story, 'release')
    expect(await leadsTo(`/v1/sections/${name}`)).toBe(`/v1/sections/${name}-new`)
    await act(newsroom, story, 'unpublish', { reason: 'R' })
    const nothing = await newsroom.get('/v1/sections/no-such-section')
    for (const slug of [name, `${name}-new`]) {
      const gone = await newsroom.get(`/v1/sections/${slug}`)
      expect([gone.status, gone.text]).toEqual([404, nothing.text])
    }
    await act(newsroom, story, 'release', { kind: 'restore' })
    expect(await leadsTo(`/v1/sections/${name}`)).toBe(`/v1/sections/${name}-new`)
    expect(await leadsTo(`/v1/sections/${name}-new`)).toEqual(['one'])
  })

  test('stays moved when a story approved before that goes out after it, and when a node that slept writes its page again', async () => {
    await live('zero')
    const early = await anApprovedStory(newsroom, { slug: `${name}-early`, section, bylines })
    await rename(`sections/${section}`, `${name}-new`)
    await live('new')
    await act(newsroom, early, 'release')
    for (const edition of await newsroom.house.desk.editions.find({ slug: { like: `${name}-` } })) {
      await showPages(newsroom.house, edition)
    }
    expect(await leadsTo(`/v1/sections/${name}`)).toBe(`/v1/sections/${name}-new`)
    expect(await leadsTo(`/v1/sections/${name}-new`)).toEqual(['early', 'new', 'zero'])
  })
})

describe('a byline that is renamed', () => {
  test('leads to its new address, and the desk refiles the stories that carry the old one', async () => {
    const byline = await aByline(newsroom, `Ada ${name}`)
    const theirs = [{ byline, role: 'reporting' }]
    const story = await live('old', { bylines: theirs })
    await rename(`bylines/${byline}`, `${name}-byron`)
    const words = [{ field: 'slug', from: `ada-${name}`, to: `${name}-byron` }]
    expect((await newsroom.desk('GET', `/bylines/${byline}/carried`, { as: 'editor' })).body.stories).toMatchObject([
      { story, words },
    ])
    await live('new', { bylines: theirs })
    expect(await leadsTo(`/v1/bylines/ada-${name}`)).toBe(`/v1/bylines/${name}-byron`)
    expect(await leadsTo(`/bylines/ada-${name}`)).toBe(`/bylines/${name}-byron`)
    const both = `byline=ada-${name}&section=${name}`
    expect(await leadsTo(`/v1/stories?${both}`)).toBe(`/v1/stories?byline=${name}-byron&section=${name}`)
    expect(await leadsTo(`/v1/stories?byline=${name}-byron&section=${name}`)).toEqual(['new', 'old'])
    const refiled = { as: 'editor', body: { stories: [story] } } as const
    expect((await newsroom.desk('POST', `/bylines/${byline}/refile`, refiled)).body.stories).toMatchObject([
      { story, result: 'done' },
    ])
    expect((await newsroom.get(`/v1/stories/${name}-old`)).body.bylines[0].slug).toBe(`${name}-byron`)
    expect((await newsroom.desk('GET', `/bylines/${byline}/carried`, { as: 'editor' })).body.stories).toEqual([])
  })

  test('keeps the newest words on its page when an older story is corrected or refiled after', async () => {
    const byline = await aByline(newsroom, `Ben ${name}`)
    const theirs = [{ byline, role: 'reporting' }]
    const older = await live('older', { bylines: theirs })
    newsroom.clock.pass(60_000)
    await newsroom.desk('PATCH', `/bylines/${byline}`, { as: 'editor', body: { bio: 'Writes on rivers now.' } })
    await live('newer', { bylines: theirs })
    newsroom.clock.pass(60_000)
    const corrected = { kind: 'correction', from: 'live', changes: { headline: 'Put right' }, note: 'It was wrong.' }
    expect((await act(newsroom, older, 'release', corrected)).status).toBe(200)
    expect((await newsroom.get(`/v1/stories/${name}-older`)).body.headline).toBe('Put right')
    expect((await newsroom.get(`/v1/bylines/ben-${name}`)).body.bio).toBe('Writes on rivers now.')
  })
})

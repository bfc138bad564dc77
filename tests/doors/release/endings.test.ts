/** Hold, unpublish, retract and kill, what brings a story back, and the orders of events between them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/release/house.ts'
import type { CastMember } from '../../support/cast.ts'
import { aLiveStory, anApprovedStory, aPicture, approveAgain, type StoryFields } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, at, dies, nothing } from '../../support/orders.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(() => {
  newsroom.reached = nothing
})

function live(slug: string, fields: StoryFields = {}): Promise<string> {
  return aLiveStory(newsroom, { headline: `About ${slug}`, slug, ...fields })
}

async function page(slug: string) {
  return newsroom.get(`/v1/stories/${slug}`)
}

async function standingOf(story: string) {
  const docket = await newsroom.house.desk.dockets.get(story)
  const row = await newsroom.house.wire.stories.get(docket?.publicId ?? '')
  return { standing: docket?.standing, row: row?.state ?? null }
}

const correction = { kind: 'correction', from: 'live', changes: { standfirst: 'August.' }, note: 'Not June.' }

describe('a hold', () => {
  test.each<CastMember>(['editor', 'legal'])('by %s takes a live story off at once, files and all', async (as) => {
    const slug = `held-by-${as}`
    const story = await live(slug, { leadImage: await aPicture(newsroom) })
    const media = new URL((await page(slug)).body.image.renditions[0].url).pathname
    expect((await act(newsroom, story, 'hold', { reason: 'A threat' }, as)).status).toBe(200)
    expect([(await page(slug)).status, (await newsroom.get(`/stories/${slug}`)).status]).toEqual([404, 404])
    expect((await page(slug)).text).toBe((await page('never-written')).text)
    expect((await newsroom.get(media)).status).toBe(404)
    expect(await standingOf(story)).toEqual({ standing: 'withheld', row: 'gone' })
    expect((await act(newsroom, story, 'hold', { reason: 'Again' }, as)).status).toBe(409)
  })

  test('is no reporter’s to make, and needs what is live', async () => {
    const story = await live('not-yours')
    expect((await act(newsroom, story, 'hold', { reason: 'R' }, 'reporter')).status).toBe(403)
    expect((await act(newsroom, await anApprovedStory(newsroom), 'hold', { reason: 'R' })).status).toBe(409)
  })

  test.each<Step>(['claimed', 'looked again', 'writing', 'files copied', 'facets written', 'story written', 'logged'])(
    'while the lift of an update sleeps after “%s” leaves nothing public',
    async (step) => {
      const slug = `sleeps-after-${step.replaceAll(' ', '-')}`
      const story = await live(slug, { leadImage: await aPicture(newsroom) })
      await approveAgain(newsroom, story, { standfirst: 'More.' })
      at(newsroom, { [step]: () => act(newsroom, story, 'hold', { reason: 'Wait' }) })
      await act(newsroom, story, 'release')
      await newsroom.engine.sweepNow()
      expect((await page(slug)).status).toBe(404)
      expect(await standingOf(story)).toEqual({ standing: 'withheld', row: 'gone' })
      const [edition] = await newsroom.house.desk.editions.find({ story: { equals: story } })
      const files = await newsroom.house.media.list()
      const names = edition?.contents.pictures.flatMap((one) => one.files.map(({ name }) => name)) ?? []
      expect(names.filter((name) => files.includes(name))).toEqual([])
    },
  )
})

describe('a restore', () => {
  test('brings back what readers had, with its notes, its first date and the next version', async () => {
    const story = await live('back-again', { standfirst: 'June.' })
    const first = (await page('back-again')).body.publishedAt
    newsroom.clock.pass(60_000)
    await act(newsroom, story, 'release', correction)
    const { corrections } = (await page('back-again')).body
    expect(corrections).toHaveLength(1)
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { headline: 'Half writ' } })
    await act(newsroom, story, 'hold', { reason: 'A question' })
    newsroom.clock.pass(60_000)
    const refused = await act(newsroom, story, 'release', { kind: 'restore' })
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'not-approved'])
    const restored = await act(newsroom, story, 'release', { kind: 'restore', from: 'live' })
    expect(restored.body.release).toMatchObject({ state: 'live', kind: 'restore' })
    expect((await page('back-again')).body).toMatchObject({
      headline: 'About back-again',
      standfirst: 'August.',
      version: 3,
      publishedAt: first,
      updatedAt: newsroom.clock.now().toISOString(),
      corrections,
    })
    expect((await standingOf(story)).standing).toBe('live')
  })

  test('of what was unpublished takes the text that was approved since, and nothing else', async () => {
    const story = await live('approved-since')
    await act(newsroom, story, 'unpublish', { reason: 'Too early' })
    expect((await act(newsroom, story, 'release', { kind: 'update' })).status).toBe(409)
    await approveAgain(newsroom, story, { headline: 'Mended' })
    expect((await act(newsroom, story, 'release')).body.release).toMatchObject({ state: 'live', kind: 'restore' })
    expect((await page('approved-since')).body).toMatchObject({ headline: 'Mended', version: 2 })
  })

  test('is refused when a right to a picture has ended meanwhile', async () => {
    const image = await aPicture(newsroom)
    const story = await live('no-right', { leadImage: image })
    await act(newsroom, story, 'hold', { reason: 'R' })
    const leases = [{ kind: 'deny-use', startsAt: '2026-01-01T00:00:00Z', endsAt: null }]
    await newsroom.desk('PATCH', `/images/${image}`, { as: 'picture-editor', body: { leases } })
    expect((await act(newsroom, story, 'release', { kind: 'restore', from: 'live' })).status).toBe(422)
    expect((await page('no-right')).status).toBe(404)
  })

  test.each<Step>(['claimed', 'looked again', 'writing', 'facets written', 'story written', 'pages written'])(
    'brings nothing back when a kill arrives after “%s”',
    async (step) => {
      const slug = `killed-after-${step.replaceAll(' ', '-')}`
      const story = await live(slug)
      await act(newsroom, story, 'hold', { reason: 'R' })
      at(newsroom, { [step]: () => act(newsroom, story, 'kill', { reason: 'False' }, 'legal') })
      await act(newsroom, story, 'release', { kind: 'restore', from: 'live' })
      await newsroom.engine.sweepNow()
      expect((await page(slug)).status).toBe(410)
      expect(await standingOf(story)).toEqual({ standing: 'killed', row: 'killed' })
    },
  )

  test('is not taken off again by a hold that died half way', async () => {
    const story = await live('half-held')
    at(newsroom, { 'stub written': dies })
    await act(newsroom, story, 'hold', { reason: 'R' })
    newsroom.reached = nothing
    const early = await act(newsroom, story, 'release', { kind: 'restore', from: 'live' })
    expect(early.body.errors[0].code).toBe('being-ended')
    newsroom.clock.pass(60_000)
    await newsroom.engine.sweepNow()
    expect((await act(newsroom, story, 'release', { kind: 'restore', from: 'live' })).body.release.state).toBe('live')
    await newsroom.engine.sweepNow()
    expect((await page('half-held')).status).toBe(200)
  })
})

describe('a retraction', () => {
  test('leaves the page with the notice on top, for programs, readers and feeds', async () => {
    const story = await live('wrong-after-all')
    newsroom.clock.pass(60_000)
    const note = 'The documents were forged.'
    expect((await act(newsroom, story, 'retract', { reason: 'Forged', note })).status).toBe(200)
    const { status, body } = await page('wrong-after-all')
    const now = newsroom.clock.now().toISOString()
    expect([status, body.kind, body.version]).toEqual([200, 'retraction', 2])
    expect(body.retraction).toEqual({ note, at: now })
    expect(body.corrections).toEqual([{ kind: 'retraction', note, at: now }])
    expect(body.jsonLd.creativeWorkStatus).toBe('Retracted')
    expect(body.body.text).toContain('It happened.')
    expect((await newsroom.get('/stories/wrong-after-all')).text).toContain(note)
    expect((await newsroom.get('/feeds/latest.rss')).text).toContain('Retracted: About wrong-after-all')
    const list = (await newsroom.get('/v1/stories?limit=100')).body.stories
    expect(list.find(({ slug }: { slug: string }) => slug === 'wrong-after-all').retraction).toEqual({ note, at: now })
    expect((await standingOf(story)).standing).toBe('retracted')
  })

  test('takes notes afterwards, and nothing else', async () => {
    const story = await live('only-notes')
    await act(newsroom, story, 'retract', { reason: 'R' })
    for (const body of [{ kind: 'update' }, { kind: 'refile' }, { kind: 'restore' }, correction]) {
      expect((await act(newsroom, story, 'release', body)).status).toBe(409)
    }
    for (const action of ['hold', 'unpublish', 'retract']) {
      expect((await act(newsroom, story, action, { reason: 'R' })).status).toBe(409)
    }
    const noted = await act(newsroom, story, 'release', { kind: 'editors-note', note: 'An inquiry has begun.' })
    expect(noted.body.release).toMatchObject({ state: 'live', kind: 'editors-note' })
    const { body } = await page('only-notes')
    expect(body.corrections.map(({ kind }: { kind: string }) => kind)).toEqual(['retraction', 'editors-note'])
    expect(body.retraction).not.toBeNull()
    expect((await act(newsroom, story, 'kill', { reason: 'R' })).status).toBe(200)
    expect((await page('only-notes')).status).toBe(410)
  })

  test.each<Step>(['claimed', 'looked again', 'writing', 'facets written', 'story written', 'pages written', 'logged'])(
    'stands when it comes while an update is lifting, after “%s”',
    async (step) => {
      const slug = `retracted-after-${step.replaceAll(' ', '-')}`
      const story = await live(slug, { leadImage: await aPicture(newsroom) })
      await approveAgain(newsroom, story, { standfirst: 'More.' })
      at(newsroom, { [step]: () => act(newsroom, story, 'retract', { reason: 'R', note: 'It was false.' }) })
      await act(newsroom, story, 'release')
      await newsroom.engine.sweepNow()
      const { body } = await page(slug)
      expect(body.retraction?.note).toBe('It was false.')
      expect((await newsroom.get(new URL(body.image.renditions[0].url).pathname)).status).toBe(200)
      expect((await newsroom.get(`/v1/sections/${String(body.section.slug)}`)).status).toBe(200)
      expect((await standingOf(story)).standing).toBe('retracted')
    },
  )

  test.each<Step>(['ending decided', 'writing', 'facets written', 'story written', 'logged'])(
    'is finished by another node when one dies after “%s”',
    async (step) => {
      const slug = `died-after-${step.replaceAll(' ', '-')}`
      const story = await live(slug)
      at(newsroom, { [step]: dies })
      await act(newsroom, story, 'retract', { reason: 'R', note: 'It was false.' })
      newsroom.reached = nothing
      newsroom.clock.pass(60_000)
      await (await newsroom.anotherNode()).engine.sweepNow()
      const { body } = await page(slug)
      expect(body.corrections).toHaveLength(1)
      expect(body.version).toBe(2)
    },
  )
})

describe('what was killed', () => {
  test('does not come back by any path', async () => {
    const story = await live('gone-for-good')
    const versions = await newsroom.desk('GET', `/stories/versions?where[parent][equals]=${story}`, { as: 'editor' })
    await act(newsroom, story, 'hold', { reason: 'R' })
    expect((await act(newsroom, story, 'kill', { reason: 'False', note: 'Withdrawn.' }, 'legal')).status).toBe(200)
    await newsroom.desk('POST', `/stories/versions/${String(versions.body.docs[0].id)}`, { as: 'editor' })
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'editor', body: { standing: 'live' } })
    for (const [action, body, as] of [
      ['release', { kind: 'restore' }, 'editor'],
      ['release', { kind: 'restore', from: 'live' }, 'editor'],
      ['release', {}, 'editor'],
      ['submit', {}, 'reporter'],
      ['approve', {}, 'editor'],
      ['unpublish', { reason: 'R' }, 'editor'],
      ['duplicate', {}, 'editor'],
    ] as const) {
      expect([action, (await act(newsroom, story, action, body, as)).status >= 400]).toEqual([action, true])
    }
    const rewrite = { headline: 'Rewrite', slug: 'gone-for-good', rewriteOf: story }
    expect((await newsroom.desk('POST', '/stories?draft=true', { as: 'reporter', body: rewrite })).status).toBe(409)
    newsroom.clock.pass(60_000)
    await newsroom.engine.sweepNow()
    expect((await page('gone-for-good')).status).toBe(410)
    expect(await standingOf(story)).toEqual({ standing: 'killed', row: 'killed' })
  })

  test('is not brought back by a sweep of an old lifting', async () => {
    const story = await live('old-lifting')
    await approveAgain(newsroom, story, { standfirst: 'More.' })
    at(newsroom, { writing: dies })
    await act(newsroom, story, 'release')
    newsroom.reached = nothing
    await act(newsroom, story, 'kill', { reason: 'False' })
    await newsroom.house.desk.releases.swap(
      (await newsroom.house.desk.releases.find({ story: { equals: story } }, { sort: '-rank', limit: 1 }))[0]?.id ?? '',
      {},
      { state: 'writing', token: 'old', leaseUntil: new Date(0).toISOString() },
    )
    newsroom.clock.pass(60_000)
    await newsroom.engine.sweepNow()
    expect((await page('old-lifting')).status).toBe(410)
  })
})

/** What is taken back for good: with a notice on the page, or without a trace of it. */
import { describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/release/house.ts'
import { aPicture, approveAgain } from '../../support/copy.ts'
import { correction, live, page, standingOf } from '../../support/endings.ts'
import { newsroom } from '../../support/one-newsroom.ts'
import { act, at, dies, nothing } from '../../support/orders.ts'

describe('a retraction', () => {
  test('leaves the page with the notice on top, for programs, readers and feeds', async () => {
    const story = await live(newsroom, 'wrong-after-all')
    newsroom.clock.pass(60_000)
    const note = 'The documents were forged.'
    expect((await act(newsroom, story, 'retract', { reason: 'Forged', note })).status).toBe(200)
    const { status, body } = await page(newsroom, 'wrong-after-all')
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
    expect((await standingOf(newsroom, story)).standing).toBe('retracted')
  })

  test('takes notes afterwards, and nothing else', async () => {
    const story = await live(newsroom, 'only-notes')
    await act(newsroom, story, 'retract', { reason: 'R' })
    for (const body of [{ kind: 'update' }, { kind: 'refile' }, { kind: 'restore' }, correction]) {
      expect((await act(newsroom, story, 'release', body)).status).toBe(409)
    }
    for (const action of ['hold', 'unpublish', 'retract']) {
      expect((await act(newsroom, story, action, { reason: 'R' })).status).toBe(409)
    }
    const noted = await act(newsroom, story, 'release', { kind: 'editors-note', note: 'An inquiry has begun.' })
    expect(noted.body.release).toMatchObject({ state: 'live', kind: 'editors-note' })
    const { body } = await page(newsroom, 'only-notes')
    expect(body.corrections.map(({ kind }: { kind: string }) => kind)).toEqual(['retraction', 'editors-note'])
    expect(body.retraction).not.toBeNull()
    expect((await act(newsroom, story, 'kill', { reason: 'R' })).status).toBe(200)
    expect((await page(newsroom, 'only-notes')).status).toBe(410)
  })

  test.each<Step>(['claimed', 'looked again', 'writing', 'facets written', 'story written', 'pages written', 'logged'])(
    'stands when it comes while an update is lifting, after “%s”',
    async (step) => {
      const slug = `retracted-after-${step.replaceAll(' ', '-')}`
      const story = await live(newsroom, slug, { leadImage: await aPicture(newsroom) })
      await approveAgain(newsroom, story, { standfirst: 'More.' })
      at(newsroom, { [step]: () => act(newsroom, story, 'retract', { reason: 'R', note: 'It was false.' }) })
      await act(newsroom, story, 'release')
      await newsroom.engine.sweepNow()
      const { body } = await page(newsroom, slug)
      expect(body.retraction?.note).toBe('It was false.')
      expect((await newsroom.get(new URL(body.image.renditions[0].url).pathname)).status).toBe(200)
      expect((await newsroom.get(`/v1/sections/${String(body.section.slug)}`)).status).toBe(200)
      expect((await standingOf(newsroom, story)).standing).toBe('retracted')
    },
  )

  test.each<Step>(['ending decided', 'writing', 'facets written', 'story written', 'logged'])(
    'is finished by another node when one dies after “%s”',
    async (step) => {
      const slug = `died-after-${step.replaceAll(' ', '-')}`
      const story = await live(newsroom, slug)
      at(newsroom, { [step]: dies })
      await act(newsroom, story, 'retract', { reason: 'R', note: 'It was false.' })
      newsroom.reached = nothing
      newsroom.clock.pass(60_000)
      await (await newsroom.anotherNode()).engine.sweepNow()
      const { body } = await page(newsroom, slug)
      expect(body.corrections).toHaveLength(1)
      expect(body.version).toBe(2)
    },
  )
})

describe('what was killed', () => {
  test('does not come back by any path', async () => {
    const story = await live(newsroom, 'gone-for-good')
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
    expect((await page(newsroom, 'gone-for-good')).status).toBe(410)
    expect(await standingOf(newsroom, story)).toEqual({ standing: 'killed', row: 'killed' })
  })

  test('is not brought back by a sweep of an old lifting', async () => {
    const story = await live(newsroom, 'old-lifting')
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
    expect((await page(newsroom, 'old-lifting')).status).toBe(410)
  })
})

/** What is taken off for a while, what brings it back, and the orders of events between them. */
import { describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/release/house.ts'
import type { CastMember } from '../../support/cast.ts'
import { anApprovedStory, aPicture, approveAgain } from '../../support/copy.ts'
import { correction, live, page, standingOf } from '../../support/endings.ts'
import { newsroom } from '../../support/one-newsroom.ts'
import { act, at, dies, nothing } from '../../support/orders.ts'

describe('a hold', () => {
  test.each<CastMember>(['editor', 'legal'])('by %s takes a live story off at once, files and all', async (as) => {
    const slug = `held-by-${as}`
    const story = await live(newsroom, slug, { leadImage: await aPicture(newsroom) })
    const media = new URL((await page(newsroom, slug)).body.image.renditions[0].url).pathname
    expect((await act(newsroom, story, 'hold', { reason: 'A threat' }, as)).status).toBe(200)
    expect([(await page(newsroom, slug)).status, (await newsroom.get(`/stories/${slug}`)).status]).toEqual([404, 404])
    expect((await page(newsroom, slug)).text).toBe((await page(newsroom, 'never-written')).text)
    expect((await newsroom.get(media)).status).toBe(404)
    expect(await standingOf(newsroom, story)).toEqual({ standing: 'withheld', row: 'gone' })
    expect((await act(newsroom, story, 'hold', { reason: 'Again' }, as)).status).toBe(409)
  })

  test('is no reporter’s to make, and needs what is live', async () => {
    const story = await live(newsroom, 'not-yours')
    expect((await act(newsroom, story, 'hold', { reason: 'R' }, 'reporter')).status).toBe(403)
    expect((await act(newsroom, await anApprovedStory(newsroom), 'hold', { reason: 'R' })).status).toBe(409)
  })

  test.each<Step>(['claimed', 'looked again', 'writing', 'files copied', 'facets written', 'story written', 'logged'])(
    'while the lift of an update sleeps after “%s” leaves nothing public',
    async (step) => {
      const slug = `sleeps-after-${step.replaceAll(' ', '-')}`
      const story = await live(newsroom, slug, { leadImage: await aPicture(newsroom) })
      await approveAgain(newsroom, story, { standfirst: 'More.' })
      at(newsroom, { [step]: () => act(newsroom, story, 'hold', { reason: 'Wait' }) })
      await act(newsroom, story, 'release')
      await newsroom.engine.sweepNow()
      expect((await page(newsroom, slug)).status).toBe(404)
      expect(await standingOf(newsroom, story)).toEqual({ standing: 'withheld', row: 'gone' })
      const [edition] = await newsroom.house.desk.editions.find({ story: { equals: story } })
      const files = await newsroom.house.media.list()
      const names = edition?.contents.pictures.flatMap((one) => one.files.map(({ name }) => name)) ?? []
      expect(names.filter((name) => files.includes(name))).toEqual([])
    },
  )
})

describe('a restore', () => {
  test('brings back what readers had, with its notes, its first date and the next version', async () => {
    const story = await live(newsroom, 'back-again', { standfirst: 'June.' })
    const first = (await page(newsroom, 'back-again')).body.publishedAt
    newsroom.clock.pass(60_000)
    await act(newsroom, story, 'release', correction)
    const { corrections } = (await page(newsroom, 'back-again')).body
    expect(corrections).toHaveLength(1)
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { headline: 'Half writ' } })
    await act(newsroom, story, 'hold', { reason: 'A question' })
    newsroom.clock.pass(60_000)
    const refused = await act(newsroom, story, 'release', { kind: 'restore' })
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'not-approved'])
    const restored = await act(newsroom, story, 'release', { kind: 'restore', from: 'live' })
    expect(restored.body.release).toMatchObject({ state: 'live', kind: 'restore' })
    expect((await page(newsroom, 'back-again')).body).toMatchObject({
      headline: 'About back-again',
      standfirst: 'August.',
      version: 3,
      publishedAt: first,
      updatedAt: newsroom.clock.now().toISOString(),
      corrections,
    })
    expect((await standingOf(newsroom, story)).standing).toBe('live')
  })

  test('of what was unpublished takes the text that was approved since, and nothing else', async () => {
    const story = await live(newsroom, 'approved-since')
    await act(newsroom, story, 'unpublish', { reason: 'Too early' })
    expect((await act(newsroom, story, 'release', { kind: 'update' })).status).toBe(409)
    await approveAgain(newsroom, story, { headline: 'Mended' })
    expect((await act(newsroom, story, 'release')).body.release).toMatchObject({ state: 'live', kind: 'restore' })
    expect((await page(newsroom, 'approved-since')).body).toMatchObject({ headline: 'Mended', version: 2 })
  })

  test('is refused when a right to a picture has ended meanwhile', async () => {
    const image = await aPicture(newsroom)
    const story = await live(newsroom, 'no-right', { leadImage: image })
    await act(newsroom, story, 'hold', { reason: 'R' })
    const leases = [{ kind: 'deny-use', startsAt: '2026-01-01T00:00:00Z', endsAt: null }]
    await newsroom.desk('PATCH', `/images/${image}`, { as: 'picture-editor', body: { leases } })
    expect((await act(newsroom, story, 'release', { kind: 'restore', from: 'live' })).status).toBe(422)
    expect((await page(newsroom, 'no-right')).status).toBe(404)
  })

  test.each<Step>(['claimed', 'looked again', 'writing', 'facets written', 'story written', 'pages written'])(
    'brings nothing back when a kill arrives after “%s”',
    async (step) => {
      const slug = `killed-after-${step.replaceAll(' ', '-')}`
      const story = await live(newsroom, slug)
      await act(newsroom, story, 'hold', { reason: 'R' })
      at(newsroom, { [step]: () => act(newsroom, story, 'kill', { reason: 'False' }, 'legal') })
      await act(newsroom, story, 'release', { kind: 'restore', from: 'live' })
      await newsroom.engine.sweepNow()
      expect((await page(newsroom, slug)).status).toBe(410)
      expect(await standingOf(newsroom, story)).toEqual({ standing: 'killed', row: 'killed' })
    },
  )

  test('is not taken off again by a hold that died half way', async () => {
    const story = await live(newsroom, 'half-held')
    at(newsroom, { 'stub written': dies })
    await act(newsroom, story, 'hold', { reason: 'R' })
    newsroom.reached = nothing
    const early = await act(newsroom, story, 'release', { kind: 'restore', from: 'live' })
    expect(early.body.errors[0].code).toBe('being-ended')
    newsroom.clock.pass(60_000)
    await newsroom.engine.sweepNow()
    expect((await act(newsroom, story, 'release', { kind: 'restore', from: 'live' })).body.release.state).toBe('live')
    await newsroom.engine.sweepNow()
    expect((await page(newsroom, 'half-held')).status).toBe(200)
  })
})

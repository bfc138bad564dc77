/** A right that ends takes its picture off every page that shows it, at that instant; a substitute takes its place. */
import { describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/release/house.ts'
import { aLiveStory, anApprovedStory, aPicture, imposeEmbargo } from '../../support/copy.ts'
import { newsroom } from '../../support/one-newsroom.ts'
import {
  act,
  at,
  dies,
  expectNoHoleInTheLog,
  expectRefiled,
  inHours,
  nothing,
  publicRow,
} from '../../support/orders.ts'
import { comesTo, expectNotShown, leased, releasesOf } from '../../support/rights.ts'

function patch(image: string, body: object) {
  return newsroom.desk('PATCH', `/images/${image}`, { as: 'picture-editor', body })
}

describe('a right that ends', () => {
  test('takes the picture off its pages at that instant, and not before; the pages stay as they were', async () => {
    const end = inHours(newsroom, 1)
    const [image, other] = [await leased(newsroom, end), await aPicture(newsroom)]
    const story = await aLiveStory(newsroom, {
      slug: 'leased',
      leadImage: image,
      gallery: [{ image: other }, { image }],
    })
    const before = (await newsroom.get('/v1/stories/leased')).body
    newsroom.clock.set(new Date(end.getTime() - 1))
    const address = new URL(before.image.renditions[0].url).pathname
    expect((await newsroom.get('/v1/stories/leased')).body.version).toBe(1)
    expect((await newsroom.get(address)).status).toBe(200)

    await comesTo(newsroom, end)
    const after = (await newsroom.get('/v1/stories/leased')).body
    expectRefiled(after, before)
    expect(after.image).toBeNull()
    expect(after.gallery.map(({ id }: { id: string }) => id)).toEqual([before.gallery[0].id])
    expect((await newsroom.get(address)).status).toBe(404)
    const [, refile] = await releasesOf(newsroom, story)
    expect(refile).toMatchObject({ state: 'live', askedBy: null, reason: expect.stringContaining('No lease allows') })
    expect(new Date(refile?.actualAt ?? '')).toEqual(end)
    await newsroom.engine.sweepNow()
    expect((await newsroom.get('/v1/stories/leased')).body.version).toBe(2)
  })

  test('is gone from every story that shows it', async () => {
    const end = inHours(newsroom, 1)
    const image = await leased(newsroom, end)
    const stories: string[] = []
    for (let made = 0; made < 10; made += 1) stories.push(await aLiveStory(newsroom, { leadImage: image }))
    await comesTo(newsroom, end)
    for (const story of stories) await expectNotShown(newsroom, story)
  })

  test('together with those of others takes them all off the page in one refile', async () => {
    const end = inHours(newsroom, 1)
    const images = [await leased(newsroom, end), await leased(newsroom, end), await leased(newsroom, end)]
    const other = await aPicture(newsroom)
    const gallery = [...images, other].map((image) => ({ image }))
    const story = await aLiveStory(newsroom, { slug: 'agency-gallery', leadImage: images[0], gallery })
    await comesTo(newsroom, end)
    const { body } = await newsroom.get('/v1/stories/agency-gallery')
    expect([body.version, body.image, body.gallery.length]).toEqual([2, null, 1])
    expect((await releasesOf(newsroom, story)).map(({ state }) => state)).toEqual(['superseded', 'live'])
  })

  test('may come sooner than it was to: a ban that begins now takes the picture off', async () => {
    const image = await aPicture(newsroom)
    const story = await aLiveStory(newsroom, { leadImage: image, slug: 'banned' })
    const leases = [{ kind: 'deny-use', startsAt: newsroom.clock.now().toISOString() }]
    await newsroom.desk('PATCH', `/images/${image}`, { as: 'picture-editor', body: { leases } })
    expect(newsroom.engine.isDue()).toBe(true)
    await newsroom.engine.liftAll()
    expect((await newsroom.get('/v1/stories/banned')).body).toMatchObject({ image: null })
    await expectNotShown(newsroom, story)
  })

  test('and is renewed in time leaves the page alone', async () => {
    const end = inHours(newsroom, 1)
    const image = await leased(newsroom, end)
    await aLiveStory(newsroom, { leadImage: image, slug: 'renewed' })
    const leases = [{ kind: 'allow-use', endsAt: inHours(newsroom, 2).toISOString() }]
    await newsroom.desk('PATCH', `/images/${image}`, { as: 'picture-editor', body: { leases } })
    newsroom.clock.set(end)
    expect(newsroom.engine.isDue()).toBe(false)
    await newsroom.engine.liftAll()
    expect((await newsroom.get('/v1/stories/renewed')).body).toMatchObject({ version: 1, image: { alt: 'A field' } })
    await comesTo(newsroom, inHours(newsroom, 1))
    expect((await newsroom.get('/v1/stories/renewed')).body).toMatchObject({ version: 2, image: null })
  })

  test('and comes back lets the picture out again, until it ends once more', async () => {
    const end = inHours(newsroom, 1)
    const leases = [
      { kind: 'allow-use', endsAt: end.toISOString() },
      { kind: 'allow-use', startsAt: inHours(newsroom, 2).toISOString(), endsAt: inHours(newsroom, 3).toISOString() },
    ]
    const image = await aPicture(newsroom, { leases })
    const first = await aLiveStory(newsroom, { leadImage: image })
    await comesTo(newsroom, end)
    await expectNotShown(newsroom, first)
    newsroom.clock.pass(3_600_000)
    const second = await aLiveStory(newsroom, { leadImage: image, slug: 'again' })
    expect((await newsroom.get('/v1/stories/again')).body.image).not.toBeNull()
    await comesTo(newsroom, new Date(newsroom.clock.now().getTime() + 3_600_000))
    expect((await newsroom.get('/v1/stories/again')).body.image).toBeNull()
    await expectNotShown(newsroom, second)
  })

  test('does not bring a later word with it, and a correction cut from the page does not bring the picture back', async () => {
    const end = inHours(newsroom, 1)
    const image = await leased(newsroom, end)
    const story = await aLiveStory(newsroom, { leadImage: image, slug: 'cut-after' })
    await newsroom.desk('PATCH', `/stories/${story}?draft=true`, { as: 'reporter', body: { headline: 'Half writ' } })
    await comesTo(newsroom, end)
    expect((await newsroom.get('/v1/stories/cut-after')).text).not.toContain('Half writ')
    const correction = { kind: 'correction', from: 'live', note: 'Not June.', changes: { standfirst: 'August.' } }
    expect((await act(newsroom, story, 'release', correction, 'editor2')).body.release.state).toBe('live')
    const { body } = await newsroom.get('/v1/stories/cut-after')
    expect(body).toMatchObject({ image: null, standfirst: 'August.', version: 3 })
  })

  test('fails the release that would have shown it', async () => {
    const end = inHours(newsroom, 1)
    const image = await leased(newsroom, end)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    const asked = await act(newsroom, story, 'release', { at: new Date(end.getTime() - 1).toISOString() })
    expect(asked.body.release.state).toBe('held')
    await comesTo(newsroom, end)
    expect((await releasesOf(newsroom, story))[0]).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('No lease'),
    })
  })
})

describe('a substitute', () => {
  const lake = { altText: 'A lake', caption: 'The lake' }

  test('takes the picture’s place at that instant, with its own words', async () => {
    const end = inHours(newsroom, 1)
    const substitute = await aPicture(newsroom, lake)
    const image = await leased(newsroom, end, { substitute })
    const fields = { leadImage: image, leadCaption: 'The field in June', gallery: [{ image }] }
    const story = await aLiveStory(newsroom, { slug: 'swapped', ...fields })
    const before = (await newsroom.get('/v1/stories/swapped')).body
    await comesTo(newsroom, end)
    const { body, text } = await newsroom.get('/v1/stories/swapped')
    expectRefiled(body, before)
    expect(body.image).toMatchObject({ alt: 'A lake', caption: 'The lake' })
    expect(body.gallery).toMatchObject([{ alt: 'A lake' }])
    expect(text).not.toContain(before.image.id)
    expect((await newsroom.get(new URL(body.image.renditions[0].url).pathname)).status).toBe(200)
    expect((await newsroom.get(new URL(before.image.renditions[0].url).pathname)).status).toBe(404)
    const [, refile] = await releasesOf(newsroom, story)
    expect(refile).toMatchObject({ state: 'live', askedBy: null, reason: expect.stringContaining('No lease allows') })
    await newsroom.engine.sweepNow()
    expect((await newsroom.get('/v1/stories/swapped')).body.version).toBe(2)
  })

  test.each([
    { says: 'may not be shown itself', spoil: (id: string) => patch(id, { leases: [{ kind: 'deny-use' }] }) },
    { says: 'is under an embargo', spoil: (id: string) => imposeEmbargo(newsroom, { images: [id] }, null) },
    {
      says: 'was killed',
      spoil: (id: string) => newsroom.desk('POST', `/images/${id}/kill`, { as: 'legal', body: { reason: 'R' } }),
    },
  ])('that $says is not waited for: the page goes on without a picture', async ({ spoil }) => {
    const end = inHours(newsroom, 1)
    const substitute = await aPicture(newsroom, lake)
    const story = await aLiveStory(newsroom, { leadImage: await leased(newsroom, end, { substitute }) })
    await spoil(substitute)
    await comesTo(newsroom, end)
    await expectNotShown(newsroom, story)
    const waiting = await newsroom.house.desk.releases.count({
      and: [{ story: { equals: story } }, { state: { in: ['held', 'lifting', 'writing', 'failed'] } }],
    })
    expect(waiting).toBe(0)
  })

  test('under an embargo that comes while it is on its way stays in the building', async () => {
    const end = inHours(newsroom, 1)
    const substitute = await aPicture(newsroom, lake)
    const story = await aLiveStory(newsroom, { leadImage: await leased(newsroom, end, { substitute }) })
    at(newsroom, { claimed: () => imposeEmbargo(newsroom, { images: [substitute] }, null) })
    await comesTo(newsroom, end)
    await expectNotShown(newsroom, story)
  })

  test('is put in place once by two nodes', async () => {
    const end = inHours(newsroom, 1)
    const substitute = await aPicture(newsroom, lake)
    const story = await aLiveStory(newsroom, { leadImage: await leased(newsroom, end, { substitute }) })
    const other = await newsroom.anotherNode()
    newsroom.clock.set(end)
    await Promise.all([newsroom.engine.liftAll(), other.engine.liftAll()])
    expect((await publicRow(newsroom, story))?.document).toMatchObject({ version: 2, image: { alt: 'A lake' } })
    expect((await releasesOf(newsroom, story)).map(({ state }) => state)).toEqual(['superseded', 'live'])
  })

  test.each<Step>(['claimed', 'writing', 'story written', 'live', 'right ended'])(
    'leaves the old picture on no page when the node dies after “%s”',
    async (step) => {
      const end = inHours(newsroom, 1)
      const substitute = await aPicture(newsroom, lake)
      const image = await leased(newsroom, end, { substitute })
      const story = await aLiveStory(newsroom, { leadImage: image })
      const shown = (await publicRow(newsroom, story))?.document?.image?.id ?? ''
      at(newsroom, { [step]: dies })
      newsroom.clock.set(end)
      await newsroom.engine.liftAll()
      newsroom.reached = nothing
      newsroom.clock.pass(60_000)
      await (await newsroom.anotherNode()).engine.sweepNow()
      expect(JSON.stringify(await publicRow(newsroom, story))).not.toContain(shown)
      await expectNoHoleInTheLog(newsroom)
    },
  )

  test('is another picture', async () => {
    const image = await aPicture(newsroom)
    expect((await patch(image, { substitute: image })).status).toBe(400)
    expect((await patch(image, { substitute: '00000000-0000-4000-8000-000000000000' })).status).toBe(400)
  })
})

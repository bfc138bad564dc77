/** A right that ends, in whatever order of events; and the desk is warned of it. */
import { describe, expect, test } from '@jest/globals'
import { inZone } from '../../../src/newsroom/time/in-zone.ts'
import type { Step } from '../../../src/release/house.ts'
import { aLiveStory, anApprovedStory, aPicture } from '../../support/copy.ts'
import { newsroom } from '../../support/one-newsroom.ts'
import { act, at, dies, inHours, nothing, publicRow } from '../../support/orders.ts'
import { comesTo, expectNotShown, leased, releasesOf } from '../../support/rights.ts'

describe('in whatever order it comes', () => {
  test.each<Step>([
    'looked again',
    'writing',
    'files copied',
    'facets written',
    'story written',
    'pages written',
    'logged',
  ])('a lift that sleeps past the end after “%s” leaves the picture on no page', async (step) => {
    const end = inHours(newsroom, 1)
    const image = await leased(newsroom, end)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    at(newsroom, {
      [step]: async () => {
        newsroom.clock.set(end)
        await (await newsroom.anotherNode()).engine.liftAll()
      },
    })
    await act(newsroom, story, 'release')
    await newsroom.engine.sweepNow()
    await expectNotShown(newsroom, story)
  })

  test.each<Step>(['writing', 'files copied', 'story written', 'logged', 'live', 'right ended'])(
    'a node that dies after “%s” leaves the rest to another, which does it once',
    async (step) => {
      const end = inHours(newsroom, 1)
      const image = await leased(newsroom, end)
      const story = await aLiveStory(newsroom, { leadImage: image })
      at(newsroom, { [step]: dies })
      newsroom.clock.set(end)
      await newsroom.engine.liftAll()
      newsroom.reached = nothing
      newsroom.clock.pass(60_000)
      await (await newsroom.anotherNode()).engine.sweepNow()
      await expectNotShown(newsroom, story)
      expect((await releasesOf(newsroom, story)).map(({ state }) => state)).toEqual(['superseded', 'live'])
    },
  )

  test('two nodes at that instant do it once', async () => {
    const end = inHours(newsroom, 1)
    const image = await leased(newsroom, end)
    const story = await aLiveStory(newsroom, { leadImage: image })
    const other = await newsroom.anotherNode()
    newsroom.clock.set(end)
    await Promise.all([newsroom.engine.liftAll(), other.engine.liftAll()])
    await expectNotShown(newsroom, story)
    expect((await publicRow(newsroom, story))?.version).toBe(2)
    expect((await releasesOf(newsroom, story)).map(({ state }) => state)).toEqual(['superseded', 'live'])
    expect(await newsroom.house.desk.editions.count({ story: { equals: story } })).toBe(2)
  })
})

describe('at the very instant of a release', () => {
  test('a right that ends is over: the release is refused, and one a moment earlier is not', async () => {
    const end = inHours(newsroom, 1)
    const story = await anApprovedStory(newsroom, { leadImage: await leased(newsroom, end) })
    const refused = await act(newsroom, story, 'release', { at: end.toISOString() })
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'use-not-leased'])
    const before = new Date(end.getTime() - 1).toISOString()
    expect((await act(newsroom, story, 'release', { at: before })).body.release.state).toBe('held')
  })

  test('a right that begins is there: the story is approved before, and goes out with its picture then, and no sooner', async () => {
    const start = inHours(newsroom, 1)
    const leases = [{ kind: 'allow-use', startsAt: start.toISOString() }]
    const story = await anApprovedStory(newsroom, { leadImage: await aPicture(newsroom, { leases }), slug: 'at-noon' })
    const early = await act(newsroom, story, 'release', { at: new Date(start.getTime() - 1).toISOString() })
    expect([early.status, early.body.errors[0].code]).toEqual([422, 'use-not-leased'])
    expect((await act(newsroom, story, 'release', { at: start.toISOString() })).body.release.state).toBe('held')
    newsroom.clock.set(start)
    await newsroom.engine.liftAll()
    expect((await newsroom.get('/v1/stories/at-noon')).body).toMatchObject({ image: { alt: 'A field' } })
  })
})

describe('the desk is warned', () => {
  test('a week ahead, of pictures on live pages alone, with the instant and the stories', async () => {
    const end = inHours(newsroom, 8 * 24)
    const [image, unused] = [await leased(newsroom, end, { title: 'The bridge' }), await leased(newsroom, end)]
    await aLiveStory(newsroom, { leadImage: image, headline: 'The bridge opens' })
    const endings = async (as: 'editor' | 'picture-editor' | 'reporter') => {
      const { body } = await newsroom.desk('GET', '/now', { as })
      return body.waiting.filter(({ id }: { id: string }) => id === image || id === unused)
    }
    expect((await endings('picture-editor')).map(({ waitsFor }: { waitsFor: string }) => waitsFor)).toEqual([])
    newsroom.clock.set(new Date(end.getTime() - 7 * 86_400_000))
    const warning = { id: image, about: 'images', title: 'The bridge', waitsFor: 'ending-right' }
    for (const as of ['picture-editor', 'editor'] as const) expect(await endings(as)).toMatchObject([warning])
    expect((await endings('editor'))[0].note).toBe(
      `On ${inZone(end, 'Europe/London')} the right to show it ends, and it leaves “The bridge opens”.`,
    )
    expect(await endings('reporter')).toEqual([])
    await comesTo(newsroom, end)
    expect(await endings('editor')).toEqual([])
  })
})

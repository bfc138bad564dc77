/** The orders of events that could let a held thing out, or bring a killed one back, each forced at its point. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/release/house.ts'
import { anApprovedStory, aLiveStory, aPicture, approveAgain, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'

let newsroom: Newsroom
const nothing = () => Promise.resolve()

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(() => {
  newsroom.reached = nothing
})

/** Does `event` once, when a lift or an ending reaches `step`. */
function at(step: Step, event: () => Promise<unknown>): void {
  let happened = false
  newsroom.reached = async (reached) => {
    if (reached !== step || happened) return
    happened = true
    await event()
  }
}

class NodeDied extends Error {}

async function publicRow(story: string) {
  const docket = await newsroom.house.desk.dockets.get(story)
  return newsroom.house.wire.stories.get(docket?.publicId ?? '')
}

async function release(story: string, body: object = {}) {
  return (await newsroom.desk('POST', `/stories/${story}/release`, { as: 'editor', body })).body.release
}

function inAnHour(): Date {
  return new Date(newsroom.clock.now().getTime() + 3_600_000)
}

async function expectNoHoleInTheLog(): Promise<void> {
  const entries = await newsroom.house.wire.log.find({}, { sort: 'id' })
  expect(entries.map(({ id }) => id)).toEqual(entries.map((_entry, index) => index + 1))
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
}

describe('an embargo imposed while a release goes out', () => {
  test.each<Step>(['claimed', 'looked again'])('holds it, when it comes after “%s”', async (step) => {
    const story = await anApprovedStory(newsroom)
    let imposed: { alreadyPublic: unknown[] } | undefined
    at(step, async () => (imposed = await imposeEmbargo(newsroom, { stories: [story] }, inAnHour())))
    const released = await release(story)
    expect(imposed?.alreadyPublic).toEqual([])
    expect(released).toMatchObject({ state: 'held', releaseAt: inAnHour().toISOString() })
    expect(await publicRow(story)).toBeNull()
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.liftAll()
    expect(await publicRow(story)).toMatchObject({ state: 'live', version: 1 })
    await expectNoHoleInTheLog()
  })

  test.each<Step>(['claimed', 'looked again'])('over a picture in it holds it too, after “%s”', async (step) => {
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    at(step, () => imposeEmbargo(newsroom, { images: [image] }, null))
    const released = await release(story)
    expect(released).toMatchObject({ state: 'held', releaseAt: null })
    expect(await publicRow(story)).toBeNull()
    expect(await newsroom.house.media.list()).toEqual([])
  })

  test.each<Step>(['writing', 'files copied', 'facets written', 'story written'])(
    'comes too late after “%s”, and says so: the hold stands for later editions',
    async (step) => {
      const story = await anApprovedStory(newsroom)
      let imposed: { alreadyPublic: { story: string; since: string }[] } | undefined
      at(step, async () => (imposed = await imposeEmbargo(newsroom, { stories: [story] }, inAnHour())))
      const released = await release(story)
      expect(released.state).toBe('live')
      expect(imposed?.alreadyPublic).toEqual([{ story, since: released.actualAt }])
      newsroom.reached = nothing
      await approveAgain(newsroom, story, { standfirst: 'More has come in.' })
      expect(await release(story)).toMatchObject({ state: 'held', kind: 'update', releaseAt: inAnHour().toISOString() })
    },
  )

  test('is found by a release that was asked for at the same moment', async () => {
    const story = await anApprovedStory(newsroom)
    const [imposed, released] = await Promise.all([
      imposeEmbargo(newsroom, { stories: [story] }, inAnHour()),
      release(story),
    ])
    const row = await publicRow(story)
    if (row === null) expect(released.state).toBe('held')
    else expect(imposed.alreadyPublic).toEqual([{ story, since: released.actualAt }])
  })

  test('and extended in the very millisecond it ends, holds or says what is out', async () => {
    const story = await anApprovedStory(newsroom)
    const until = inAnHour()
    const { embargo } = await imposeEmbargo(newsroom, { stories: [story] }, until)
    await release(story)
    const later = new Date(until.getTime() + 3_600_000)
    newsroom.clock.set(new Date(until.getTime() - 1))
    at('claimed', nothing)
    const extended = await newsroom.desk('POST', `/embargoes/${String(embargo.id)}/extend`, {
      as: 'editor',
      body: { until: later.toISOString() },
    })
    newsroom.clock.set(until)
    await newsroom.engine.liftAll()
    expect(extended.body.embargo.until).toBe(later.toISOString())
    expect(await publicRow(story)).toBeNull()
    newsroom.clock.set(later)
    await newsroom.engine.liftAll()
    expect(await publicRow(story)).toMatchObject({ state: 'live' })
  })
})

describe('a kill while a lift sleeps', () => {
  test.each<Step>([
    'claimed',
    'looked again',
    'writing',
    'files copied',
    'facets written',
    'story written',
    'pages written',
    'logged',
  ])('after “%s” leaves nothing of the story', async (step) => {
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    at(step, async () => {
      const killed = await newsroom.desk('POST', `/stories/${story}/kill`, { as: 'legal', body: { reason: 'Wrong' } })
      expect(killed.status).toBe(200)
    })
    await release(story)
    await newsroom.engine.sweepNow()
    expect(await publicRow(story)).toMatchObject({ state: 'killed', document: null })
    const docket = await newsroom.house.desk.dockets.get(story)
    const [edition] = await newsroom.house.desk.editions.find({ story: { equals: story } })
    const names = edition?.contents.pictures.flatMap(({ files }) => files.map(({ name }) => name)) ?? []
    expect(names.length).toBeGreaterThan(0)
    const files = await newsroom.house.media.list()
    expect(names.filter((name) => files.includes(name))).toEqual([])
    expect(
      await newsroom.house.wire.images.find({
        and: [{ story: { equals: docket?.publicId } }, { state: { equals: 'live' } }],
      }),
    ).toEqual([])
    expect(await newsroom.house.wire.sections.get(edition?.contents.section.slug ?? '')).toBeNull()
    expect((await newsroom.desk('POST', `/stories/${story}/release`, { as: 'editor', body: {} })).status).toBe(409)
    await expectNoHoleInTheLog()
  })

  test('of an update leaves neither the old copy nor the new', async () => {
    const story = await aLiveStory(newsroom)
    await approveAgain(newsroom, story, { standfirst: 'New facts.' })
    at('facets written', () =>
      newsroom.desk('POST', `/stories/${story}/kill`, { as: 'editor', body: { reason: 'Wrong' } }),
    )
    await release(story)
    expect(await publicRow(story)).toMatchObject({ state: 'killed', document: null })
  })
})

describe('a node that dies', () => {
  test.each<Step>([
    'claimed',
    'looked again',
    'writing',
    'files copied',
    'facets written',
    'story written',
    'pages written',
    'logged',
  ])('after “%s” leaves the rest to another, which does it once', async (step) => {
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    at(step, () => Promise.reject(new NodeDied()))
    await release(story)
    newsroom.reached = nothing
    const other = await newsroom.anotherNode()
    newsroom.clock.pass(60_000)
    await other.engine.sweepNow()
    const [made] = await newsroom.house.desk.releases.find({ story: { equals: story } })
    expect(made).toMatchObject({ state: 'live', node: 'two' })
    expect(await publicRow(story)).toMatchObject({ state: 'live', version: 1, rank: made?.rank })
    const entries = await newsroom.house.wire.log.find({ key: { equals: made?.id } })
    expect(entries).toHaveLength(1)
    await expectNoHoleInTheLog()
  })

  test.each<Step>(['ending decided', 'stub written'])(
    'in a kill, after “%s”, leaves it to be carried out',
    async (step) => {
      const story = await aLiveStory(newsroom)
      at(step, () => Promise.reject(new NodeDied()))
      await newsroom.desk('POST', `/stories/${story}/kill`, { as: 'editor', body: { reason: 'Wrong' } })
      newsroom.reached = nothing
      newsroom.clock.pass(60_000)
      await (await newsroom.anotherNode()).engine.sweepNow()
      expect(await publicRow(story)).toMatchObject({ state: 'killed', document: null })
      await expectNoHoleInTheLog()
    },
  )

  test('while a hold is being imposed leaves the release frozen, until a sweep has read the holds again', async () => {
    const story = await anApprovedStory(newsroom)
    await release(story, { at: inAnHour().toISOString() })
    const [made] = await newsroom.house.desk.releases.find({ story: { equals: story } })
    const { freeze } = await import('../../../src/release/holds/look-again.ts')
    await freeze(newsroom.house, made?.id ?? '')
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.liftAll()
    expect(await publicRow(story)).toBeNull()
    await newsroom.engine.sweepNow()
    newsroom.clock.pass(10_000)
    await newsroom.engine.sweepNow()
    expect(await publicRow(story)).toMatchObject({ state: 'live' })
  })
})

describe('two nodes at one instant', () => {
  test('lift each release once', async () => {
    const stories = await Promise.all([1, 2, 3, 4].map(() => anApprovedStory(newsroom)))
    const at = inAnHour().toISOString()
    for (const story of stories) await release(story, { at })
    const other = await newsroom.anotherNode()
    newsroom.clock.pass(3_600_000)
    await Promise.all([newsroom.engine.liftAll(), other.engine.liftAll()])
    for (const story of stories) {
      expect(await publicRow(story)).toMatchObject({ state: 'live', version: 1, publishedAt: at })
    }
    await expectNoHoleInTheLog()
  })
})

describe('the minute of an embargo', () => {
  test('is half-open: held to the last millisecond, public at the instant', async () => {
    const story = await anApprovedStory(newsroom)
    const until = inAnHour()
    await imposeEmbargo(newsroom, { stories: [story] }, until)
    await release(story)
    const slug = (await newsroom.house.desk.slugs.find({ story: { equals: story } }))[0]?.id
    newsroom.clock.set(new Date(until.getTime() - 1))
    expect((await newsroom.get(`/v1/stories/${String(slug)}`)).status).toBe(404)
    newsroom.clock.set(until)
    const answer = await newsroom.get(`/v1/stories/${String(slug)}`)
    expect(answer.status).toBe(200)
    expect(answer.body.publishedAt).toBe(until.toISOString())
  })
})

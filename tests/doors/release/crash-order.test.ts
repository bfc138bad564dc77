/** Nodes that die at each point of a lift or an ending, and two that come at once. */
import { describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/release/house.ts'
import { aLiveStory, anApprovedStory, aPicture, aStory, imposeEmbargo } from '../../support/copy.ts'
import type { Newsroom } from '../../support/newsroom.ts'
import { newsroom } from '../../support/one-newsroom.ts'
import {
  at,
  dies,
  expectNoHoleInTheLog,
  inHours,
  nothing,
  publicRow,
  release,
  releaseOf,
} from '../../support/orders.ts'

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
    at(newsroom, { [step]: dies })
    await release(newsroom, story)
    newsroom.reached = nothing
    const other = await newsroom.anotherNode()
    newsroom.clock.pass(60_000)
    await other.engine.sweepNow()
    const [made] = await newsroom.house.desk.releases.find({ story: { equals: story } })
    expect(made).toMatchObject({ state: 'live', node: 'two' })
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live', version: 1, rank: made?.rank })
    const entries = await newsroom.house.wire.log.find({ key: { equals: made?.id } })
    expect(entries).toHaveLength(1)
    await expectNoHoleInTheLog(newsroom)
  })

  test.each<Step>(['ending decided', 'stub written'])(
    'in a kill, after “%s”, leaves it to be carried out',
    async (step) => {
      const story = await aLiveStory(newsroom)
      at(newsroom, { [step]: dies })
      await newsroom.desk('POST', `/stories/${story}/kill`, { as: 'editor', body: { reason: 'Wrong' } })
      newsroom.reached = nothing
      newsroom.clock.pass(60_000)
      await (await newsroom.anotherNode()).engine.sweepNow()
      expect(await publicRow(newsroom, story)).toMatchObject({ state: 'killed', document: null })
      await expectNoHoleInTheLog(newsroom)
    },
  )

  test('while a hold is being imposed leaves the release frozen, until a sweep has read the holds again', async () => {
    const story = await anApprovedStory(newsroom)
    await release(newsroom, story, { at: inHours(newsroom, 1).toISOString() })
    const [made] = await newsroom.house.desk.releases.find({ story: { equals: story } })
    const { freeze } = await import('../../../src/release/holds/look-again.ts')
    await freeze(newsroom.house, made?.id ?? '')
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.liftAll()
    expect(await publicRow(newsroom, story)).toBeNull()
    await newsroom.engine.sweepNow()
    newsroom.clock.pass(10_000)
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
  })
})

describe('two nodes at one instant', () => {
  test('lift each release once', async () => {
    const stories = await Promise.all([1, 2, 3, 4].map(() => anApprovedStory(newsroom)))
    const at = inHours(newsroom, 1).toISOString()
    for (const story of stories) await release(newsroom, story, { at })
    const other = await newsroom.anotherNode()
    newsroom.clock.pass(3_600_000)
    await Promise.all([newsroom.engine.liftAll(), other.engine.liftAll()])
    for (const story of stories) {
      expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live', version: 1, publishedAt: at })
    }
    await expectNoHoleInTheLog(newsroom)
  })
})

describe('a node that dies while it imposes an embargo', () => {
  async function scheduled() {
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    await release(newsroom, story, { at: inHours(newsroom, 1).toISOString() })
    return { image, story }
  }

  async function comesToItsInstant(story: string) {
    newsroom.reached = nothing
    newsroom.clock.pass(3_600_000)
    const other = await newsroom.anotherNode()
    await other.engine.liftAll()
    expect(await publicRow(newsroom, story)).toBeNull()
    return other
  }

  async function sweepTwice({ engine }: Awaited<ReturnType<Newsroom['anotherNode']>>) {
    await engine.sweepNow()
    newsroom.clock.pass(10_000)
    await engine.sweepNow()
  }

  test.each(['stories', 'images'] as const)(
    'over %s, before its holds are written, leaves one that holds from its own row, and a sweep writes them',
    async (kind) => {
      const { image, story } = await scheduled()
      at(newsroom, { 'embargo written': dies })
      const item = kind === 'stories' ? story : image
      await expect(imposeEmbargo(newsroom, { [kind]: [item] }, null)).rejects.toThrow('Refused with 500')
      expect(await newsroom.house.desk.holds.find({ item: { equals: item } })).toEqual([])
      await sweepTwice(await comesToItsInstant(story))
      const [hold] = await newsroom.house.desk.holds.find({ item: { equals: item } })
      expect(hold).toMatchObject({ kind, item })
      expect(await newsroom.house.desk.embargoes.get(hold?.embargo ?? '')).toMatchObject({
        state: 'active',
        isCovering: false,
        covering: null,
      })
      expect(await publicRow(newsroom, story)).toBeNull()
      expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'held', frozen: false, releaseAt: null })
    },
  )

  test('after the first of its holds leaves one that holds everything it was to cover', async () => {
    const first = await scheduled()
    const second = await scheduled()
    at(newsroom, { 'hold written': dies })
    await expect(imposeEmbargo(newsroom, { stories: [first.story, second.story] }, null)).rejects.toThrow()
    const other = await comesToItsInstant(first.story)
    expect(await publicRow(newsroom, second.story)).toBeNull()
    await sweepTwice(other)
    for (const { story } of [first, second]) {
      expect(await newsroom.house.desk.holds.find({ item: { equals: story } })).toHaveLength(1)
      expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'held', frozen: false, releaseAt: null })
    }
  })

  test('or puts one more thing under it, leaves that thing held', async () => {
    const { story } = await scheduled()
    const { embargo } = await imposeEmbargo(newsroom, { stories: [await aStory(newsroom)] }, null)
    at(newsroom, { 'hold written': dies })
    const covered = await newsroom.desk('POST', `/embargoes/${String(embargo.id)}/cover`, {
      as: 'editor',
      body: { item: { relationTo: 'stories', value: story } },
    })
    expect(covered.status).toBe(500)
    await sweepTwice(await comesToItsInstant(story))
    expect(await publicRow(newsroom, story)).toBeNull()
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'held', frozen: false, releaseAt: null })
  })

  test('that ends, holds until that end and no longer', async () => {
    const { story } = await scheduled()
    at(newsroom, { 'embargo written': dies })
    await expect(imposeEmbargo(newsroom, { stories: [story] }, inHours(newsroom, 2))).rejects.toThrow()
    const other = await comesToItsInstant(story)
    newsroom.clock.pass(3_600_000)
    await other.engine.liftAll()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
  })
})

/** Nodes that are processes of their own over one database: some are killed at a step, some come at the same instant. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/release/house.ts'
import { aLiveStory, anApprovedStory, aPicture } from '../../support/copy.ts'
import { aFireNode } from '../../support/fire/node.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { expectNotShown, leased } from '../../support/rights.ts'
import {
  docketOf,
  expectNoHoleInTheLog,
  filesOf,
  inHours,
  publicRow,
  release,
  releaseOf,
} from '../../support/orders.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const steps: readonly Step[] = [
  'claimed',
  'looked again',
  'writing',
  'files copied',
  'facets written',
  'story written',
  'pages written',
  'logged',
  'live',
]
const hidden: readonly Step[] = ['claimed', 'looked again', 'writing', 'files copied', 'facets written']

describe('a node whose process is killed', () => {
  test.each(steps)('at “%s” loses nothing: another brings it out, once', async (step) => {
    const story = await anApprovedStory(newsroom, { leadImage: await aPicture(newsroom) })
    const due = inHours(newsroom, 1)
    await release(newsroom, story, { at: due.toISOString() })

    const dying = await aFireNode(newsroom, { at: due, dieAt: step })
    expect(await dying.order('sweep')).toBe('SIGKILL')
    if (hidden.includes(step)) expect(await publicRow(newsroom, story)).toBeNull()

    newsroom.clock.set(new Date(due.getTime() + 60_000))
    await newsroom.engine.sweepNow()
    const made = await releaseOf(newsroom, story)
    expect(made).toMatchObject({ state: 'live', plannedAt: due.toISOString() })
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live', version: 1, rank: made.rank })
    const files = await filesOf(newsroom, story)
    expect(files.public).toEqual(files.names)
    expect(await newsroom.house.wire.log.find({ key: { equals: made.id } })).toHaveLength(1)
    await expectNoHoleInTheLog(newsroom)
  })

  test.each<Step>(['ending decided', 'stub written', 'ended'])(
    'at “%s” of a kill leaves it to another: nothing of the story stays',
    async (step) => {
      const story = await aLiveStory(newsroom, { leadImage: await aPicture(newsroom) })
      const dying = await aFireNode(newsroom, { at: newsroom.clock.now(), dieAt: step })
      expect(await dying.order(`kill ${story}`)).toBe('SIGKILL')
      newsroom.clock.pass(60_000)
      await newsroom.engine.sweepNow()
      expect(await publicRow(newsroom, story)).toMatchObject({ state: 'killed', document: null })
      expect((await filesOf(newsroom, story)).public).toEqual([])
      const { publicId } = await docketOf(newsroom, story)
      const said = await newsroom.house.wire.log.find({ story: { equals: publicId } }, { sort: 'id' })
      expect(said.map(({ kind }) => kind)).toEqual(['released', 'killed'])
      await expectNoHoleInTheLog(newsroom)
    },
  )

  test.each<Step>(['embargo written', 'hold written'])(
    'at “%s” of an embargo leaves one that holds: nothing of the story goes out',
    async (step) => {
      const story = await anApprovedStory(newsroom)
      const due = inHours(newsroom, 1)
      await release(newsroom, story, { at: due.toISOString() })
      const dying = await aFireNode(newsroom, { at: newsroom.clock.now(), dieAt: step })
      expect(await dying.order(`impose ${story}`)).toBe('SIGKILL')
      newsroom.clock.set(due)
      await newsroom.engine.liftAll()
      expect(await publicRow(newsroom, story)).toBeNull()
      for (let sweep = 0; sweep < 2; sweep += 1) {
        await newsroom.engine.sweepNow()
        newsroom.clock.pass(10_000)
      }
      expect(await publicRow(newsroom, story)).toBeNull()
      expect(await newsroom.house.desk.holds.find({ item: { equals: story } })).toHaveLength(1)
      expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'held', frozen: false, releaseAt: null })
    },
  )

  test('at the end of a right to a picture leaves the rest to another: the picture is on no page', async () => {
    const end = inHours(newsroom, 1)
    const story = await aLiveStory(newsroom, { leadImage: await leased(newsroom, end) })
    const dying = await aFireNode(newsroom, { at: end, dieAt: 'right ended' })
    expect(await dying.order('sweep')).toBe('SIGKILL')
    newsroom.clock.set(new Date(end.getTime() + 60_000))
    await newsroom.engine.sweepNow()
    await expectNotShown(newsroom, story)
    expect((await publicRow(newsroom, story))?.version).toBe(2)
    await expectNoHoleInTheLog(newsroom)
  })
})

describe('three nodes at one instant', () => {
  test('bring each release out once, whoever is killed meanwhile', async () => {
    const due = inHours(newsroom, 1)
    const stories: string[] = []
    for (let number = 0; number < 24; number += 1) {
      const story = await anApprovedStory(newsroom)
      await release(newsroom, story, { at: due.toISOString() })
      stories.push(story)
    }
    const nodes = await Promise.all([
      aFireNode(newsroom, { at: due, name: 'one' }),
      aFireNode(newsroom, { at: due, name: 'two' }),
      aFireNode(newsroom, { at: due, name: 'three', dieAt: 'facets written' }),
    ])
    await Promise.all(nodes.map((node) => node.order('sweep')))
    await Promise.all(nodes.map((node) => node.end()))

    newsroom.clock.set(new Date(due.getTime() + 60_000))
    await newsroom.engine.sweepNow()
    for (const story of stories) {
      const made = await releaseOf(newsroom, story)
      expect(made).toMatchObject({ state: 'live', plannedAt: due.toISOString() })
      expect(await publicRow(newsroom, story)).toMatchObject({ version: 1, rank: made.rank })
      expect(await newsroom.house.wire.log.find({ key: { equals: made.id } })).toHaveLength(1)
    }
    await expectNoHoleInTheLog(newsroom)
  })
})

describe('a node that looks a millisecond before the instant', () => {
  test('brings nothing out', async () => {
    const story = await anApprovedStory(newsroom, { leadImage: await aPicture(newsroom) })
    const due = inHours(newsroom, 1)
    await release(newsroom, story, { at: due.toISOString() })
    const early = await aFireNode(newsroom, { at: new Date(due.getTime() - 1) })
    expect(await early.order('sweep')).toBe('done')
    await early.end()
    expect(await publicRow(newsroom, story)).toBeNull()
    expect((await filesOf(newsroom, story)).public).toEqual([])
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'held', token: null })
  })
})

describe('a node that starts after the instant', () => {
  test('brings out what was due while there was none', async () => {
    const story = await anApprovedStory(newsroom)
    const due = inHours(newsroom, 1)
    await release(newsroom, story, { at: due.toISOString() })
    const late = await aFireNode(newsroom, { at: new Date(due.getTime() + 3_600_000) })
    expect(await late.order('sweep')).toBe('done')
    await late.end()
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'live', node: 'fire', lateMs: 3_600_000 })
  })
})

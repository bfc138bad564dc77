/** Clocks that disagree or step back, and what comes at one instant. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createSystemClock } from '../../../src/clock.ts'
import { atOnce } from '../../../src/release/several-at-once.ts'
import { anApprovedStory, imposeEmbargo } from '../../support/copy.ts'
import { change } from '../../support/embargoes.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { docketOf, expectNoHoleInTheLog, inHours, publicRow, release, releaseOf } from '../../support/orders.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

/**
 * A node whose clock is so many milliseconds ahead of the newsroom's, which is the database's; its own steady ticks go with
 * that one, whatever is done to its hands.
 */
async function aNodeAhead(ms: number) {
  const began = newsroom.clock.now().getTime()
  const hands = { ahead: ms }
  const clock = createSystemClock(
    () => newsroom.clock.now().getTime() + hands.ahead,
    () => newsroom.clock.now().getTime() - began,
  )
  clock.databaseIsAhead(-ms)
  const { engine } = await newsroom.anotherNode(undefined, clock)
  return {
    engine,
    stepBack(by: number) {
      hands.ahead -= by
    },
    isTold(ahead: number) {
      clock.databaseIsAhead(ahead)
    },
  }
}

async function scheduled(due: Date): Promise<string> {
  const story = await anApprovedStory(newsroom)
  await release(newsroom, story, { at: due.toISOString() })
  return story
}

describe('a node whose clock is ahead of the database’s', () => {
  test('brings nothing out before the database’s instant, and then at once', async () => {
    const due = inHours(newsroom, 1)
    const story = await scheduled(due)
    const ahead = await aNodeAhead(900)
    newsroom.clock.set(new Date(due.getTime() - 1))
    await ahead.engine.liftAll()
    expect(await publicRow(newsroom, story)).toBeNull()
    newsroom.clock.set(due)
    await ahead.engine.liftAll()
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'live', actualAt: due.toISOString() })
  })

  test('by seconds brings nothing out at all, until they agree again', async () => {
    const due = inHours(newsroom, 1)
    const story = await scheduled(due)
    const far = await aNodeAhead(4_000)
    newsroom.clock.set(new Date(due.getTime() + 10_000))
    await far.engine.liftAll()
    await far.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toBeNull()
    far.isTold(0)
    await far.engine.liftAll()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
  })
})

describe('two nodes, one ahead and one behind', () => {
  test('bring each out once and none early, though one steps back meanwhile', async () => {
    const start = inHours(newsroom, 1).getTime()
    const due = [0, 300, 600, 1_200].map((ms) => new Date(start + ms))
    const stories = await Promise.all(due.map(scheduled))
    const ahead = await aNodeAhead(700)
    const behind = await aNodeAhead(-700)
    for (let ms = -200; ms <= 2_400; ms += 200) {
      newsroom.clock.set(new Date(start + ms))
      if (ms === 400) ahead.stepBack(900)
      await Promise.all([ahead.engine.liftAll(), behind.engine.liftAll()])
      for (const [index, story] of stories.entries()) {
        if (start + ms < (due[index]?.getTime() ?? 0)) expect(await publicRow(newsroom, story)).toBeNull()
      }
    }
    for (const [index, story] of stories.entries()) {
      const made = await releaseOf(newsroom, story)
      expect(made.state).toBe('live')
      expect(Date.parse(made.actualAt ?? '')).toBeGreaterThanOrEqual(due[index]?.getTime() ?? Infinity)
      expect(await newsroom.house.wire.log.find({ key: { equals: made.id } })).toHaveLength(1)
      expect(await publicRow(newsroom, story)).toMatchObject({ version: 1, rank: made.rank })
    }
    await expectNoHoleInTheLog(newsroom)
  })
})

describe('an embargo postponed in the very millisecond it ends', () => {
  test('is over: that is refused, and the story is out', async () => {
    const { story, embargo, until } = await heldUntil()
    newsroom.clock.set(until)
    const [answer] = await Promise.all([
      change(newsroom, embargo, 'extend', { until: inHours(newsroom, 1).toISOString() }),
      newsroom.engine.liftAll(),
    ])
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('hold or kill the story')])
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'live', actualAt: until.toISOString() })
    await expectNoHoleInTheLog(newsroom)
  })

  test('holds, when it was asked for a millisecond before and the instant comes while it is written', async () => {
    const { story, embargo, until } = await heldUntil()
    const later = new Date(until.getTime() + 3_600_000)
    const other = await newsroom.anotherNode()
    newsroom.clock.set(new Date(until.getTime() - 1))
    const rows: { swap: typeof newsroom.house.desk.embargoes.swap } = newsroom.house.desk.embargoes
    const { swap } = rows
    rows.swap = async (...asked) => {
      rows.swap = swap
      newsroom.clock.set(until)
      await other.engine.liftAll()
      return swap(...asked)
    }
    const answer = await change(newsroom, embargo, 'extend', { until: later.toISOString() })
    expect(answer.body).toMatchObject({ embargo: { until: later.toISOString() }, alreadyPublic: [] })
    await other.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toBeNull()
    newsroom.clock.set(later)
    await newsroom.engine.liftAll()
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'live', actualAt: later.toISOString() })
  })

  async function heldUntil() {
    const story = await anApprovedStory(newsroom)
    const until = inHours(newsroom, 1)
    const { embargo } = await imposeEmbargo(newsroom, { stories: [story] }, until)
    await release(newsroom, story)
    return { story, embargo: String(embargo.id), until }
  }
})

describe('sixty stories that are due at one instant', () => {
  test('leave in the order of their urgency, and keep nobody else in the house waiting', async () => {
    const due = inHours(newsroom, 1)
    const one = await scheduled(due)
    for (let number = 1; number < 60; number += 1) await likeIt(one, (number * 7) % 9)
    newsroom.clock.set(due)
    const turns = { taken: 0 }
    const waiting = setInterval(() => (turns.taken += 1), 1)
    await newsroom.engine.liftAll()
    clearInterval(waiting)
    // A reader who asks meanwhile is not kept waiting until the last is out.
    expect(turns.taken).toBeGreaterThan(60)

    const { wire, desk } = newsroom.house
    const out = await desk.releases.find({ releaseAt: { equals: due.toISOString() } })
    const log = await wire.log.find({ key: { in: out.map(({ id }) => id) } }, { sort: 'id' })
    const urgencies = log.map(({ key }) => out.find(({ id }) => id === key)?.urgency ?? Number.NaN)
    expect(urgencies).toHaveLength(60)
    const places = urgencies.toSorted((some, other) => some - other)
    for (const [place, urgency] of urgencies.entries()) {
      // So many are under way at once.
      expect(place).toBeGreaterThan(places.indexOf(urgency) - atOnce)
      expect(place).toBeLessThan(places.lastIndexOf(urgency) + atOnce)
    }
  })

  /** Another story like this one, as urgent as it is said to be. */
  async function likeIt(story: string, urgency: number): Promise<void> {
    const { desk } = newsroom.house
    const docket = await docketOf(newsroom, story)
    const made = await releaseOf(newsroom, story)
    const edition = await desk.editions.get(made.edition)
    if (edition === null) throw new Error('An approved story has an edition.')
    const id = randomUUID()
    const publicId = randomUUID()
    await desk.dockets.insert({ ...docket, id, publicId, edition: id })
    const document = { ...edition.document, id: publicId, slug: id }
    await desk.editions.insert({ ...edition, id, story: id, slug: id, document })
    await desk.slugs.insert({ id, story: id, public: false })
    await desk.releases.insert({ ...made, id, story: id, edition: id, urgency })
  }
})

describe('a reader who asks in the moment another node has what is due', () => {
  test('waits for it', async () => {
    const due = inHours(newsroom, 1)
    const story = await scheduled(due)
    let goOn: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (goOn = resolve))
    let arrive: () => void = () => undefined
    const arrived = new Promise<void>((resolve) => (arrive = resolve))
    const other = await newsroom.anotherNode((step) => {
      if (step !== 'facets written') return Promise.resolve()
      arrive()
      return gate
    })
    await newsroom.engine.lookAhead()
    newsroom.clock.set(due)
    const lifted = other.engine.liftAll()
    await arrived
    expect((await releaseOf(newsroom, story)).state).toBe('writing')

    const seen = newsroom.engine.settle(10_000).then(() => publicRow(newsroom, story))
    await newsroom.engine.liftAll()
    await newsroom.house.desk.releases.count({})
    goOn()
    expect(await seen).toMatchObject({ state: 'live' })
    await lifted
  })

  test('does not wait for a node that died with it', async () => {
    const due = inHours(newsroom, 1)
    const story = await scheduled(due)
    const { releases } = newsroom.house.desk
    await newsroom.engine.lookAhead()
    const leaseUntil = new Date(due.getTime() + 10_000).toISOString()
    const { id } = await releaseOf(newsroom, story)
    await releases.swap(id, {}, { state: 'lifting', node: 'dead', token: 'its own', leaseUntil })
    newsroom.clock.set(due)
    await newsroom.engine.settle(60_000)
    expect(newsroom.engine.isDue()).toBe(false)
    newsroom.clock.pass(20_000)
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
  })
})

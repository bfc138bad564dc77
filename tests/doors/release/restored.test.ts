/** A database that was put back from a backup: it may not know of embargoes that were extended since. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { aLiveStory, anApprovedStory, imposeEmbargo } from '../../support/copy.ts'
import { aFireNode } from '../../support/fire/node.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, inHours, publicRow, release, releaseOf } from '../../support/orders.ts'

let newsroom: Newsroom
let live = ''
let held = ''

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

beforeEach(async () => {
  live = await aLiveStory(newsroom)
  held = await anApprovedStory(newsroom)
  await release(newsroom, held, { at: inHours(newsroom, 1).toISOString() })
  for (let number = 0; number < 5; number += 1) await newsroom.engine.sweepNow()
  expect((await now()).standstill).toBeNull()
})
afterEach(async () => {
  const standing = (await now()).standstill
  if (standing !== null) await go(standing.id)
})

const keptIn = ({ mediaDir }: Newsroom) => join(mediaDir, 'private', 'beat')

/** What a restored database shows: it has counted less far than was kept beside it. */
async function putBack(): Promise<void> {
  const { beats } = newsroom.house.desk
  await beats.swap('house', {}, { beat: 2 })
}

async function now(as: 'editor' | 'reporter' = 'editor') {
  return (await newsroom.desk('GET', '/now', { as })).body
}

function go(id: string, as: 'editor' | 'legal' = 'editor') {
  return newsroom.desk('POST', `/standstills/${id}/go`, { as, body: {} })
}

describe('a database that was put back', () => {
  test('lets nothing go out from a node that starts on it, whatever is due', async () => {
    await putBack()
    newsroom.clock.pass(3_600_000)
    const node = await aFireNode(newsroom, { at: newsroom.clock.now() })
    expect(await node.order('sweep')).toBe('done')
    await node.end()
    expect(await publicRow(newsroom, held)).toBeNull()
    expect(await releaseOf(newsroom, held)).toMatchObject({ state: 'held' })
    expect((await now()).standstill.reason).toContain('older than it was')
  })

  test('stops a node that was running all the while, what is asked for then, and what was past the point of no return', async () => {
    const writing = await anApprovedStory(newsroom)
    newsroom.reached = (step) => (step === 'writing' ? Promise.reject(new Error('died')) : Promise.resolve())
    await release(newsroom, writing)
    newsroom.reached = () => Promise.resolve()
    await putBack()
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.sweepNow()
    await newsroom.engine.sweepNow()
    const asked = await anApprovedStory(newsroom)
    expect(await release(newsroom, asked)).toMatchObject({ state: 'held' })
    await newsroom.engine.liftAll()
    for (const story of [held, writing, asked]) expect(await publicRow(newsroom, story)).toBeNull()
    expect(newsroom.engine.isDue()).toBe(false)
  })

  test('stays so when the node is started again', async () => {
    await putBack()
    newsroom.clock.pass(3_600_000)
    for (let number = 0; number < 2; number += 1) {
      const node = await aFireNode(newsroom, { at: newsroom.clock.now() })
      await node.order('sweep')
      await node.end()
    }
    expect(await publicRow(newsroom, held)).toBeNull()
    expect(await newsroom.house.desk.standstills.find({ state: { equals: 'standing' } })).toHaveLength(1)
  })

  test('leaves what is live, and lets it be killed', async () => {
    await putBack()
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, live)).toMatchObject({ state: 'live' })
    expect((await act(newsroom, live, 'kill', { reason: 'It was killed before' })).status).toBe(200)
    expect(await publicRow(newsroom, live)).toMatchObject({ state: 'killed' })
  })

  test('goes on when an editor says so, once, and nobody else', async () => {
    await putBack()
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.sweepNow()
    const { id, due, moreDue } = (await now()).standstill
    const { id: waits, headline } = await releaseOf(newsroom, held)
    expect(due).toContainEqual({ release: waits, headline, kind: 'first' })
    expect(moreDue).toBe(0)
    expect((await go(id, 'legal')).status).toBe(403)
    expect(await publicRow(newsroom, held)).toBeNull()
    expect((await go(id)).status).toBe(200)
    expect(await publicRow(newsroom, held)).toMatchObject({ state: 'live' })
    expect((await now()).standstill).toBeNull()
    expect((await go(id)).status).toBe(409)
    expect((await go('no-such-standstill')).status).toBe(404)
    await newsroom.engine.sweepNow()
    expect((await now()).standstill).toBeNull()
  })

  test('keeps the embargoes it knows when an editor lets it go on', async () => {
    await imposeEmbargo(newsroom, { stories: [held] }, inHours(newsroom, 2))
    await putBack()
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.sweepNow()
    await go((await now()).standstill.id)
    expect(await publicRow(newsroom, held)).toBeNull()
  })

  test.each([
    { what: 'is missing', spoil: (file: string) => rm(file) },
    { what: 'can’t be read', spoil: (file: string) => writeFile(file, 'twelve') },
  ])('may be one whose age $what: nothing goes out', async ({ spoil }) => {
    await spoil(keptIn(newsroom))
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, held)).toBeNull()
    expect((await now()).standstill).not.toBeNull()
    expect(await readFile(keptIn(newsroom), 'utf8')).toMatch(/^\d+$/)
  })
})

describe('a database that is the one it was', () => {
  test('goes on after every start', async () => {
    newsroom.clock.pass(3_600_000)
    const node = await aFireNode(newsroom, { at: newsroom.clock.now() })
    await node.order('sweep')
    await node.end()
    expect(await publicRow(newsroom, held)).toMatchObject({ state: 'live' })
    expect((await now('reporter')).standstill).toBeNull()
  })
})

/** A schedule is the house's, not the person's who asked for it; and what also holds the story is said with it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anApprovedStory, aPicture, imposeEmbargo } from '../../support/copy.ts'
import { agreed, historyOf } from '../../support/embargoes.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, inHours, publicRow, releaseOf } from '../../support/orders.ts'
import { expectNothingChanged, expectRefusal } from '../../support/refusals.ts'
import { leased } from '../../support/rights.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

describe('a story that is scheduled and under several embargoes', () => {
  test('leaves at the latest of them, and the answer names each that holds it', async () => {
    const picture = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: picture })
    const one = await imposeEmbargo(newsroom, { stories: [story] }, inHours(newsroom, 2))
    const other = await imposeEmbargo(newsroom, { images: [picture] }, inHours(newsroom, 4))
    const end = inHours(newsroom, 4)
    // 12:00 in Belgrade is an hour before the first embargo ends in London's 11:00, 22 November 2026.
    const asked = await act(newsroom, story, 'release', { at: '2026-11-22T12:00', zone: 'Europe/Belgrade' })
    expect(asked.body.release).toMatchObject({
      state: 'held',
      plannedAt: null,
      releaseAt: end.toISOString(),
      heldBy: expect.arrayContaining([
        { embargo: one.embargo.id, until: inHours(newsroom, 2).toISOString() },
        { embargo: other.embargo.id, until: end.toISOString() },
      ]),
    })
    for (const hours of [2, 2]) {
      expect(await publicRow(newsroom, story)).toBeNull()
      newsroom.clock.pass(hours * 3_600_000 - 1)
      await newsroom.engine.liftAll()
      expect(await publicRow(newsroom, story)).toBeNull()
      newsroom.clock.pass(1)
      await newsroom.engine.liftAll()
    }
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live', publishedAt: end.toISOString() })
  })
})

describe('an instant at which a picture may not be shown any more', () => {
  test('is refused when it is asked for, be it the schedule’s or an embargo’s end', async () => {
    const ends = inHours(newsroom, 3)
    const story = await anApprovedStory(newsroom, { leadImage: await leased(newsroom, ends) })
    const says = 'No lease allows the use of this picture at that time.'
    await expectNothingChanged(newsroom, async () => {
      expectRefusal(await act(newsroom, story, 'release', { at: ends.toISOString() }), { status: [422], says })
    })
    const { embargo } = await imposeEmbargo(newsroom, { stories: [story] }, ends)
    await expectNothingChanged(newsroom, async () => {
      expectRefusal(await act(newsroom, story, 'release'), { status: [422], says })
    })
    await agreed(newsroom, String(embargo.id), 'shorten', { until: inHours(newsroom, 1).toISOString() })
    expect((await act(newsroom, story, 'release')).body.release).toMatchObject({ state: 'held' })
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.liftAll()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
  })
})

describe('when the account of whoever asked is no more', () => {
  test('what they scheduled goes out at its instant, what they held stays held until its end, and the record still reads', async () => {
    const story = await anApprovedStory(newsroom)
    const at = inHours(newsroom, 1)
    const covers = [{ relationTo: 'stories', value: story }]
    const body = { title: 'Of editor2', until: inHours(newsroom, 2).toISOString(), covers }
    const imposed = await newsroom.desk('POST', '/embargoes', { as: 'editor2', body })
    const asked = await act(newsroom, story, 'release', { at: at.toISOString() }, 'editor2')
    expect([imposed.status, asked.status]).toEqual([201, 200])
    await newsroom.payload.db.deleteOne({ collection: 'users', where: { email: { equals: 'editor2@stet.example' } } })

    newsroom.clock.set(at)
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toBeNull()
    newsroom.clock.set(new Date(at.getTime() + 3_600_000))
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'live', lateMs: 0 })
    expect(await historyOf(newsroom, String(imposed.body.embargo.id))).toEqual([
      `Somebody impose: – → ${body.until}`,
      `time end: – → ${body.until}`,
    ])
    for (const path of ['/now', `/stories/${story}/standing`, `/releases?where[story][equals]=${story}`]) {
      expect([path, (await newsroom.desk('GET', path, { as: 'editor' })).status]).toEqual([path, 200])
    }
  })
})

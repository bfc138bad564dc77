/** What does not go out, and who may not let it, though it was ready when it was asked for. */
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aLiveStory, anApprovedStory, aPicture, aStory } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, filesOf, inHours, privateFile, publicRow, release, releaseOf } from '../../support/orders.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

/** Asks for a release in an hour, lets `event` happen, and that hour pass. */
async function scheduled(story: string, event: () => Promise<unknown>): Promise<void> {
  await release(newsroom, story, { at: inHours(newsroom, 1).toISOString() })
  await event()
  newsroom.clock.pass(3_600_000)
  await newsroom.engine.liftAll()
}

describe('at its instant a release is stopped', () => {
  test('by a legal flag that was set since it was asked for, until legal has cleared it', async () => {
    const story = await anApprovedStory(newsroom)
    await scheduled(story, () => act(newsroom, story, 'flag', { note: 'Is this libel?' }, 'reporter'))
    expect(await releaseOf(newsroom, story)).toMatchObject({
      state: 'failed',
      reason: 'The story is flagged for legal, and legal has not cleared it.',
    })
    expect(await publicRow(newsroom, story)).toBeNull()
  })

  test('by a rendition that is not there any more, with nothing of it public', async () => {
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    await scheduled(story, async () => {
      const [edition] = await newsroom.house.desk.editions.find({ story: { equals: story } })
      const staged = edition?.contents.pictures[0]?.files[0]?.staged ?? ''
      await rm(privateFile(newsroom, staged))
    })
    expect(await releaseOf(newsroom, story)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('A rendition of a picture is missing.'),
    })
    expect(await publicRow(newsroom, story)).toBeNull()
    expect((await filesOf(newsroom, story)).public).toEqual([])
  })

  test('by a picture whose lease ran out since it was asked for', async () => {
    const ends = new Date(newsroom.clock.now().getTime() + 30 * 60_000).toISOString()
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    await scheduled(story, () =>
      newsroom.desk('PATCH', `/images/${image}`, {
        as: 'picture-editor',
        body: { leases: [{ kind: 'allow-use', endsAt: ends }] },
      }),
    )
    expect(await releaseOf(newsroom, story)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('No lease allows the use of this picture at that time.'),
    })
    expect(await publicRow(newsroom, story)).toBeNull()
  })
})

describe('a change of what is live is not released', () => {
  const change = { from: 'live', kind: 'correction', note: 'A slip.', changes: { headline: 'Corrected' } }

  test('by the editor who created the story', async () => {
    const story = await aStory(newsroom, {}, 'editor')
    await act(newsroom, story, 'submit', {}, 'reporter')
    await act(newsroom, story, 'approve', {}, 'editor2')
    expect(await release(newsroom, story)).toMatchObject({ state: 'live' })
    const own = await act(newsroom, story, 'release', change)
    expect(own.status).toBe(403)
    expect(own.body.errors).toMatchObject([{ code: 'own-work' }])
    expect((await publicRow(newsroom, story))?.headline).not.toBe('Corrected')
    expect((await act(newsroom, story, 'release', change, 'editor2')).status).toBe(200)
  })

  test('by the editor who submitted it', async () => {
    const story = await aStory(newsroom)
    await act(newsroom, story, 'submit', {}, 'editor2')
    await act(newsroom, story, 'approve', {}, 'editor')
    expect(await release(newsroom, story)).toMatchObject({ state: 'live' })
    expect((await act(newsroom, story, 'release', change, 'editor2')).status).toBe(403)
    expect((await act(newsroom, story, 'release', change, 'editor')).status).toBe(200)
  })
})

describe('a party to an embargo', () => {
  async function impose(as: 'reporter' | 'editor') {
    const story = await aLiveStory(newsroom)
    const partner = await newsroom.desk('POST', '/partners', { as: 'editor', body: { name: `Broadcaster ${as}` } })
    const parties = [{ partner: String(partner.body.doc.id), scope: 'text' }]
    const covers = [{ relationTo: 'stories', value: story }]
    const body = { title: `Of ${as}`, until: inHours(newsroom, 2).toISOString(), covers, parties }
    return newsroom.desk('POST', '/embargoes', { as, body })
  }

  test('is not admitted by a reporter, and the embargo is not made', async () => {
    const refused = await impose('reporter')
    expect(refused.status).toBe(403)
    expect(refused.body.errors).toMatchObject([{ code: 'wrong-role' }])
    expect(await newsroom.house.desk.embargoes.find({ title: { equals: 'Of reporter' } })).toEqual([])
  })

  test('is admitted by an editor', async () => {
    expect((await impose('editor')).status).toBe(201)
  })
})

/** What is due within ten minutes is looked at once more: what would fail stands on the desk while there is time. */
import { rename } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anApprovedStory, aPicture, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, inHours, privateFile, publicRow, release, releaseOf } from '../../support/orders.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const tenMinutes = 600_000

/** A story with a picture, scheduled for two hours from now. */
async function scheduled() {
  const image = await aPicture(newsroom)
  const story = await anApprovedStory(newsroom, { leadImage: image })
  const due = inHours(newsroom, 2)
  expect(await release(newsroom, story, { at: due.toISOString() })).toMatchObject({ state: 'held' })
  return { image, story, due }
}

async function atRisk(story: string) {
  const { body } = await newsroom.desk('GET', '/now', { as: 'editor' })
  return body.atRisk.find((one: { story: string }) => one.story === story)
}

function clock(due: Date, before: number): void {
  newsroom.clock.set(new Date(due.getTime() - before))
}

async function leaseUntil(image: string, endsAt: Date): Promise<void> {
  const body = { leases: [{ kind: 'allow-use', endsAt: endsAt.toISOString() }] }
  expect((await newsroom.desk('PATCH', `/images/${image}`, { as: 'picture-editor', body })).status).toBe(200)
}

describe('a scheduled release that would fail', () => {
  test('stands on the desk from ten minutes before, unchanged, and goes out when it is mended in time', async () => {
    const { image, story, due } = await scheduled()
    await leaseUntil(image, due)
    const before = await releaseOf(newsroom, story)
    clock(due, tenMinutes + 1)
    expect(await atRisk(story)).toBeUndefined()
    clock(due, tenMinutes)
    const { headline } = before
    expect(await atRisk(story)).toEqual({
      ...{ release: before.id, story, headline, kind: 'first', planned: due.toISOString() },
      reason: expect.stringMatching(/^No lease allows the use/),
    })
    expect(await releaseOf(newsroom, story)).toEqual(before)
    await leaseUntil(image, new Date(due.getTime() + 1))
    expect(await atRisk(story)).toBeUndefined()
    newsroom.clock.set(due)
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
  })

  test('is named for legal, and for a rendition that is away; and fails when nobody mends it', async () => {
    const { story, due } = await scheduled()
    await act(newsroom, story, 'flag', { note: 'A claim' })
    const edition = await newsroom.house.desk.editions.get((await releaseOf(newsroom, story)).edition)
    const file = privateFile(newsroom, edition?.contents.pictures[0]?.files[0]?.staged ?? '')
    clock(due, 60_000)
    expect((await atRisk(story)).reason).toMatch(/flagged for legal/)
    await act(newsroom, story, 'clear', { note: 'Fine' }, 'legal')
    expect(await atRisk(story)).toBeUndefined()
    await rename(file, `${file}.away`)
    expect((await atRisk(story)).reason).toMatch(/rendition of a picture is missing/)
    newsroom.clock.set(due)
    await newsroom.engine.sweepNow()
    expect(await atRisk(story)).toBeUndefined()
    const { body } = await newsroom.desk('GET', '/now', { as: 'editor' })
    expect(body.failed).toContainEqual(expect.objectContaining({ story }))
  })

  test('is looked at for the instant its embargo ends', async () => {
    const { image, story, due } = await scheduled()
    const until = new Date(due.getTime() + 2 * tenMinutes)
    await imposeEmbargo(newsroom, { stories: [story] }, until)
    await leaseUntil(image, new Date(due.getTime() + tenMinutes))
    clock(due, 1)
    expect(await atRisk(story)).toBeUndefined()
    clock(until, tenMinutes)
    expect(await atRisk(story)).toMatchObject({ planned: until.toISOString() })
  })
})

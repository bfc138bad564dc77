/** By the real clock, with nobody asking: a picture whose right ends is gone within a second. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createSystemClock } from '../../../src/clock.ts'
import { aLiveStory, aPicture } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { expectNotShown } from '../../support/rights.ts'

let newsroom: Newsroom
const itself = () => {
  throw new Error('The real clock goes by itself.')
}

beforeAll(async () => {
  newsroom = await openNewsroom({ clock: { ...createSystemClock(), pass: itself, set: itself } })
  await newsroom.engine.start()
})
afterAll(() => newsroom.close())

test('within a second of its end, and not before, it is off its page, and no file of it is public', async () => {
  const image = await aPicture(newsroom)
  const story = await aLiveStory(newsroom, { leadImage: image, slug: 'on-time' })
  const gone = new Promise<number>((resolve) => {
    newsroom.reached = (step, id) => {
      if (step === 'right ended' && id === image) resolve(Date.now())
      return Promise.resolve()
    }
  })
  const end = Date.now() + 4_000
  const leases = [{ kind: 'allow-use', endsAt: new Date(end).toISOString() }]
  await newsroom.desk('PATCH', `/images/${image}`, { as: 'picture-editor', body: { leases } })
  await newsroom.pictures.settled()
  const late = (await gone) - end
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(1_000)
  await expectNotShown(newsroom, story)
})

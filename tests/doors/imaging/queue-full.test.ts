/** More pictures come in at once than may wait: who finds no room is told to come again, and nobody else notices. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { laboratoryHere, type Laboratory } from '../../../src/imaging/laboratory.ts'
import { aLiveStory } from '../../support/copy.ts'
import { openNewsroom, type Answer, type Newsroom } from '../../support/newsroom.ts'
import { aPicture, remarked } from '../../support/picture-files.ts'
import { expectRefusal } from '../../support/refusals.ts'
import { aPictureForm } from '../../support/stranger.ts'

let newsroom: Newsroom
const slow = { until: Promise.resolve() }

/** Looks at every file when a test says so, and no sooner. */
const laboratory: Laboratory = {
  ...laboratoryHere,
  async inspect(...given) {
    await slow.until
    return laboratoryHere.inspect(...given)
  },
}

beforeAll(async () => {
  newsroom = await openNewsroom({ laboratory, env: { PICTURE_MAX_WAITING: '1' } })
})
afterAll(() => newsroom.close())

test('two are looked at, one waits, and three are refused with a sentence and leave nothing; then they are taken in', async () => {
  await aLiveStory(newsroom, { slug: 'read-meanwhile' })
  const jpeg = await aPicture('jpg', { width: 300, height: 200 }).toBuffer()
  const files = Array.from({ length: 6 }, (_, number) => remarked(jpeg, `Frame ${String(number)}`))
  let goOn: (() => void) | undefined
  slow.until = new Promise((resolve) => (goOn = resolve))
  let answered = 0
  const send = (bytes: Buffer) =>
    newsroom.desk('POST', '/images', { as: 'picture-editor', body: aPictureForm(bytes, 'frame.jpg', {}) })
  // Signed in once, as a person is.
  await newsroom.desk('GET', '/images?limit=1', { as: 'picture-editor' })

  async function sendAndSee(bytes: Buffer): Promise<Answer> {
    const answer = await send(bytes)
    answered += 1
    if (answered === 3) {
      // Whoever reads is answered, and so is whoever writes.
      expect((await newsroom.get('/v1/stories/read-meanwhile')).status).toBe(200)
      expect((await newsroom.desk('GET', '/stories?limit=1', { as: 'reporter' })).status).toBe(200)
      expect(await incoming()).toHaveLength(3)
      goOn?.()
    }
    return answer
  }
  const answers = await Promise.all(files.map(sendAndSee))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 503, 503, 503])
  for (const answer of answers.filter(({ status }) => status === 503)) {
    expectRefusal(answer, { status: [503], field: 'file', says: 'send it again in a minute' })
    expect(answer.body.errors[0].code).toBe('too-many-waiting')
    expect(answer.headers.get('retry-after')).toBe('60')
  }
  expect(await incoming()).toEqual([])
  expect(await newsroom.house.desk.images.count({})).toBe(3)
  expect(await readdir(path.join(newsroom.mediaDir, 'private', 'originals'))).toHaveLength(3)

  const refused = files.filter((_, number) => answers[number]?.status === 503)
  for (const bytes of refused) expect((await send(bytes)).status).toBe(201)
})

async function incoming(): Promise<string[]> {
  const names = await readdir(path.join(newsroom.mediaDir, 'private', 'incoming'))
  // Sizes are made in there too.
  return names.filter((name) => !name.startsWith('sizes-'))
}

import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { createDarkroom, type Darkroom } from '../../../src/release/pictures/darkroom.ts'
import type { MakeRenditions } from '../../../src/release/pictures/develop.ts'
import type { House } from '../../../src/release/house.ts'
import { aPicture, aStory } from '../../support/copy.ts'
import { openNewsroom, type Answer, type Newsroom } from '../../support/newsroom.ts'
import { aPhotograph } from '../../support/photograph.ts'

let newsroom: Newsroom
const log = pino({ level: 'silent' })

/** Nobody makes sizes here but the darkrooms that a test opens. */
beforeAll(async () => {
  newsroom = await openNewsroom()
  await newsroom.pictures.stop()
})
afterAll(() => newsroom.close())

async function upload(): Promise<Answer> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(await aPhotograph())], 'photograph.jpg', { type: 'image/jpeg' }))
  form.set('_payload', JSON.stringify({ altText: 'A harbour', usageRights: { category: 'staff' } }))
  return newsroom.desk('POST', '/images', { as: 'picture-editor', body: form })
}

async function renditionsOf(image: string): Promise<unknown> {
  return (await newsroom.desk('GET', `/images/${image}`, { as: 'reporter' })).body.renditions
}

const row = (image: string) => newsroom.house.desk.images.get(image)

/** Six files, and what happens after the third. */
function made(during: (image: string) => Promise<unknown> = () => Promise.resolve()): MakeRenditions {
  return async ({ id }, told) => {
    await told(0, 6)
    await told(3, 6)
    await during(id)
    await told(5, 6)
    const file = { file: `staged/${id}/one.webp`, type: 'image/webp', width: 4, height: 3 }
    return [{ ...file, name: 'square.webp' }]
  }
}

const darkrooms: Darkroom[] = []
afterAll(() => Promise.all(darkrooms.map((one) => one.stop())))

function aDarkroom(make: MakeRenditions, house: House = newsroom.house): Darkroom {
  const darkroom = createDarkroom(house, make, log)
  darkrooms.push(darkroom)
  return darkroom
}

describe('an upload', () => {
  test('is answered before any of its sizes is made, and shows its blur meanwhile', async () => {
    const { status, body } = await upload()
    expect(status).toBe(201)
    expect(body.doc.renditions).toEqual({ state: 'waiting', done: 0, of: 0, problem: null })
    const blur = await newsroom.desk('GET', `/images/${String(body.doc.id)}/thumbnail`, { as: 'reporter' })
    expect(blur.status).toBe(200)
    expect(blur.headers.get('content-type')).toBe('image/webp')
    expect(blur.headers.get('cache-control')).toBe('private, no-store')
    await aDarkroom(made()).settled()
    const after = await newsroom.desk('GET', `/images/${String(body.doc.id)}`, { as: 'reporter' })
    // Nobody edited it: whoever has its page open is not told that somebody did.
    expect(after.body).toMatchObject({ renditions: { state: 'ready' }, updatedAt: body.doc.updatedAt })
  })

  test('shows how far they are', async () => {
    const image = await aPicture(newsroom)
    const seen: unknown[] = []
    await aDarkroom(
      made(async () => {
        seen.push(await renditionsOf(image))
        const sheet = await newsroom.desk('GET', '/images/browse', { as: 'reporter' })
        seen.push(sheet.body.pictures.find(({ id }: { id: string }) => id === image).badges[0])
      }),
    ).settled()
    expect(seen).toEqual([
      { state: 'being-made', done: 3, of: 6, problem: null },
      { says: 'Sizes 3 of 6', colour: 'blue' },
    ])
  })
})

describe('a picture whose sizes are being made', () => {
  test('is made anew when it was changed meanwhile, and never shown as it was', async () => {
    const image = await aPicture(newsroom)
    const keys: unknown[] = []
    let isChanged = false
    await aDarkroom(
      made(async () => {
        keys.push((await row(image))?.factsKey)
        if (isChanged) return
        isChanged = true
        await newsroom.desk('PATCH', `/images/${image}`, { as: 'picture-editor', body: { creditLine: 'Another' } })
      }),
    ).settled()
    const { factsKey, stagedFor } = (await row(image)) ?? {}
    expect(new Set(keys).size).toBe(2)
    expect(stagedFor).toBe(factsKey)
  })

  test('is made by one of two nodes', async () => {
    const image = await aPicture(newsroom)
    const hands: string[] = []
    const other = (await newsroom.anotherNode()).house
    const [one, two] = [newsroom.house, other].map((house, at) =>
      aDarkroom(
        made((id) => Promise.resolve(hands.push(`${String(at)} ${id}`))),
        house,
      ),
    )
    await Promise.all([one?.settled(), two?.settled()])
    expect(hands).toHaveLength(1)
    expect(await renditionsOf(image)).toMatchObject({ state: 'ready' })
  })

  test('is taken over when the node that had it died, a minute later', async () => {
    const image = await aPicture(newsroom)
    const dead = aDarkroom(() => new Promise(() => undefined))
    dead.wake()
    const until = async (isSo: () => Promise<boolean>): Promise<void> => {
      if (!(await isSo())) await until(isSo)
    }
    await until(async () => typeof (await row(image))?.stagingToken === 'string')
    darkrooms.splice(darkrooms.indexOf(dead), 1)
    const other = aDarkroom(made())
    await other.settled()
    expect(await renditionsOf(image)).toMatchObject({ state: 'being-made' })
    newsroom.clock.pass(60_000)
    await other.settled()
    expect(await renditionsOf(image)).toMatchObject({ state: 'ready' })
  })
})

describe('sizes that can’t be made', () => {
  async function failedSizes() {
    const { waiting } = (await newsroom.desk('GET', '/now', { as: 'picture-editor' })).body
    return waiting.filter(({ waitsFor }: { waitsFor: string }) => waitsFor === 'sizes')
  }

  test('are tried three times, then the desk is told why, and a picture editor has them made again', async () => {
    const image = await aPicture(newsroom)
    await rm(path.join(newsroom.mediaDir, 'private/originals', String((await row(image))?.filename)))
    const missing = Object.assign(new Error('ENOENT'), { code: 'ENOENT' })
    const failing = aDarkroom(() => Promise.reject(missing))
    for (const _ of [1, 2, 3]) {
      await failing.settled()
      newsroom.clock.pass(30_000)
    }
    const problem = 'its file is missing.'
    expect(await renditionsOf(image)).toEqual({ state: 'failed', done: 0, of: 0, problem })
    await failing.settled()
    const story = await aStory(newsroom, { leadImage: image })
    await newsroom.desk('POST', `/stories/${story}/submit`, { as: 'reporter', body: {} })
    const refused = await newsroom.desk('POST', `/stories/${story}/approve`, { as: 'editor', body: {} })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Its sizes could not be made: its file is missing.')

    expect(await failedSizes()).toMatchObject([{ id: image, note: `Its sizes could not be made: ${problem}` }])
    expect((await newsroom.desk('POST', `/images/${image}/retry`, { as: 'reporter', body: {} })).status).toBe(200)
    expect(await failedSizes()).toEqual([])
    await aDarkroom(made()).settled()
    expect(await renditionsOf(image)).toMatchObject({ state: 'ready' })
    expect((await newsroom.desk('POST', `/images/${image}/retry`, { as: 'reporter', body: {} })).status).toBe(409)
    expect((await newsroom.desk('POST', `/images/${image}/retry`, { as: 'legal', body: {} })).status).toBe(403)
  })

  test('are found by a filter; those of a killed picture are nobody’s work any more', async () => {
    const found = async () => {
      const { pictures } = (await newsroom.desk('GET', '/images/browse?sizes=failed', { as: 'picture-editor' })).body
      return pictures.map(({ id, badges: [badge] }: { id: string; badges: { says: string }[] }) => [id, badge?.says])
    }
    const image = await aPicture(newsroom)
    expect(await found()).toEqual([])
    const failing = aDarkroom(() => Promise.reject(new Error('The disk is full.')))
    for (const _ of [1, 2, 3]) {
      await failing.settled()
      newsroom.clock.pass(30_000)
    }
    expect(await found()).toEqual([[image, 'Sizes failed: make them again']])
    expect(await failedSizes()).toMatchObject([{ id: image }])
    await newsroom.desk('POST', `/images/${image}/kill`, { as: 'editor', body: { reason: 'Not ours.' } })
    expect(await found()).toEqual([])
    expect(await failedSizes()).toEqual([])
  })
})

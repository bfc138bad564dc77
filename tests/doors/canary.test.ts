/**
 * What has not been released is not there: a story and a picture in which every text sings a random word are held in one
 * newsroom, and were never written in another. Nobody outside can tell the two apart, until the lift.
 */
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Stolen } from '../support/canary/addresses.ts'
import { differences, everyChange, everythingPublic, whereIs, type Sight } from '../support/canary/everything-public.ts'
import { aNewsroomWith, type Held } from '../support/canary/two-newsrooms.ts'
import type { Newsroom } from '../support/newsroom.ts'

/** Fit for a slug, a host name and a file name; nothing else says it. */
const word = `zq${randomBytes(7).toString('hex')}`

let newsroom: Newsroom
let without: Newsroom
let held: Held
let stolen: Stolen
let before: readonly Sight[] = []
let never: readonly Sight[] = []
let neverPlainly: readonly Sight[] = []

beforeAll(async () => {
  const singing = await aNewsroomWith(word)
  if (singing.held === null) throw new Error('Nothing is held.')
  newsroom = singing.newsroom
  held = singing.held
  // The house is assembled when its modules are read: the second newsroom needs them read anew.
  jest.resetModules()
  without = (await aNewsroomWith(null)).newsroom
  stolen = await steal()
}, 240_000)
afterAll(async () => {
  await newsroom.close()
  await without.close()
})

/** What no stranger has, to ask for it all the same: public ids and file names that wait in the approved editions. */
async function steal(): Promise<Stolen> {
  const { editions, dockets } = newsroom.house.desk
  const waiting = await editions.find({ story: { in: [held.story, held.rewrite] } })
  const ids = await Promise.all([held.story, held.rewrite].map(async (id) => (await dockets.get(id))?.publicId ?? ''))
  const pictures = waiting.flatMap(({ contents }) => contents.pictures)
  const files = pictures.flatMap((picture) => picture.files)
  const now = newsroom.clock.now()
  return {
    held,
    publicIds: [...ids, ...pictures.map(({ shown }) => shown.id)],
    fileNames: [...files.map(({ name }) => name), ...files.slice(0, 3).map(({ staged }) => encodeURIComponent(staged))],
    from: new Date(now.getTime() - 150_000).toISOString(),
    until: now.toISOString(),
  }
}

describe('while it is held', () => {
  beforeAll(async () => {
    before = await everythingPublic(newsroom, stolen, { insistently: true })
    never = await everythingPublic(without, stolen, { insistently: true })
    neverPlainly = await everythingPublic(without, stolen)
  }, 240_000)

  test('there is a great deal to see, and a great deal that is held', () => {
    const statuses = new Set(before.map(({ status }) => status))
    expect([...statuses].toSorted()).toEqual(expect.arrayContaining([0, 200, 400, 403, 404]))
    expect(before.length).toBeGreaterThan(700)
    expect(stolen.fileNames.length).toBeGreaterThan(10)
  })

  test('the word is nowhere', () => {
    expect(whereIs(word, before)).toEqual([])
  })

  test('not even in the search index’s own files', async () => {
    expect(await isIndexed('Kovac')).toBe(true)
    expect(await isIndexed(word)).toBe(false)
  })

  test('every answer, its headers, and every public file are those of a newsroom in which it was never written', () => {
    expect(differences(before, never).map((says) => [says, alikeOf(before, says), alikeOf(never, says)])).toEqual([])
  })
})

describe('the same look', () => {
  test('finds a row that was written to the wire before the lift', async () => {
    const { wire, desk, log, clock } = newsroom.house
    const [edition] = await desk.editions.find({ story: { equals: held.story } })
    if (edition === undefined) throw new Error('The held story has no edition.')
    const at = clock.now().toISOString()
    const { document } = edition
    const story = {
      ...document,
      kind: 'first',
      version: 1,
      publishedAt: at,
      updatedAt: at,
      corrections: [],
      retraction: null,
    }
    const { writeStoryRow } = await import('../../src/wire/writer/story-row.ts')
    await writeStoryRow(wire.stories, { story, links: [], rank: 1, base: 0 })
    await log({ key: 'broken', kind: 'released', story: document.id, rank: 1, at })
    const seen = await everythingPublic(newsroom, stolen)
    const found = whereIs(word, seen)
    expect(found).toEqual(
      expect.arrayContaining([
        'GET /v1/stories',
        `GET /v1/stories/${word}-story`,
        'GET /v1/stories/it-links',
        'GET /feeds/latest.rss',
        'GET /',
        'GET /api/wire-stories',
      ]),
    )
    expect(differences(seen, neverPlainly)).toEqual(
      expect.arrayContaining(['GET /v1/stories/it-links', 'GET /feeds/latest.json']),
    )
    await wire.stories.remove({ id: { equals: document.id } })
    await log({ key: 'mended', kind: 'withdrawn', story: document.id, rank: 1, at })
    // The log alone forgets nothing.
    expect(differences(await everythingPublic(newsroom, stolen), neverPlainly)).toEqual([everyChange])
  })

  test('finds a staged file that was put with the public ones', async () => {
    const { desk, media, privateMedia } = newsroom.house
    const [edition] = await desk.editions.find({ story: { equals: held.story } })
    const file = edition?.contents.pictures[0]?.files[0]
    if (file === undefined) throw new Error('The held story has no picture.')
    await media.put(file.name, privateMedia.source(file.staged))
    // The partners' door counts how often a stranger knocks in a minute: this look is another minute's.
    newsroom.clock.set(new Date(newsroom.clock.now().getTime() + 60_000))
    const seen = await everythingPublic(newsroom, stolen)
    expect(whereIs(word, seen)).toEqual([`GET /media/${file.name}`, `the file ${file.name}`])
    expect(differences(seen, neverPlainly)).toEqual([
      `GET /media/${file.name}`,
      `HEAD /media/${file.name}`,
      everyChange,
      `the file ${file.name}`,
    ])
    await media.remove(file.name)
  })
})

describe('at the lift', () => {
  test('the word is where it belongs', async () => {
    newsroom.clock.pass(86_400_000)
    await newsroom.engine.liftAll()
    const found = whereIs(word, await everythingPublic(newsroom, stolen))
    expect(found).toEqual(
      expect.arrayContaining([
        'GET /',
        'GET /v1/stories',
        `GET /v1/stories/${word}-story`,
        `GET /v1/stories/${word}-rewrite`,
        `GET /v1/stories/${word}-update`,
        'GET /v1/stories/it-links',
        `GET /v1/sections/section-${word}`,
        `GET /v1/bylines/writer-${word}`,
        `GET /stories/${word}-story`,
        'GET /feeds/latest.rss',
        'GET /feeds/latest.atom',
        'GET /feeds/latest.json',
        'GET /news-sitemap.xml',
        `GET /v1/search?q=${word}`,
        `GET /v1/search?q=${word.slice(0, 8)}*`,
        `GET /search?q=${word.slice(0, 8)}*`,
        `GET /v1/ninjs/${word}-story`,
        everyChange,
        'GET /api/wire-stories',
        'GET /api/wire-images',
        'GET /api/wire-bylines',
        'GET /api/wire-sections',
      ]),
    )
    expect(found.filter((says) => says.startsWith('the file')).length).toBeGreaterThan(10)
    expect(found.filter((says) => says.startsWith('GET /api/graphql?')).length).toBeGreaterThan(10)
    expect(found.filter((says) => /^GET \/api\/(?!wire-|graphql\?)/.test(says))).toEqual([])
  })
})

/** Whether a word stands in any byte of the search index. */
async function isIndexed(wanted: string): Promise<boolean> {
  const folder = join(newsroom.mediaDir, '../search')
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')))
  return files.some((bytes) => bytes.includes(wanted.toLowerCase()))
}

function alikeOf(seen: readonly Sight[], says: string): string {
  return seen.find((sight) => sight.says === says)?.alike.slice(0, 600) ?? 'not there'
}

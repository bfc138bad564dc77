/** A server whose process is killed while it makes the sizes of a picture: the next one makes them, and nothing of the first stays. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { readStaged } from '../../../src/release/pictures/ready-renditions.ts'
import { aFireNode } from '../../support/fire/node.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { aPhotograph } from '../../support/photograph.ts'

let newsroom: Newsroom
const privately = (...names: readonly string[]) => path.join(newsroom.mediaDir, 'private', ...names)

/** Nobody makes sizes here but the processes that are started for it. */
beforeAll(async () => {
  newsroom = await openNewsroom()
  await newsroom.pictures.stop()
})
afterAll(() => newsroom.close())

/** @returns the id */
async function upload(): Promise<string> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(await aPhotograph())], 'photograph.jpg', { type: 'image/jpeg' }))
  form.set('_payload', JSON.stringify({ altText: 'A harbour', usageRights: { category: 'staff' } }))
  const { body } = await newsroom.desk('POST', '/images', { as: 'picture-editor', body: form })
  return String(body.doc.id)
}

async function renditionsOf(image: string) {
  return (await newsroom.desk('GET', `/images/${image}`, { as: 'reporter' })).body.renditions
}

const inAMinute = () => new Date(newsroom.clock.now().getTime() + 60_000)

async function killedWhileDeveloping(at: Date): Promise<void> {
  const dying = await aFireNode(newsroom, { at, dieAt: 'sizes made' })
  expect(await dying.order('develop')).toBe('SIGKILL')
}

test('a picture whose node was killed in the middle of it is made ready by the next, with no half file and nothing twice', async () => {
  const image = await upload()
  await killedWhileDeveloping(newsroom.clock.now())
  const half = await renditionsOf(image)
  expect(half).toMatchObject({ state: 'being-made' })
  expect([half.done > 0, half.done < half.of]).toEqual([true, true])
  expect(await readdir(privately('incoming'))).toEqual([expect.stringContaining(image)])
  expect(await readdir(privately()).then((names) => names.includes('staged'))).toBe(false)

  const next = await aFireNode(newsroom, { at: inAMinute() })
  expect(await next.order('develop')).toBe('done')
  await next.end()
  expect(await renditionsOf(image)).toMatchObject({ state: 'ready' })
  const row = await newsroom.house.desk.images.get(image)
  expect(row).toMatchObject({ toStage: false, stagingToken: null, stagingUntil: null, stagingTries: 0 })

  const staged = readStaged(row?.staged)
  expect(staged).toHaveLength(half.of)
  for (const { file, width, height } of staged) {
    // Every pixel of it: half a file has a head as well.
    const { info } = await sharp(privately(file), { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true })
    expect([file, info.width, info.height]).toEqual([file, width, height])
  }
  const folders = new Set(staged.map(({ file }) => file.split('/')[2]))
  expect(await readdir(privately('staged', image))).toEqual([...folders])
  expect(await readdir(privately('incoming'))).toEqual([])
})

test('it is not taken from the killed one before its minute is over, and one that kills three is given to nobody', async () => {
  const image = await upload()
  await killedWhileDeveloping(newsroom.clock.now())
  const early = await aFireNode(newsroom, { at: new Date(inAMinute().getTime() - 1) })
  expect(await early.order('develop')).toBe('done')
  await early.end()
  expect(await renditionsOf(image)).toMatchObject({ state: 'being-made' })

  for (let killed = 1; killed < 3; killed += 1) {
    newsroom.clock.set(inAMinute())
    await killedWhileDeveloping(newsroom.clock.now())
  }
  newsroom.clock.set(inAMinute())
  const fourth = await aFireNode(newsroom, { at: newsroom.clock.now(), dieAt: 'sizes made' })
  expect(await fourth.order('develop')).toBe('done')
  await fourth.end()
  const problem = 'it was begun three times and never finished.'
  expect(await renditionsOf(image)).toMatchObject({ state: 'failed', problem })
})

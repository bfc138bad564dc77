/** Files of the desk, from wherever they are kept: who gets them, and what is said when they are not there. */
import { once } from 'node:events'
import { rename, truncate, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { houseOf, keepHouse } from '../../../src/release/houses.ts'
import { aPicture } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { privateFile } from '../../support/orders.ts'
import { beginSession } from '../../support/session.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

async function pictureWithFile() {
  const id = await aPicture(newsroom)
  const { body } = await newsroom.desk('GET', `/images/${id}`, { as: 'reporter' })
  const filename = String(body.filename)
  return { id, filename, file: privateFile(newsroom, `originals/${filename}`) }
}

const download = (filename: string) => newsroom.desk('GET', `/images/file/${filename}`, { as: 'legal' })

test('a file among the originals that is no picture’s is nobody’s to download', async () => {
  const { filename } = await pictureWithFile()
  await writeFile(privateFile(newsroom, 'originals/left-behind.jpg'), 'An original that no row names.')
  expect((await download(filename)).status).toBe(200)
  const { status, body } = await download('left-behind.jpg')
  expect([status, body.errors]).toMatchObject([404, [{ code: 'no-original' }]])
})

test('an original that is away is not there, in a sentence, and nobody is on record for it', async () => {
  const { filename, file } = await pictureWithFile()
  await rename(file, `${file}.away`)
  const before = await newsroom.payload.count({ collection: 'audit' })
  expect((await download(filename)).body.errors).toMatchObject([{ message: 'There is no such file.' }])
  expect(await newsroom.payload.count({ collection: 'audit' })).toEqual(before)
})

test('a picture whose small files are away shows its blur', async () => {
  const { id } = await pictureWithFile()
  const staged = privateFile(newsroom, `staged/${id}`)
  await rename(staged, `${staged}.away`)
  const answer = await newsroom.desk('GET', `/images/${id}/thumbnail`, { as: 'reporter' })
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
})

test('whoever hangs up in the middle of an original lets go of its file', async () => {
  const { filename, file } = await pictureWithFile()
  await truncate(file, 64 * 1024 * 1024)
  const { payload, url } = newsroom
  const open = houseOf(payload)
  const { privateMedia } = open.house
  const read: Readable[] = []
  const noting = {
    ...privateMedia,
    async open(name: string) {
      const opened = await privateMedia.open(name)
      if (opened !== null) read.push(opened.stream)
      return opened
    },
  }
  keepHouse(payload, { ...open, house: { ...open.house, privateMedia: noting } })
  try {
    const headers = { authorization: `JWT ${await beginSession(payload, 'legal')}` }
    const asking = get(`${url}/api/images/file/${filename}`, { headers })
    const [answer]: Readable[] = await once(asking, 'response')
    await once(answer ?? asking, 'readable')
    const [stream] = read
    if (stream === undefined) throw new Error('No file was opened.')
    const closed = once(stream, 'close')
    asking.destroy()
    await closed
    expect(stream.readableEnded).toBe(false)
  } finally {
    keepHouse(payload, open)
  }
})

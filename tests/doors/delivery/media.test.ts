import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { localFile } from '../../../src/storage/local-file.ts'
import { newMediaName } from '../../../src/wire/media/media-name.ts'
import { createPublicFolder } from '../../../src/wire/media/public-folder.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

const bytes = randomBytes(200_000)
const name = newMediaName('jpg')
let folder: string
let open: PublicSide

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-media-'))
  const staged = join(folder, 'staged')
  await writeFile(staged, bytes)
  const media = createPublicFolder(join(folder, 'public'))
  await media.put(name, localFile(staged))
  open = await aPublicSide({ media })
})
afterAll(async () => {
  expect(open.errors).toEqual([])
  await open.close()
  await rm(folder, { recursive: true })
})

const part = async (range: string, more: Record<string, string> = {}) => {
  const answer = await open.get(`/media/${name}`, { headers: { Range: range, ...more } })
  const got = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, range: answer.headers.get('content-range'), got }
}

test('a released picture is answered whole, for a minute, with a strong tag', async () => {
  const answer = await open.get(`/media/${name}`)
  expect(answer.status).toBe(200)
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
  expect(answer.headers.get('last-modified')).toBeNull()
  const etag = answer.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]+"$/)
  expect((await open.get(`/media/${name}`, { headers: { 'If-None-Match': etag } })).status).toBe(304)
})

test('its head says how large it is', async () => {
  const answer = await open.get(`/media/${name}`, { method: 'HEAD' })
  expect(answer.headers.get('content-length')).toBe('200000')
  expect(await answer.text()).toBe('')
})

test.each([
  { range: 'bytes=0-99', from: 0, to: 99 },
  { range: 'bytes=70000-140000', from: 70_000, to: 140_000 },
  { range: 'bytes=199990-', from: 199_990, to: 199_999 },
  { range: 'bytes=-10', from: 199_990, to: 199_999 },
  { range: 'bytes=199990-999999', from: 199_990, to: 199_999 },
])('$range of it can be had alone', async ({ range, from, to }) => {
  const answer = await part(range)
  expect(answer.status).toBe(206)
  expect(answer.range).toBe(`bytes ${String(from)}-${String(to)}/200000`)
  expect(answer.got.equals(bytes.subarray(from, to + 1))).toBe(true)
})

test.each(['bytes=200000-', 'bytes=-0'])('%s of it is more than there is', async (range) => {
  expect(await part(range)).toMatchObject({ status: 416, range: 'bytes */200000' })
})

test.each(['bytes=5-2', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=x-y'])('%s is answered with all of it', async (range) => {
  expect((await part(range)).status).toBe(200)
})

test('a part of what it was before is answered with all of what it is now', async () => {
  expect((await part('bytes=0-9', { 'If-Range': '"older"' })).status).toBe(200)
})

test.each([
  { kind: 'one that is not there', other: newMediaName('jpg') },
  { kind: 'one of another make', other: 'portrait.jpg' },
  { kind: 'a path', other: '..%2Fstaged' },
  { kind: 'an empty byte', other: '%00' },
  { kind: 'a very long one', other: 'x'.repeat(3000) },
])('asking for $kind is answered like a story that is not', async ({ other }) => {
  const answer = await open.get(`/media/${other}`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe(await (await open.get('/v1/stories/nothing')).text())
})

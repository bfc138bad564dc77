/**
 * The main job with originals and public pictures on a store behind HTTP, in the place of the folders: from the upload to a
 * live story, and to its end. No rule knows.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createIncoming } from '../../../src/imaging/incoming.ts'
import { originalName } from '../../../src/imaging/private-media.ts'
import { anApprovedStory } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { objectsAt } from '../../support/object-store/client.ts'
import { anObjectServer, type ObjectServer } from '../../support/object-store/server.ts'
import { privateObjects, publicObjects } from '../../support/object-store/stores.ts'
import { act, inHours, release, releaseOf } from '../../support/orders.ts'
import { aPhotograph } from '../../support/photograph.ts'

const slug = 'harbour-on-objects'

let scratch = ''
let server: ObjectServer
let newsroom: Newsroom
let photograph: Buffer
let picture: { readonly id: string; readonly filename: string }
let story = ''

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'stet-objects-'))
  server = await anObjectServer()
  const objects = objectsAt(server.url)
  newsroom = await openNewsroom({
    stores: { media: publicObjects(objects), privateMedia: privateObjects(objects, createIncoming(scratch)) },
  })
  photograph = await aPhotograph()
})

afterAll(async () => {
  await newsroom.close()
  await server.close()
  await rm(scratch, { recursive: true, force: true })
})

const under = (place: string) =>
  server
    .keys()
    .filter((key) => key.startsWith(place))
    .map((key) => key.slice(place.length))

async function shown() {
  const { body } = await newsroom.get(`/v1/stories/${slug}`)
  return body.image.renditions as readonly { readonly url: string; readonly type: string }[]
}

test('a picture that comes in is kept there, byte for byte, and its sizes are made from it', async () => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(photograph)], 'Harbour.jpg', { type: 'image/jpeg' }))
  form.set(
    '_payload',
    JSON.stringify({ altText: 'A harbour', creditLine: 'Agency', usageRights: { category: 'staff' } }),
  )
  const { status, body } = await newsroom.desk('POST', '/images', { as: 'picture-editor', body: form })
  expect(status).toBe(201)
  picture = { id: String(body.doc.id), filename: String(body.doc.filename) }
  expect(under('private/')).toContain(originalName(picture.filename))

  await newsroom.pictures.settled()
  const renditions = (await newsroom.desk('GET', `/images/${picture.id}`, { as: 'reporter' })).body.renditions
  expect(renditions).toMatchObject({ state: 'ready' })
  expect(under(`private/staged/${picture.id}/`).length).toBeGreaterThan(10)
})

test('the same bytes again are refused, and leave nothing there', async () => {
  const before = server.keys()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(photograph)], 'Again.jpg', { type: 'image/jpeg' }))
  expect((await newsroom.desk('POST', '/images', { as: 'picture-editor', body: form })).status).toBe(409)
  expect(server.keys()).toEqual(before)
})

test('staff download the original whole, and see it small; the public is told nothing', async () => {
  const file = `/api/images/file/${picture.filename}`
  expect((await newsroom.get(file)).status).toBe(403)
  const whole = await newsroom.desk('GET', `/images/file/${picture.filename}`, { as: 'legal' })
  expect(whole.status).toBe(200)
  expect(whole.headers.get('content-length')).toBe(String(photograph.length))
  for (const name of ['thumbnail', 'preview']) {
    const small = await newsroom.desk('GET', `/images/${picture.id}/${name}`, { as: 'reporter' })
    expect([name, small.status, small.headers.get('content-type')]).toEqual([name, 200, 'image/webp'])
  }
})

test('nothing of it is in a public place while its story is held', async () => {
  story = await anApprovedStory(newsroom, { slug, leadImage: picture.id })
  const due = inHours(newsroom, 1)
  await release(newsroom, story, { at: due.toISOString() })
  await newsroom.engine.sweepNow()
  expect([...under('public/'), ...under('coming/')]).toEqual([])
  newsroom.clock.set(new Date(due.getTime() - 1))
  expect((await newsroom.get(`/v1/stories/${slug}`)).status).toBe(404)
  expect(server.asked.filter((asked) => /^PUT (?:public|coming)/.test(asked))).toEqual([])
})

test('at its instant it is out, with its pictures, which were laid ready before and then copied there', async () => {
  newsroom.clock.pass(1)
  const renditions = await shown()
  expect(renditions.length).toBeGreaterThan(3)
  for (const { url, type } of renditions) {
    const { pathname } = new URL(url, newsroom.url)
    const answer = await newsroom.get(pathname)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    const etag = answer.headers.get('etag') ?? ''
    expect((await newsroom.get(pathname, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  }
  expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'live' })
  expect(under('coming/')).toEqual([])
  const lastPrepared = server.asked.findLastIndex((asked) => asked.startsWith('PUT coming/'))
  expect(server.asked.findIndex((asked) => asked.startsWith('PUT public/'))).toBeGreaterThan(lastPrepared)
})

test('once it is killed its pictures are gone from the public place, and the original stays', async () => {
  const addresses = (await shown()).map(({ url }) => new URL(url, newsroom.url).pathname)
  const { status } = await act(newsroom, story, 'kill', { reason: 'It shows a minor.' })
  expect(status).toBe(200)
  expect((await newsroom.get(`/v1/stories/${slug}`)).status).toBe(410)
  for (const address of addresses) expect((await newsroom.get(address)).status).toBe(404)
  expect([...under('public/'), ...under('coming/')]).toEqual([])
  expect(under('private/')).toContain(originalName(picture.filename))
})

test('nothing of all that lies on a disk of this machine', async () => {
  const lying = async (folder: string) => readdir(folder, { recursive: true }).catch(() => [])
  const files = [...(await lying(newsroom.mediaDir)), ...(await lying(path.join(scratch, 'private/incoming')))]
  expect(files.filter((file) => /\.(?:jpg|webp|avif)$|held-|sizes-|fetched-/.test(file))).toEqual([])
})

test('a store that is out of reach lets nothing out, and what waits goes out when it is back', async () => {
  const held = await anApprovedStory(newsroom, { slug: 'harbour-later', leadImage: picture.id })
  server.isAway = true
  const failed = { state: 'failed', reason: expect.stringContaining('could not be made ready (') }
  expect(await release(newsroom, held)).toMatchObject(failed)
  expect((await newsroom.get('/v1/stories/harbour-later')).status).toBe(404)
  server.isAway = false
  newsroom.clock.pass(15_000)
  await newsroom.engine.sweepNow()
  expect(await releaseOf(newsroom, held)).toMatchObject({ state: 'live' })
  expect((await newsroom.get('/v1/stories/harbour-later')).status).toBe(200)
})

/** The same picture twice: the same bytes are refused, what looks the same is pointed out. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { demoPictures } from '../../../src/demo/pictures/all.ts'
import { openNewsroom, type Answer, type Newsroom } from '../../support/newsroom.ts'
import { nothing } from '../../support/orders.ts'
import { remarked } from '../../support/picture-files.ts'
import { expectNothingChanged, expectRefusal } from '../../support/refusals.ts'
import { aPictureForm } from '../../support/stranger.ts'

let newsroom: Newsroom
let scenes: readonly Buffer[]

async function drawn(index: number): Promise<Buffer> {
  const { svg, width } = demoPictures[index]?.draw() ?? { svg: '', width: 0 }
  return sharp(Buffer.from(svg))
    .resize(Math.round(width / 3))
    .flatten({ background: '#000' })
    .jpeg()
    .toBuffer()
}

beforeAll(async () => {
  newsroom = await openNewsroom()
  scenes = [await drawn(0), await drawn(1), await drawn(2)]
})
afterAll(() => newsroom.close())
beforeEach(() => {
  newsroom.reached = nothing
})

const words = { altText: 'A field', creditLine: 'Agency', usageRights: { category: 'staff' } }

function send(bytes: Buffer, fields: object = {}): Promise<Answer> {
  const form = aPictureForm(bytes, 'sent.jpg', { ...words, ...fields })
  return newsroom.desk('POST', '/images', { as: 'picture-editor', body: form })
}

function scene(index: number): Buffer {
  return scenes[index] ?? Buffer.alloc(0)
}

describe('the same file', () => {
  test('is one picture: sent again it is refused with a link to the picture that is there', async () => {
    const first = await send(scene(0), { title: 'The bridge' })
    expect(first.status).toBe(201)
    const again = await expectNothingChanged(newsroom, () => send(scene(0), { title: 'Mine' }))
    const link = `/admin/collections/images/${String(first.body.doc.id)}`
    expectRefusal(again, { status: [409], field: 'file', says: '“The bridge”' })
    const message = 'This very file is here already, as “The bridge”. Use that picture.'
    expect(again.body.errors).toMatchObject([{ code: 'same-file', link, message }])
  })

  test('is known by its digest before it is sent, to staff alone', async () => {
    const bytes = remarked(scene(0), 'known')
    const digest = createHash('sha256').update(bytes).digest('hex')
    const ask = (sha256: string, as?: 'reporter') =>
      newsroom.desk('GET', `/images/same-file?sha256=${sha256}`, as === undefined ? {} : { as })
    expect((await ask(digest, 'reporter')).body).toEqual({ image: null })
    const { doc } = (await send(bytes, { title: 'The bridge, remarked' })).body
    expect((await ask(digest, 'reporter')).body).toEqual({ image: { id: doc.id, title: 'The bridge, remarked' } })
    expect((await ask(digest)).status).toBe(403)
    expectRefusal(await ask('nothing', 'reporter'), { status: [400], field: 'sha256', says: '64 hexadecimal digits' })
  })

  test('sent five times at once is one picture', async () => {
    const bytes = remarked(scene(1), 'at once')
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(bytes)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
    const taken = answers.find(({ status }) => status === 201)
    expect((await send(bytes)).body.errors[0].link).toContain(String(taken?.body.doc.id))
  })

  test('may be sent again when it was refused for something else', async () => {
    const bytes = remarked(scene(1), 'a bad address')
    const bad = await expectNothingChanged(newsroom, () => send(bytes, { webStatement: 'javascript:alert(1)' }))
    expect(bad.status).toBe(400)
    expect((await send(bytes)).status).toBe(201)
  })

  test('whose sender died on the way is free again soon after', async () => {
    const bytes = remarked(scene(1), 'died')
    const { createHash } = await import('node:crypto')
    const { rowsOf } = await import('../../../src/wire/store/rows.ts')
    const digest = createHash('sha256').update(bytes).digest('hex')
    const at = newsroom.clock.now().toISOString()
    const row = { id: digest, image: '00000000-0000-4000-8000-000000000000', at }
    await rowsOf(newsroom.payload, 'picture-files').insert(row)
    expectRefusal(await send(bytes), { status: [409], field: 'file', says: 'at this moment' })
    newsroom.clock.pass(15_000)
    expect((await send(bytes)).status).toBe(201)
    expect((await send(bytes)).status).toBe(409)
  })
})

describe('a picture that looks the same', () => {
  test('is taken in, and whoever sends it is told', async () => {
    const bytes = remarked(scene(2), 'first')
    const first = await send(bytes, { title: 'As the agency sent it', caption: 'The harbour' })
    expect(first.body.doc.similar).toEqual([])
    const resized = await sharp(bytes).resize({ width: 420 }).jpeg({ quality: 60 }).toBuffer()
    const second = await send(resized)
    expect(second.status).toBe(201)
    expect(second.body.doc.similar).toMatchObject([{ id: first.body.doc.id, title: 'As the agency sent it' }])

    const { status, body } = await newsroom.desk('GET', `/images/${String(second.body.doc.id)}/similar`, {
      as: 'legal',
    })
    expect(status).toBe(200)
    expect(body.image).toMatchObject({
      id: second.body.doc.id,
      width: 420,
      usable: true,
      reasons: [],
      credit: 'Agency',
    })
    expect(body.similar).toMatchObject([
      {
        id: first.body.doc.id,
        caption: 'The harbour',
        thumbnail: `/api/images/${String(first.body.doc.id)}/thumbnail`,
      },
    ])
    expect(body.similar[0].difference).toBeLessThanOrEqual(12)
    expect((await newsroom.get(body.similar[0].thumbnail)).status).toBe(403)
  })

  test('is none of those that look different, and no sheet with nothing on it', async () => {
    const sheet = (background: string) =>
      sharp({ create: { width: 300, height: 200, channels: 3, background } })
        .jpeg()
        .toBuffer()
    await send(await sheet('#886644'))
    const { body } = await send(await sheet('#446688'))
    expect(body.doc.similar).toEqual([])
    const other = await send(await drawn(5))
    expect(other.body.doc.similar).toEqual([])
  })

  test('is for staff alone, and has to be there', async () => {
    const none = '/images/00000000-0000-4000-8000-000000000000/similar'
    expect((await newsroom.desk('GET', none)).status).toBe(403)
    expect((await newsroom.desk('GET', none, { as: 'reporter' })).status).toBe(404)
  })
})

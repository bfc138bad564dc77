/** A file that is not what it says, or not whole, or too much: refused with a sentence, and nothing of it kept. */
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { aPictureForm } from '../../support/stranger.ts'
import { expectNothingChanged, expectRefusal, type Expected } from '../../support/refusals.ts'
import { textLimits } from '../../../src/newsroom/images/limits.ts'

let newsroom: Newsroom
const files = { jpeg: Buffer.alloc(0), png: Buffer.alloc(0), other: Buffer.alloc(0) }

beforeAll(async () => {
  newsroom = await openNewsroom()
  const field = sharp({ create: { width: 600, height: 400, channels: 3, background: '#886644' } })
  files.jpeg = await field.clone().jpeg().toBuffer()
  files.other = await field.clone().jpeg({ quality: 70 }).toBuffer()
  files.png = await field.clone().png().toBuffer()
})
afterAll(() => newsroom.close())

/** A PNG of a few hundred bytes that says it has 300 million pixels. */
function aBomb(): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(20_000, 0)
  header.writeUInt32BE(15_000, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const rows = deflateSync(Buffer.alloc(2501 * 10))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

async function expectRefused(form: FormData, expected: Expected): Promise<void> {
  const answer = await expectNothingChanged(newsroom, () =>
    newsroom.desk('POST', '/images', { as: 'picture-editor', body: form }),
  )
  expectRefusal(answer, expected)
}

/** A part of a form, in which a file is. */
const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nDear editor\r\n'

const notTaken = { status: [400], field: 'file' } as const

describe('a file', () => {
  test.each([
    { says: 'a letter named as a picture', bytes: () => Buffer.from('Dear editor'), message: 'not a picture we know' },
    { says: 'a PDF', bytes: () => Buffer.from('%PDF-1.7\n1 0 obj'), message: 'a PDF' },
    {
      says: 'an SVG',
      bytes: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      message: 'an SVG drawing',
    },
    { says: 'a BMP', bytes: () => Buffer.from('BM\x46\x00\x00\x00\x00\x00', 'latin1'), message: 'a BMP picture' },
    { says: 'a web page', bytes: () => Buffer.from('<!doctype html><script>1</script>'), message: 'a web page' },
    { says: 'a PNG named .jpg', bytes: () => files.png, message: 'holds a PNG picture' },
  ])('$says is told what is accepted', async ({ bytes, message }) => {
    await expectRefused(aPictureForm(bytes(), 'portrait.jpg', {}), { ...notTaken, says: message })
    await expectRefused(aPictureForm(bytes(), 'portrait.jpg', {}), {
      ...notTaken,
      says: 'JPEG, PNG, WebP, AVIF, TIFF and GIF pictures are accepted.',
    })
  })

  test('that is empty, or not there at all, is refused', async () => {
    await expectRefused(aPictureForm(Buffer.alloc(0), 'portrait.jpg', {}), { status: [400] })
    const form = new FormData()
    form.append('_payload', '{"caption":"No file"}')
    await expectRefused(form, { ...notTaken, says: 'No file' })
  })

  test('that comes with another is refused: each is a picture of its own', async () => {
    const form = aPictureForm(files.jpeg, 'portrait.jpg', {})
    form.append('file', new Blob([new Uint8Array(files.other)], { type: 'image/jpeg' }), 'other.jpg')
    await expectRefused(form, { ...notTaken, says: 'Several files' })
  })

  test('that is cut short is refused', async () => {
    const half = files.jpeg.subarray(0, files.jpeg.length / 2)
    await expectRefused(aPictureForm(half, 'portrait.jpg', {}), { ...notTaken, says: 'broken or cut short' })
  })

  test('that would be 300 million pixels is refused before it is decoded', async () => {
    const form = aPictureForm(aBomb(), 'bomb.png', {}, 'image/png')
    await expectRefused(form, { ...notTaken, says: '20000 × 15000' })
  })

  test('that is a picture and an archive at once is refused', async () => {
    const both = Buffer.concat([files.jpeg, Buffer.from('PK\x03\x04\x14\x00\x00\x00\x00\x00secret.txt', 'latin1')])
    await expectRefused(aPictureForm(both, 'portrait.jpg', {}), { ...notTaken, says: 'also holds' })
  })

  test.each([
    { says: 'is cut short', body: part.slice(0, 60), type: 'multipart/form-data; boundary=x' },
    { says: 'has no end', body: part, type: 'multipart/form-data; boundary=x' },
    { says: 'does not say where its parts end', body: `${part}--x--`, type: 'multipart/form-data' },
    { says: 'names another end', body: `${part}--x--`, type: 'multipart/form-data; boundary=y' },
    {
      says: 'has a name that no file has',
      body: part.replace('a.jpg', 'a\0.jpg'),
      type: 'multipart/form-data; boundary=x',
    },
  ])('in a form that $says is refused', async ({ body, type }) => {
    const answer = await expectNothingChanged(newsroom, () =>
      newsroom.desk('POST', '/images', { as: 'picture-editor', body, headers: { 'content-type': type } }),
    )
    expectRefusal(answer, { status: [400], says: 'can’t be taken apart' })
  })

  test('that climbs out of its folder by name stays where pictures are kept', async () => {
    const form = aPictureForm(files.jpeg, '../../../public/aaaaaaaaaaaaaaaaaaaaaaaaa.jpg', {})
    const { status } = await newsroom.desk('POST', '/images', { as: 'picture-editor', body: form })
    expect([201, 400]).toContain(status)
    expect(await newsroom.house.media.list()).toEqual([])
  })

  test('is not taken from who may not keep pictures', async () => {
    for (const who of [{ as: 'legal' }, { as: 'admin' }, {}] as const) {
      const form = aPictureForm(files.jpeg, 'portrait.jpg', {})
      const answer = await expectNothingChanged(newsroom, () =>
        newsroom.desk('POST', '/images', { ...who, body: form }),
      )
      expectRefusal(answer, { status: [403] })
    }
  })
})

describe('words with a picture', () => {
  test.each([
    { field: 'altText', value: 'x'.repeat(textLimits.altText + 1) },
    { field: 'caption', value: 'x'.repeat(textLimits.caption + 1) },
    { field: 'creditLine', value: 'x'.repeat(textLimits.creditLine + 1) },
    { field: 'usageTerms', value: 'x'.repeat(textLimits.usageTerms + 1) },
    { field: 'webStatement', value: 'javascript:alert(1)' },
  ])('that are too long or none are refused as $field', async ({ field, value }) => {
    const form = aPictureForm(files.other, 'portrait.jpg', { [field]: value })
    await expectRefused(form, { status: [400], field, says: value.slice(0, 19) })
  })

  test('a lease on a day that is not is refused', async () => {
    const leases = [{ kind: 'allow-use', startsAt: '2027-02-31T00:00:00Z' }]
    const form = aPictureForm(files.other, 'portrait.jpg', { leases })
    await expectRefused(form, { status: [422], field: 'leases.startsAt', says: '2027-02-31' })
  })
})

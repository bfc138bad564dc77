import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readyRenditions } from '../../../src/release/pictures/ready-renditions.ts'
import { pictureFacts } from '../../../src/newsroom/images/picture-facts.ts'
import { validity } from '../../../src/newsroom/images/validity.ts'
import { fieldsOf } from '../../support/picture-desk.ts'
import { aDeskWithPicture, docOf, problemOf, type DeskWithPicture } from '../../support/desk-with-picture.ts'
import { remarked } from '../../support/picture-files.ts'

let house: DeskWithPicture

beforeAll(async () => {
  house = await aDeskWithPicture()
})

afterAll(() => house.close())

/** What lies where uploads come in, but for the sizes that are being made there. */
async function uploadsLeft(): Promise<string[]> {
  const names = await readdir(path.join(house.mediaDir, 'private/incoming'))
  return names.filter((name) => !name.startsWith('sizes-'))
}

describe('a picture that comes in', () => {
  test('keeps its bytes', async () => {
    const kept = await readFile(path.join(house.mediaDir, 'private', 'originals', String(house.picture['filename'])))
    expect(kept.equals(house.original)).toBe(true)
  })

  test('says what the file said in the terms of the standard, and sending that back changes nothing', async () => {
    const { json } = await house.desk.ask('GET', `/images/${String(house.picture['id'])}`, { token: 'reporter' })
    expect(json['said']).toMatchObject({
      creator: ['Jane Roe'],
      source: 'IIM Source',
      licensor: [{ licensorName: 'Agency', licensorURL: 'https://agency.example' }],
      artworkOrObject: [{ title: 'Portrait with a Raised Fist', sourceInvNo: 'G-2025/03' }],
    })
    expect((await house.patch({ said: json['said'] })).status).toBe(200)
  })

  test('fills the empty fields from what the file says, and leaves what the reporter wrote', () => {
    expect(house.picture).toMatchObject({
      caption: 'Ours',
      title: 'Portrait (final).jpg',
      altText: 'A painted man raises his fist',
      creator: ['Jane Roe'],
      creditLine: 'Agency',
      source: 'IIM Source',
      webStatement: 'https://agency.example/terms',
      artworks: [
        { title: 'Portrait with a Raised Fist', creator: ['Nikas Safronov'], sourceInventoryNumber: 'G-2025/03' },
      ],
      embedded: { 'IPTC:By-line': 'IIM By-line', 'GPS:GPSLatitude': 55.75 },
      width: 1600,
      height: 1000,
      focalX: 50,
      focalY: 50,
    })
  })

  test('has a random id, and a file name that no other picture can have', async () => {
    expect(house.picture['id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(house.picture['filename']).toMatch(/^Portrait-final-[0-9a-f]{32}\.jpg$/)
    const same = await Promise.all(
      [1, 2, 3].map((time) =>
        house.desk.upload('same.jpg', remarked(house.original, String(time)), {
          token: 'reporter',
          data: { id: 'mine' },
        }),
      ),
    )
    const names = same.map((answer) => docOf(answer)['filename'])
    expect(new Set(names).size).toBe(3)
    expect(same.map((answer) => docOf(answer)['id'])).not.toContain('mine')
  })

  test('has its sizes staged, privately, and may be judged from one column', async () => {
    const row = await house.row()
    const ready = readyRenditions(row)
    expect(ready?.map(({ name }) => name)).toContain('1280.webp')
    for (const { file } of ready ?? []) expect(file).toMatch(new RegExp(`^staged/${String(house.picture['id'])}/`))
    const facts = pictureFacts(fieldsOf(row['facts']))
    expect(validity(facts, 'publish', new Date('2026-11-22T12:00:00Z')).reasons.map(({ code }) => code)).toEqual([
      'unknown-rights',
    ])
    expect(house.picture).not.toHaveProperty('staged')
    expect(house.picture).not.toHaveProperty('facts')
  })

  test('is found by its artwork', async () => {
    const found = await house.desk.ask('GET', '/images?where[artworkTitles][like]=raised%20fist&limit=1', {
      token: 'legal',
    })
    expect(found.json['totalDocs']).toBeGreaterThan(0)
  })
})

describe('what is not taken in', () => {
  test.each([
    {
      says: 'a drawing',
      name: 'x.svg',
      bytes: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      type: 'image/svg+xml',
      code: 'wrong-type',
    },
    { says: 'a web page called .jpg', name: 'x.jpg', bytes: '<html></html>', type: 'image/jpeg', code: 'wrong-type' },
    { says: 'nothing at all', name: 'x.jpg', bytes: '', type: 'image/jpeg', code: 'wrong-type' },
  ])('$says is refused with a sentence, and nothing is left', async ({ name, bytes, type, code }) => {
    const before = await house.originals()
    const answer = await house.desk.upload(name, Buffer.from(bytes), { token: 'reporter', type })
    expect(answer.status).toBe(400)
    expect(problemOf(answer)).toMatchObject({ code, field: 'file' })
    expect(problemOf(answer)['message']).toContain('JPEG, PNG, WebP, AVIF, TIFF and GIF pictures are accepted.')
    expect(await house.originals()).toEqual(before)
  })

  test('a picture that is cut short is refused, and nothing is left', async () => {
    const before = await house.originals()
    const answer = await house.desk.upload('cut.jpg', house.original.subarray(0, 9_000), {
      token: 'reporter',
      type: 'image/jpeg',
    })
    expect([answer.status, problemOf(answer)['code']]).toEqual([400, 'broken-file'])
    expect(await house.originals()).toEqual(before)
    expect((await readdir(path.join(house.mediaDir, 'private'))).sort()).toEqual(['incoming', 'originals', 'staged'])
    expect(await uploadsLeft()).toEqual([])
  })

  test('a picture with fields that can’t be is refused, and nothing is left', async () => {
    const before = await house.originals()
    const answer = await house.desk.upload('x.jpg', remarked(house.original, 'bad'), {
      token: 'reporter',
      data: { webStatement: 'javascript:alert(1)' },
    })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.json)).toContain('“javascript:alert(1)” is not a web address')
    expect(await house.originals()).toEqual(before)
  })

  test('a picture whose row can’t be written leaves no file behind, and may be sent again', async () => {
    const before = await house.originals()
    const { db } = house.desk.payload
    const { create } = db
    db.create = (args) =>
      args.collection === 'images' ? Promise.reject(new Error('The disk is full.')) : create.call(db, args)
    const again = () => house.desk.upload('again.jpg', remarked(house.original, 'again'), { token: 'reporter' })
    expect((await again()).status).toBe(500)
    db.create = create
    expect(await house.originals()).toEqual(before)
    expect((await again()).status).toBe(201)
  })

  test('a picture of more than fifty megabytes, as a large scan has, is taken in and leaves nothing behind', async () => {
    const bytes = Buffer.concat([remarked(house.original, 'scan'), Buffer.alloc(51 * 1024 * 1024)])
    const { status, json } = await house.desk.upload('scan.jpg', bytes, { token: 'reporter' })
    expect([status, fieldsOf(json['doc'])['filesize']]).toEqual([201, bytes.length])
    expect(await uploadsLeft()).toEqual([])
  })

  test('no file, and a file that lies elsewhere', async () => {
    for (const body of [{ caption: 'x' }, { filename: 'x.jpg', url: 'http://127.0.0.1:9/x.jpg' }]) {
      const answer = await house.desk.ask('POST', '/images', { body, token: 'reporter' })
      expect([answer.status, problemOf(answer)['code']]).toEqual([400, 'no-file'])
    }
  })
})

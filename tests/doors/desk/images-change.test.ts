import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readStaged, readyRenditions } from '../../../src/release/pictures/ready-renditions.ts'
import { pictureFacts } from '../../../src/newsroom/images/picture-facts.ts'
import { validity } from '../../../src/newsroom/images/validity.ts'
import { fieldsOf } from '../../support/picture-desk.ts'
import { aDeskWithPicture, docOf, problemOf, type DeskWithPicture } from '../../support/desk-with-picture.ts'
import { readTags } from '../../support/picture-files.ts'

let house: DeskWithPicture

beforeAll(async () => {
  house = await aDeskWithPicture()
})

afterAll(() => house.close())

describe('changing a picture', () => {
  test('a new credit is staged in new files, and the old ones stay as they were', async () => {
    const before = readStaged((await house.row())['staged'])
    docOf(await house.patch({ creditLine: 'Another <Agency>' }))
    const after = readyRenditions(await house.row()) ?? []
    expect(after.map(({ file }) => file)).not.toEqual(before.map(({ file }) => file))
    const credit = async (file: string | undefined): Promise<unknown> =>
      (await readTags(path.join(house.mediaDir, 'private', file ?? '')))['XMP-photoshop:Credit']
    expect(await credit(before.find(({ name }) => name === '640.jpg')?.file)).toBe('Agency')
    expect(await credit(after.find(({ name }) => name === '640.jpg')?.file)).toBe('Another <Agency>')
  })

  test('the focal point moves the crops, also to the very corner, and the original is not written anew', async () => {
    expect(docOf(await house.patch({ focalX: 0, focalY: 0 }))).toMatchObject({ focalX: 0, focalY: 0 })
    expect(pictureFacts(fieldsOf((await house.row())['facts'])).focalPoint).toEqual({ x: 0, y: 0 })
    const edits =
      'uploadEdits[focalPoint][x]=20&uploadEdits[focalPoint][y]=30&uploadEdits[crop][width]=10&uploadEdits[widthInPixels]=10'
    docOf(
      await house.desk.ask('PATCH', `/images/${String(house.picture['id'])}?${edits}`, {
        body: {},
        token: 'reporter',
      }),
    )
    expect(await house.row()).toMatchObject({
      focalX: 20,
      focalY: 30,
      width: 1600,
      filesize: house.original.length,
    })
    expect(
      (await readFile(path.join(house.mediaDir, 'private', 'originals', String(house.picture['filename'])))).equals(
        house.original,
      ),
    ).toBe(true)
  })

  test('a focal point outside the picture is refused', async () => {
    const answer = await house.patch({ focalX: 101, focalY: 5 })
    expect([answer.status, problemOf(answer)['field']]).toEqual([400, 'focalX'])
  })

  test('its file is never replaced', async () => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(house.original)], 'new.jpg', { type: 'image/jpeg' }))
    const before = await house.originals()
    const answer = await house.desk.ask('PATCH', `/images/${String(house.picture['id'])}`, {
      body: form,
      token: 'reporter',
    })
    expect([answer.status, problemOf(answer)['field']]).toEqual([409, 'file'])
    expect(await house.originals()).toEqual(before)
  })

  test.each(['embedded', 'staged', 'stagedFor', 'facts', 'factsKey', 'placeholder', 'originalName', 'artworkTitles'])(
    '“%s” can’t be set by a request',
    async (field) => {
      const row = await house.row()
      for (const url of [
        `/images/${String(house.picture['id'])}`,
        `/images?where[id][equals]=${String(house.picture['id'])}`,
      ]) {
        const answer = await house.desk.ask('PATCH', url, { body: { [field]: 'forged' }, token: 'reporter' })
        expect([answer.status, problemOf(answer)['field']]).toEqual([400, field])
      }
      expect((await house.row())[field]).toEqual(row[field])
    },
  )

  test('sending back what the file said, as the panel does, is no change', async () => {
    expect((await house.patch({ embedded: house.picture['embedded'], jobId: 'J-1' })).status).toBe(200)
  })

  test('what the file is can’t be talked away', async () => {
    docOf(
      await house.patch({ filename: 'other.jpg', mimeType: 'image/png', width: 1, height: 1, filesize: 1, url: '/x' }),
    )
    expect(await house.row()).toMatchObject({
      filename: house.picture['filename'],
      mimeType: 'image/jpeg',
      width: 1600,
    })
  })

  test('a lease counts in the facts at once; one on a day that does not exist is refused', async () => {
    docOf(
      await house.patch({
        leases: [{ kind: 'deny-use', startsAt: '2026-02-01T10:00:00+01:00' }],
        usageRights: { category: 'staff' },
      }),
    )
    const facts = pictureFacts(fieldsOf((await house.row())['facts']))
    expect(facts.leases).toMatchObject([{ kind: 'deny-use', startsAt: '2026-02-01T09:00:00.000Z', endsAt: null }])
    expect(validity(facts, 'publish', new Date('2026-11-22T12:00:00Z')).usable).toBe(false)
    const answer = await house.patch({ leases: [{ kind: 'deny-use', startsAt: '2026-02-31T10:00:00Z' }] })
    expect(answer.status).toBe(422)
    expect(problemOf(answer)['message']).toContain('2026-02-31')
  })

  test.each([
    { field: 'altText', value: 'x'.repeat(1_001) },
    { field: 'dateCreated', value: '31 February' },
    { field: 'dateCreated', value: '2026-02-31' },
    { field: 'usageRights', value: { category: 'stolen' } },
    { field: 'leases', value: [{ kind: 'maybe' }] },
    { field: 'artworks', value: [{}] },
    { field: 'keywords', value: Array.from({ length: 201 }, (_, index) => `k${index}`) },
  ])('$field that can’t be is refused', async ({ field, value }) => {
    const answer = await house.patch({ [field]: value })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.json)).toContain(field)
  })
})

describe('who may', () => {
  test('the public sees no picture, no file, no thumbnail, no count', async () => {
    const id = String(house.picture['id'])
    const file = String(house.picture['filename'])
    const urls = [
      '/images',
      `/images/${id}`,
      '/images/count',
      `/images/${id}/thumbnail`,
      '/images/none/thumbnail',
      `/images/file/${file}`,
      '/images/file/none.jpg',
    ]
    for (const url of urls) expect([url, (await house.desk.ask('GET', url)).status]).toEqual([url, 403])
    expect((await house.desk.upload('x.jpg', house.original, { type: 'image/jpeg' })).status).toBe(403)
    expect((await house.desk.ask('PATCH', `/images/${id}`, { body: { caption: 'x' } })).status).toBe(403)
  })

  test('staff see originals and thumbnails, and no cache keeps them', async () => {
    const file = await house.desk.ask('GET', `/images/file/${String(house.picture['filename'])}`, {
      token: 'legal',
    })
    expect([file.status, file.headers.get('content-type'), file.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'private, no-store',
    ])
    const square = await house.desk.ask('GET', `/images/${String(house.picture['id'])}/thumbnail`, {
      token: 'legal',
    })
    expect([square.status, square.headers.get('content-type')]).toEqual([200, 'image/webp'])
  })

  test.each(['none.jpg', '..%2F..%2Fdesk.db', '..%5C..%5Cdesk.db', '%2e%2e%2fdesk.db', '.', '%00'])(
    'the file %s is not there, for staff either',
    async (name) => {
      expect(
        (await house.desk.ask('GET', `/images/file/${name}`, { token: 'reporter' })).status,
      ).toBeGreaterThanOrEqual(400)
      expect((await house.desk.ask('GET', `/images/file/${name}`, { token: 'reporter' })).status).toBeLessThan(500)
    },
  )

  test('legal reads but does not write, and nobody deletes or duplicates', async () => {
    expect((await house.patch({ caption: 'x' }, 'legal')).status).toBe(403)
    expect((await house.desk.upload('x.jpg', house.original, { token: 'legal', type: 'image/jpeg' })).status).toBe(403)
    const id = String(house.picture['id'])
    expect((await house.desk.ask('DELETE', `/images/${id}`, { token: 'reporter' })).status).toBe(403)
    expect((await house.desk.ask('DELETE', `/images?where[id][exists]=true`, { token: 'reporter' })).status).toBe(403)
    expect(
      (await house.desk.ask('POST', `/images/${id}/duplicate`, { body: {}, token: 'reporter' })).status,
    ).toBeGreaterThanOrEqual(400)
  })
})

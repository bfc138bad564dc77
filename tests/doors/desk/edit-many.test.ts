/** The same words for many pictures at once. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CastMember } from '../../support/cast.ts'
import { aPicture } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { expectNothingChanged, expectRefusal } from '../../support/refusals.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

function edit(images: readonly string[], changes: object, more: object = {}, as: CastMember = 'picture-editor') {
  return newsroom.desk('POST', '/images/edit', { as, body: { images, changes, ...more } })
}

async function pictureOf(id: string) {
  return (await newsroom.desk('GET', `/images/${id}?depth=0`, { as: 'legal' })).body
}

describe('an edit of many pictures', () => {
  test('says first what it would change, and then what it changed, picture by picture', async () => {
    const [one, two] = [await aPicture(newsroom, { title: 'One' }), await aPicture(newsroom, { creditLine: 'AFP' })]
    const changes = { creditLine: 'AFP', category: 'agency', addKeywords: ['lake'] }
    const before = await expectNothingChanged(newsroom, () => edit([one, two], changes, { preview: true }))
    expect(before.body.pictures).toMatchObject([
      {
        id: one,
        title: 'One',
        result: 'would-change',
        changes: [
          { field: 'creditLine', from: 'Agency', to: 'AFP' },
          { field: 'keywords', from: [], to: ['lake'] },
          { field: 'usageRights.category', from: 'staff', to: 'agency' },
        ],
      },
      { id: two, result: 'would-change', changes: [{ field: 'keywords' }, { field: 'usageRights.category' }] },
    ])
    const done = await edit([one, two], changes)
    expect(done.body.pictures).toMatchObject([{ result: 'changed' }, { result: 'changed' }])
    expect(await pictureOf(one)).toMatchObject({
      creditLine: 'AFP',
      keywords: ['lake'],
      usageRights: { category: 'agency' },
      creator: ['Jane Roe'],
    })
    expect((await edit([one], changes)).body.pictures).toMatchObject([{ result: 'unchanged', changes: [] }])
    const audit = await newsroom.payload.db.find({
      collection: 'audit',
      where: { and: [{ item: { equals: one } }, { action: { equals: 'edit' } }] },
    })
    expect(audit.docs).toMatchObject([
      { about: 'images', outcome: 'done', details: { changes: 'creditLine keywords usageRights.category' } },
    ])
  })

  test('costs a picture that refuses it, and no other', async () => {
    const full = Array.from({ length: 200 }, (_, index) => `word ${String(index)}`)
    const [good, crowded] = [await aPicture(newsroom), await aPicture(newsroom, { keywords: full })]
    const none = '00000000-0000-4000-8000-000000000000'
    const { status, body } = await edit([crowded, none, good], { addKeywords: ['one more'] })
    expect(status).toBe(200)
    expect(body.pictures).toMatchObject([
      { id: crowded, result: 'refused', problems: [{ code: 'bad-field', field: 'keywords' }] },
      { id: none, result: 'refused', problems: [{ code: 'no-picture' }] },
      { id: good, result: 'changed', problems: [] },
    ])
    expect((await pictureOf(crowded)).keywords).toHaveLength(200)
    expect((await pictureOf(good)).keywords).toEqual(['one more'])
  })

  test('adds a lease, by the newsroom’s clock', async () => {
    const id = await aPicture(newsroom)
    const addLease = { kind: 'allow-use', endsAt: '2026-12-24T18:00', zone: 'Europe/Paris' }
    expect((await edit([id], { addLease })).body.pictures).toMatchObject([{ result: 'changed' }])
    expect((await pictureOf(id)).leases).toMatchObject([{ kind: 'allow-use', endsAt: '2026-12-24T17:00:00.000Z' }])
    expect((await edit([id], { addLease })).body.pictures).toMatchObject([{ result: 'unchanged' }])
  })

  test.each([
    { says: 'no pictures', images: [], changes: { creditLine: 'x' }, field: 'images' },
    { says: 'nothing to change', images: ['x'], changes: {}, field: 'changes' },
    { says: 'a field that many can’t have', images: ['x'], changes: { title: 'x' }, field: 'title' },
    { says: 'an embargo', images: ['x'], changes: { embargo: 'x' }, field: 'embargo' },
    {
      says: 'a credit that is too long',
      images: ['x'],
      changes: { creditLine: 'x'.repeat(301) },
      field: 'changes.creditLine',
    },
    { says: 'a category that there is not', images: ['x'], changes: { category: 'stolen' }, field: 'changes.category' },
    {
      says: 'a lease without dates',
      images: ['x'],
      changes: { addLease: { kind: 'allow-use' } },
      field: 'changes.addLease',
    },
  ])('of $says is refused whole', async ({ images, changes, field }) => {
    const refused = await edit(images, changes)
    expectRefusal(refused, { status: [400] })
    expect(refused.body.errors[0].field).toBe(field)
  })

  test('is for those who keep pictures', async () => {
    const id = await aPicture(newsroom)
    expect((await edit([id], { creditLine: 'x' }, {}, 'legal')).status).toBe(403)
    expect((await newsroom.desk('POST', '/images/edit', { body: {} })).status).toBe(403)
  })
})

/** Every read by a party is a row that the desk sees, and what can't be recorded is not shown. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { verifyAudit } from '../../../src/release/record/verify-audit.ts'
import { rowsOf } from '../../../src/wire/store/rows.ts'
import { anApprovedStory, aPicture } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { admit, aPartner, type Visitor } from '../../support/partners.ts'

let newsroom: Newsroom
let cnn: Visitor
let other: Visitor
let picture = ''
let story = ''
let embargo = ''
let second = ''

beforeAll(async () => {
  newsroom = await openNewsroom()
  cnn = await aPartner(newsroom, 'CNN')
  other = await aPartner(newsroom, 'Meridian')
  picture = await aPicture(newsroom)
  story = await anApprovedStory(newsroom, { slug: 'portrait', headline: 'The portrait', leadImage: picture })
  const parties = [{ partner: cnn }, { partner: other }]
  embargo = await admit(newsroom, { stories: [story], parties })
  second = await admit(newsroom, { images: [picture], parties: [{ partner: cnn }] })
})
afterAll(() => newsroom.close())

async function readsOf(id: string) {
  const { status, body } = await newsroom.desk('GET', `/embargoes/${id}/reads`, { as: 'editor' })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

describe('a read is on record', () => {
  test('with who, which edition, how much of it, when and from where, under each embargo over it', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    const list = await cnn.get('/stories', headers)
    newsroom.clock.pass(1000)
    const { body } = await cnn.get('/stories/portrait', headers)
    newsroom.clock.pass(1000)
    const path = String(body.image.renditions[0].url).split('/partner/v1')[1] ?? ''
    await cnn.get(path, headers)
    const docket = await newsroom.house.desk.dockets.get(story)
    const read = { partner: cnn.id, name: 'CNN', story, edition: docket?.edition, headline: 'The portrait' }
    for (const id of [embargo, second]) {
      const { reads, totalReads, parties } = await readsOf(id)
      expect(totalReads).toBe(3)
      expect(reads).toMatchObject([
        { ...read, what: 'file', scope: 'text+media' },
        { ...read, what: 'story', read: body.mark.id, at: body.mark.at, address: '203.0.113.9 via 127.0.0.1' },
        { ...read, what: 'notice', read: list.body.mark.id },
      ])
      expect(parties).toContainEqual(expect.objectContaining({ name: 'CNN', reads: 3, active: true }))
    }
  })

  test('in the chain of the audit too, and the chain holds', async () => {
    const { body } = await cnn.get('/stories/portrait')
    const rows = await newsroom.payload.db.find({ collection: 'audit', where: { item: { equals: body.mark.id } } })
    expect(rows.docs).toMatchObject([{ door: 'partner', by: cnn.id, action: 'read story', outcome: 'done' }])
    expect(await verifyAudit(rowsOf(newsroom.payload, 'audit'))).toMatchObject({ broken: null })
  })

  test('when the head alone is asked for', async () => {
    const { totalReads } = await readsOf(embargo)
    const head = await fetch(`${newsroom.url}/partner/v1/stories/portrait`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${cnn.token}` },
    })
    expect(head.status).toBe(200)
    expect((await readsOf(embargo)).totalReads).toBe(Number(totalReads) + 1)
  })

  test('and what was refused is no read', async () => {
    const { totalReads } = await readsOf(embargo)
    expect((await other.get('/stories/portrait')).status).toBe(404)
    expect((await other.get('/stories')).body.stories).toEqual([])
    expect((await readsOf(embargo)).totalReads).toBe(totalReads)
  })

  test('for all the staff to see, and for nobody else', async () => {
    const path = `/embargoes/${embargo}/reads`
    expect((await newsroom.desk('GET', path, { as: 'reporter' })).status).toBe(200)
    expect((await newsroom.desk('GET', path)).status).toBe(403)
    expect((await newsroom.desk('GET', '/embargoes/nothing/reads', { as: 'editor' })).status).toBe(404)
    expect((await newsroom.desk('GET', '/early-reads', { as: 'admin' })).status).toBe(403)
  })
})

/** The database takes no rows of one collection while something is done. */
async function whileFull(full: CollectionSlug, then: () => Promise<void>): Promise<void> {
  const { db } = newsroom.payload
  const create = db.create.bind(db)
  db.create = (args) => (args.collection === full ? Promise.reject(new Error('disk full')) : create(args))
  try {
    await then()
  } finally {
    db.create = create
  }
}

test.each(['early-reads', 'audit'] as const)('nothing is shown while %s can’t be written', async (collection) => {
  const { body } = await cnn.get('/stories/portrait')
  const file = String(body.image.renditions[0].url).split('/partner/v1')[1] ?? ''
  await whileFull(collection, async () => {
    for (const path of ['/stories', '/stories/portrait', file]) {
      const answer = await cnn.get(path)
      expect([path, answer.status]).toEqual([path, 500])
      expect(answer.text).not.toContain('portrait')
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
    }
  })
  expect((await cnn.get('/stories/portrait')).status).toBe(200)
})

describe('a breach', () => {
  const seen = { where: 'https://elsewhere.example/portrait', evidence: 'The whole second paragraph, at 09:40.' }
  let recorded = ''

  test('is recorded by anyone on the staff, with the reads before it, and the embargo still holds', async () => {
    newsroom.clock.pass(1000)
    await cnn.get('/stories/portrait')
    const { totalReads } = await readsOf(embargo)
    const body = { ...seen, party: cnn.id }
    const answer = await newsroom.desk('POST', `/embargoes/${embargo}/breach`, { as: 'reporter', body })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      breach: { ...seen, party: cnn.id, reads: totalReads },
      embargo: { id: embargo, state: 'active' },
    })
    recorded = answer.body.breach.id
    await cnn.get('/stories/portrait')
    const { breaches } = await readsOf(embargo)
    expect(breaches).toMatchObject([{ ...seen, party: 'CNN', by: 'reporter', reads: { total: totalReads } }])
    expect(breaches[0].reads.newest).toHaveLength(totalReads)
    expect(breaches[0].reads.newest[0]).toMatchObject({ partner: cnn.id, what: 'story', address: '127.0.0.1' })
    expect((await newsroom.get('/v1/stories/portrait')).status).toBe(404)
  })

  test('is decided about by an editor or legal, more than once, and never changed', async () => {
    const decide = (as: 'editor' | 'legal' | 'reporter', decision: string, note?: string) =>
      newsroom.desk('POST', `/embargoes/${embargo}/decide`, { as, body: { breach: recorded, decision, note } })
    expect((await decide('reporter', 'hold-on')).status).toBe(403)
    expect((await decide('editor', 'shrug')).status).toBe(400)
    expect((await decide('legal', 'inform-source', 'Rang the gallery.')).status).toBe(200)
    newsroom.clock.pass(1000)
    const lift = await decide('editor', 'lift-for-all')
    expect(lift.body).toMatchObject({
      embargo: { state: 'active' },
      advice: expect.stringContaining('a second one confirms'),
    })
    expect((await newsroom.house.desk.embargoes.get(embargo))?.pending ?? null).toBeNull()
    const { breaches } = await readsOf(embargo)
    expect(breaches[0].decisions).toMatchObject([
      { decision: 'inform-source', note: 'Rang the gallery.', by: 'legal' },
      { decision: 'lift-for-all', by: 'editor' },
    ])
  })

  test('stands in the history of the embargo', async () => {
    const { body } = await newsroom.desk('GET', `/embargoes/${embargo}`, { as: 'editor' })
    expect(body.history.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['breach', 'breach decided']),
    )
  })

  test.each([
    { says: 'without where it was seen', body: { evidence: 'A link.' }, field: 'where' },
    { says: 'without evidence', body: { where: 'A page' }, field: 'evidence' },
    { says: 'of a party that is not there', body: { ...seen, party: 'nobody' }, field: 'party' },
    { says: 'with what it does not know', body: { ...seen, blame: 'them' }, field: 'blame' },
  ])('is refused $says', async ({ body, field }) => {
    const answer = await newsroom.desk('POST', `/embargoes/${embargo}/breach`, { as: 'editor', body })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field])
  })

  test('of another embargo is not decided about here', async () => {
    const body = { breach: recorded, decision: 'hold-on' }
    expect((await newsroom.desk('POST', `/embargoes/${second}/decide`, { as: 'editor', body })).status).toBe(404)
  })
})

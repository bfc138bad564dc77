import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { houseOf, keepHouse } from '../../../src/release/houses.ts'
import type { AuditRow } from '../../../src/release/record/audit-chain.ts'
import { rowsOf, type Rows } from '../../../src/wire/store/rows.ts'
import { aBody, anApprovedStory, aLiveStory, aPicture, aStory, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'

let newsroom: Newsroom
let rows: Rows<AuditRow>

beforeAll(async () => {
  newsroom = await openNewsroom()
  rows = rowsOf(newsroom.payload, 'audit')
})
afterAll(() => newsroom.close())

async function lastOnRecord(): Promise<AuditRow | undefined> {
  const [last] = await rows.find({}, { sort: '-seq', limit: 1 })
  return last
}

async function personCalled(name: string): Promise<string> {
  const { docs } = await newsroom.payload.find({ collection: 'users', where: { name: { equals: name } } })
  return String(docs[0]?.id)
}

async function originalOf(picture: string): Promise<string> {
  const { body } = await newsroom.desk('GET', `/images/${picture}`, { as: 'reporter' })
  return `/images/file/${String(body.filename)}`
}

describe('what staff do by action is on record', () => {
  test('when it was done: who, what, of which story, and why', async () => {
    const story = await aLiveStory(newsroom)
    await newsroom.desk('POST', `/stories/${story}/kill`, { as: 'legal', body: { reason: 'Names a minor.' } })
    expect(await lastOnRecord()).toMatchObject({
      ...{ door: 'desk', by: await personCalled('legal'), action: 'kill', about: 'stories', item: story },
      ...{ outcome: 'done', details: { reason: 'Names a minor.' }, at: newsroom.clock.now().toISOString() },
    })
  })

  test.each([
    { says: 'for the role', action: 'approve', as: 'reporter', body: {}, outcome: /^refused: \S*role/ },
    { says: 'for its body', action: 'kill', as: 'editor', body: { reason: 7 }, outcome: 'refused: bad-field' },
  ] as const)('when it was refused $says, with why', async ({ action, as, body, outcome }) => {
    const story = await aStory(newsroom)
    const { status } = await newsroom.desk('POST', `/stories/${story}/${action}`, { as, body })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(await lastOnRecord()).toMatchObject({
      ...{ action, item: story, by: await personCalled(as) },
      outcome: typeof outcome === 'string' ? outcome : expect.stringMatching(outcome),
    })
  })

  test('when an embargo is imposed, and when that is refused', async () => {
    const story = await aStory(newsroom)
    const { embargo } = await imposeEmbargo(newsroom, { stories: [story] }, null)
    expect(await lastOnRecord()).toMatchObject({
      action: 'impose',
      about: 'embargoes',
      item: embargo.id,
      outcome: 'done',
    })
    await newsroom.desk('POST', '/embargoes', { as: 'editor', body: { title: 'Held', until: '2026-02-31' } })
    expect(await lastOnRecord()).toMatchObject({
      ...{ action: 'impose', item: '', details: { until: '2026-02-31' } },
      outcome: expect.stringMatching(/^refused: /),
    })
  })

  test('but nothing that is to go out with a story is: no note of a correction, no changed text', async () => {
    const story = await aLiveStory(newsroom)
    const note = 'The canary was green, not yellow.'
    const body = { kind: 'correction', from: 'live', changes: { body: aBody('A green canary.') }, note, at: tomorrow() }
    const { status } = await newsroom.desk('POST', `/stories/${story}/release`, { as: 'editor', body })
    expect(status).toBe(200)
    const row = await lastOnRecord()
    expect(row?.details).toEqual({ kind: 'correction', from: 'live', changes: 'body', at: tomorrow() })
    expect(JSON.stringify(row)).not.toContain('canary')
  })

  test('and a reason with half a character in it is kept whole, so that its hash holds', async () => {
    const story = await aStory(newsroom)
    const body = JSON.stringify({ note: 'Half \ud83d and \u0000 nought' })
    await newsroom.desk('POST', `/stories/${story}/spike`, { as: 'editor', body })
    const { verifyAudit } = await import('../../../src/release/record/verify-audit.ts')
    expect(await verifyAudit(rows)).toMatchObject({ broken: null, before: 0 })
  })
})

describe('an original', () => {
  test('that is taken is on record: who took it, and which', async () => {
    const picture = await aPicture(newsroom)
    const { status } = await newsroom.desk('GET', await originalOf(picture), { as: 'subeditor' })
    expect(status).toBe(200)
    expect(await lastOnRecord()).toMatchObject({
      ...{ door: 'desk', by: await personCalled('subeditor'), action: 'download', about: 'images', item: picture },
      ...{ outcome: 'done' },
    })
  })

  test('is not given out when that can’t be put on record, and is afterwards', async () => {
    const path = await originalOf(await aPicture(newsroom))
    const { payload, house } = newsroom
    const open = houseOf(payload)
    const audit = () => Promise.reject(new Error('The disk is full.'))
    keepHouse(payload, { ...open, house: { ...house, audit } })
    const refused = await newsroom.desk('GET', path, { as: 'editor' })
    expect(refused.status).toBe(503)
    expect(refused.body.errors).toEqual([expect.objectContaining({ code: 'not-recorded' })])
    keepHouse(payload, open)
    expect((await newsroom.desk('GET', path, { as: 'editor' })).status).toBe(200)
  })

  test('refused to whoever is not on the staff leaves no line', async () => {
    const path = await originalOf(await aPicture(newsroom))
    const before = await lastOnRecord()
    expect((await newsroom.desk('GET', path)).status).toBe(403)
    expect(await lastOnRecord()).toEqual(before)
  })
})

test('a kill that can’t be put on record is a kill nevertheless', async () => {
  const story = await aLiveStory(newsroom)
  const { payload, house } = newsroom
  const open = houseOf(payload)
  const audit = () => Promise.reject(new Error('The disk is full.'))
  keepHouse(payload, { ...open, house: { ...house, audit } })
  const { status } = await newsroom.desk('POST', `/stories/${story}/kill`, { as: 'editor', body: { reason: 'Wrong' } })
  keepHouse(payload, open)
  expect(status).toBe(200)
  expect(await house.desk.dockets.get(story)).toMatchObject({ standing: 'killed' })
})

function tomorrow(): string {
  return new Date(newsroom.clock.now().getTime() + 86_400_000).toISOString()
}

test('a release that is asked for twice is on record twice, the second as refused', async () => {
  const story = await anApprovedStory(newsroom)
  const ask = () => newsroom.desk('POST', `/stories/${story}/release`, { as: 'editor', body: { at: tomorrow() } })
  await ask()
  await ask()
  const outcomes = await rows.find(
    { and: [{ item: { equals: story } }, { action: { equals: 'release' } }] },
    { sort: 'seq' },
  )
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'refused: already-scheduled'])
})

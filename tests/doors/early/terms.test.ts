/** The terms of an embargo, which a party accepts before it sees anything; and how it comes to be a party. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anApprovedStory } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { admit, aPartner, type Visitor } from '../../support/partners.ts'

let newsroom: Newsroom
let cnn: Visitor
let outsider: Visitor

beforeAll(async () => {
  newsroom = await openNewsroom()
  cnn = await aPartner(newsroom, 'CNN')
  outsider = await aPartner(newsroom, 'Somebody else')
})
afterAll(() => newsroom.close())

const words = 'Nothing before the unveiling. Telephones stay outside.'

async function aStoryOnTerms(slug: string, terms = words) {
  const story = await anApprovedStory(newsroom, { slug })
  const embargo = await admit(newsroom, { stories: [story], terms, parties: [{ partner: cnn }] })
  return { story, embargo }
}

const see = (slug: string, who = cnn) => who.get(`/stories/${slug}`)

describe('until a party has accepted the terms', () => {
  test('it is told which, and not a word of the story', async () => {
    const { embargo } = await aStoryOnTerms('on-terms')
    const { status, body, text } = await see('on-terms')
    const accept = `http://127.0.0.1:3000/partner/v1/embargoes/${embargo}/accept`
    const toAccept = [{ embargo, version: expect.stringMatching(/^[0-9a-f]{64}$/), terms: words, accept }]
    expect([status, body.termsToAccept]).toEqual([403, toAccept])
    expect(text).not.toContain('Story number')
    const list = (await cnn.get('/stories')).body
    expect(list).toMatchObject({ stories: [], termsToAccept: toAccept })
  })

  test('others are told what they are told of what never was', async () => {
    const [held, never] = await Promise.all([see('on-terms', outsider), see('never-was', outsider)])
    expect([held.status, held.text]).toEqual([404, never.text])
  })

  test('it is told nothing of them while a second embargo refuses it', async () => {
    const { story } = await aStoryOnTerms('refused-anyway')
    await admit(newsroom, { stories: [story], parties: [{ partner: outsider }] })
    expect((await see('refused-anyway')).status).toBe(404)
    expect((await cnn.get('/stories')).body.termsToAccept).toHaveLength(1)
  })
})

describe('accepting', () => {
  test('opens the story, and is on record with the version, the instant and the address', async () => {
    const { embargo } = await aStoryOnTerms('accepted')
    const { version } = (await see('accepted')).body.termsToAccept[0]
    const { status, body } = await cnn.accept(embargo, { version })
    const acceptedAt = newsroom.clock.now().toISOString()
    expect([status, body]).toEqual([200, { embargo, version, terms: words, acceptedAt }])
    expect((await see('accepted')).status).toBe(200)
    const seen = await newsroom.desk('GET', `/embargoes/${embargo}/reads`, { as: 'reporter' })
    expect(seen.body.parties).toMatchObject([
      { name: 'CNN', accepted: { version, at: acceptedAt, address: '127.0.0.1', isCurrent: true } },
    ])
  })

  test('twice is once, and the first time counts', async () => {
    const { embargo } = await aStoryOnTerms('accepted-twice')
    const first = await cnn.accept(embargo)
    newsroom.clock.pass(1000)
    expect((await cnn.accept(embargo)).body).toEqual(first.body)
  })

  test('is to be done anew when the terms are worded anew', async () => {
    const { embargo } = await aStoryOnTerms('worded-anew')
    const { version } = (await cnn.accept(embargo)).body
    expect((await see('worded-anew')).status).toBe(200)
    const terms = `${words} No photographs.`
    await newsroom.desk('PATCH', `/embargoes/${embargo}`, { as: 'editor', body: { terms } })
    expect(await see('worded-anew')).toMatchObject({ status: 403, body: { termsToAccept: [{ terms }] } })
    const stale = await cnn.accept(embargo, { version })
    expect(stale).toMatchObject({ status: 409, body: { termsToAccept: [{ terms }] } })
    expect((await see('worded-anew')).status).toBe(403)
    const seen = await newsroom.desk('GET', `/embargoes/${embargo}/reads`, { as: 'legal' })
    expect(seen.body.parties[0].accepted).toMatchObject({ version, isCurrent: false })
    await cnn.accept(embargo)
    expect((await see('worded-anew')).status).toBe(200)
  })

  test('is by each party for itself', async () => {
    const story = await anApprovedStory(newsroom, { slug: 'for-two' })
    const parties = [{ partner: cnn }, { partner: outsider }]
    const embargo = await admit(newsroom, { stories: [story], terms: words, parties })
    await cnn.accept(embargo)
    expect([(await see('for-two')).status, (await see('for-two', outsider)).status]).toEqual([200, 403])
  })

  test('is of each embargo that has terms', async () => {
    const { story, embargo } = await aStoryOnTerms('on-two-terms')
    const second = await admit(newsroom, { stories: [story], terms: 'Others.', parties: [{ partner: cnn }] })
    expect((await see('on-two-terms')).body.termsToAccept).toHaveLength(2)
    await cnn.accept(embargo)
    expect((await see('on-two-terms')).body.termsToAccept).toMatchObject([{ embargo: second, terms: 'Others.' }])
    await cnn.accept(second)
    expect((await see('on-two-terms')).status).toBe(200)
  })

  test('is refused with a sentence when it can’t be read', async () => {
    const { embargo } = await aStoryOnTerms('unreadable')
    expect(await cnn.accept(embargo, { version: 7 })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'version' }] },
    })
    expect(await cnn.accept(embargo, { yes: true })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'yes' }] },
    })
    expect((await see('unreadable')).status).toBe(403)
  })

  test('is not there for whom the embargo does not admit, or does not admit yet, or when it is over', async () => {
    const { embargo } = await aStoryOnTerms('closed-terms')
    const story = await anApprovedStory(newsroom)
    const hour = 3_600_000
    const from = new Date(newsroom.clock.now().getTime() + hour)
    const later = await admit(newsroom, {
      stories: [story],
      until: null,
      terms: words,
      parties: [{ partner: cnn, from }],
    })
    const ends = new Date(newsroom.clock.now().getTime() + hour)
    const over = await admit(newsroom, {
      stories: [story],
      until: ends,
      terms: words,
      parties: [{ partner: outsider }],
    })
    const never = await outsider.accept('never-was')
    expect((await outsider.accept(embargo)).text).toBe(never.text)
    expect((await cnn.accept(later)).status).toBe(404)
    newsroom.clock.pass(hour)
    expect((await cnn.accept(later)).status).toBe(200)
    expect((await outsider.accept(over)).status).toBe(404)
  })
})

test('a party that two editors admit later comes in when the second has confirmed', async () => {
  const { embargo } = await aStoryOnTerms('admitted-later', '')
  expect((await see('admitted-later', outsider)).status).toBe(404)
  const body = { party: { partner: outsider.id, scope: 'text' }, reason: 'They share the lake.' }
  const asked = await newsroom.desk('POST', `/embargoes/${embargo}/admit`, { as: 'editor', body })
  expect([asked.status, asked.body.pending]).toEqual([202, true])
  expect((await see('admitted-later', outsider)).status).toBe(404)
  await newsroom.desk('POST', `/embargoes/${embargo}/confirm`, { as: 'editor2', body: {} })
  expect((await see('admitted-later', outsider)).body).toMatchObject({ scope: 'text' })
})

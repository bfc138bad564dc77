/** What an embargo says when it is imposed: what it waits for, whom it lets in early, in whose words. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anApprovedStory, imposeEmbargo } from '../../support/copy.ts'
import { agreed, aPartner, change, historyOf } from '../../support/embargoes.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, inHours, publicRow } from '../../support/orders.ts'
import { expectNothingChanged, expectRefusal } from '../../support/refusals.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const impose = (body: object) =>
  newsroom.desk('POST', '/embargoes', { as: 'editor', body: { title: 'The verdict', ...body } })

const covering = (story: string) => ({ covers: [{ relationTo: 'stories', value: story }] })

describe('an embargo until something has happened', () => {
  test('says what, wherever it is shown, and holds until two editors say so', async () => {
    const story = await anApprovedStory(newsroom)
    const condition = 'until the verdict is read'
    const { body } = await impose({ condition: ` ${condition} `, ...covering(story) })
    expect(body.embargo).toMatchObject({ state: 'active', until: null, condition })
    const embargo = String(body.embargo.id)
    expect((await act(newsroom, story, 'release')).body.release).toMatchObject({
      state: 'held',
      releaseAt: null,
      heldBy: [{ embargo, until: null }],
    })
    newsroom.clock.pass(90 * 86_400_000)
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toBeNull()
    const standing = await newsroom.desk('GET', `/embargoes/${embargo}/standing`, { as: 'legal' })
    expect(standing.body).toMatchObject({ until: null, condition })
    const { held } = (await newsroom.desk('GET', '/now', { as: 'editor' })).body
    expect(held).toMatchObject([{ story, heldBy: [{ embargo, until: null, condition }] }])
    await agreed(newsroom, embargo, 'lift', {})
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
    expect((await historyOf(newsroom, embargo))[0]).toBe(`editor impose: – → ${condition}`)
  })

  test('has no end beside it, and loses what it waited for when it is given one', async () => {
    const until = inHours(newsroom, 5).toISOString()
    await expectNothingChanged(newsroom, async () => {
      const answer = await impose({ until, condition: 'until the verdict' })
      expectRefusal(answer, { status: [400], field: 'condition', says: 'either an end or a condition' })
      expectRefusal(await impose({ condition: 7 }), { status: [400], field: 'condition', says: '7' })
    })
    const { body } = await impose({ condition: 'until the verdict' })
    const embargo = String(body.embargo.id)
    await expectNothingChanged(newsroom, async () => {
      const asked = { until: inHours(newsroom, 6).toISOString(), condition: 'until the appeal' }
      expectRefusal(await change(newsroom, embargo, 'extend', asked), { status: [400] })
    })
    const shortened = await agreed(newsroom, embargo, 'shorten', { until })
    expect(shortened.body.embargo).toMatchObject({ until, condition: null })
    const extended = await change(newsroom, embargo, 'extend', { until: null, condition: 'until the appeal' })
    expect(extended.body.embargo).toMatchObject({ until: null, condition: 'until the appeal' })
    expect((await historyOf(newsroom, embargo)).at(-1)).toBe(`editor extend: ${until} → until the appeal`)
  })
})

describe('a party that is named when an embargo is imposed', () => {
  test('is let in, and who let it in is on record', async () => {
    const partner = await aPartner(newsroom, 'Meridian')
    const from = inHours(newsroom, 1).toISOString()
    const { status, body } = await impose({ parties: [{ partner, from, scope: 'text' }] })
    expect([status, body.doc.parties]).toEqual([201, [{ partner, from, scope: 'text' }]])
    expect(await historyOf(newsroom, String(body.embargo.id))).toEqual([
      'editor impose: – → –',
      `editor admit: – → Meridian text from ${from}`,
    ])
  })

  test.each([
    { says: 'nobody', party: { partner: 'nobody' }, field: 'parties.0.partner' },
    { says: 'Asleep', party: { partner: 'asleep' }, field: 'parties.0.partner' },
    { says: 'everybody may see it', party: { from: '2030-01-01T00:00:00Z' }, field: 'parties.0.from' },
    { says: '2027-03-28T01:30', party: { from: '2027-03-28T01:30' }, field: 'parties.0.from' },
    { says: '2026-10-25T01:30', party: { from: '2026-10-25T01:30' }, field: 'parties.0.from' },
  ])('is refused with “$says”, and the embargo is not made', async ({ says, party, field }) => {
    const partner = await aPartner(newsroom, `Partner who is told ${says}`)
    const asleep = await aPartner(newsroom, 'Asleep', { active: false })
    const named = { partner, scope: 'text', ...party }
    if (named.partner === 'asleep') named.partner = asleep
    await expectNothingChanged(newsroom, async () => {
      const body = { until: '2029-01-01T00:00:00Z', zone: 'Europe/London', parties: [named] }
      expectRefusal(await impose(body), { status: [400, 422], field, says })
    })
  })

  test('twice is refused: what would it see?', async () => {
    const partner = await aPartner(newsroom, 'Halvenia Radio')
    const parties = [
      { partner, scope: 'text' },
      { partner, scope: 'notice' },
    ]
    await expectNothingChanged(newsroom, async () => {
      expectRefusal(await impose({ parties }), { status: [400], field: 'parties.1.partner', says: partner })
    })
  })
})

describe('the words of an embargo', () => {
  test('that a save puts differently stay on record, as they were and as they are', async () => {
    const { embargo } = await imposeEmbargo(newsroom, {}, null)
    const id = String(embargo.id)
    const save = (body: object) => newsroom.desk('PATCH', `/embargoes/${id}`, { as: 'legal', body })
    expect((await save({ terms: 'Not to be passed on.' })).status).toBe(200)
    newsroom.clock.pass(1000)
    expect((await save({ terms: 'To nobody.', title: 'Held', source: { organisation: 'The court' } })).status).toBe(200)
    expect(await historyOf(newsroom, id)).toEqual([
      'editor impose: – → –',
      'legal reword terms: – → Not to be passed on.',
      expect.stringMatching(/^legal reword (source: – → The court|terms: Not to be passed on\. → To nobody\.)$/),
      expect.stringMatching(/^legal reword (source: – → The court|terms: Not to be passed on\. → To nobody\.)$/),
    ])
  })
})

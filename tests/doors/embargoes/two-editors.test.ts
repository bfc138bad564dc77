/** What loosens an embargo: one editor asks, another confirms. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anApprovedStory, aPicture, aStory, imposeEmbargo } from '../../support/copy.ts'
import { agreed, aPartner, change, historyOf } from '../../support/embargoes.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { inHours, publicRow, release } from '../../support/orders.ts'
import { expectNothingChanged, expectRefusal } from '../../support/refusals.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const reason = 'The source rang.'

const instant = () => newsroom.clock.now().toISOString()

async function anEmbargo(covered: { stories?: string[]; images?: string[] } = {}, until: Date | null = null) {
  return String((await imposeEmbargo(newsroom, covered, until)).embargo.id)
}

describe('to uncover', () => {
  test('lets a story out, when a second editor confirms it and nothing else holds it', async () => {
    const story = await anApprovedStory(newsroom, { headline: 'Uncovered' })
    const embargo = await anEmbargo({ stories: [story] })
    await release(newsroom, story)
    const item = { relationTo: 'stories', value: story }
    const asked = await change(newsroom, embargo, 'uncover', { item, reason })
    expect([asked.status, asked.body.pending]).toEqual([202, true])
    expect(await publicRow(newsroom, story)).toBeNull()
    const confirmed = await change(newsroom, embargo, 'confirm', {}, 'editor2')
    expect([confirmed.status, confirmed.body.embargo.state]).toEqual([200, 'active'])
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
    expect(await historyOf(newsroom, embargo)).toEqual([
      'editor impose: – → –',
      `editor uncover: asked for: Uncovered → –, “${reason}”`,
      `editor2 uncover: confirmed: Uncovered → –, “${reason}”`,
    ])
  })

  test('a picture leaves a story held that is covered itself', async () => {
    const image = await aPicture(newsroom)
    const story = await anApprovedStory(newsroom, { leadImage: image })
    const embargo = await anEmbargo({ stories: [story], images: [image] })
    await release(newsroom, story)
    const { body } = await newsroom.desk('GET', `/embargoes/${embargo}/standing`, { as: 'editor' })
    expect(body.covers.map((one: { ifUncovered: { is: string } }) => one.ifUncovered.is)).toEqual(['held', 'held'])
    expect(body.goesOut).toMatchObject([{ story, outcome: { pictures: 1 } }])
    await agreed(newsroom, embargo, 'uncover', { item: { relationTo: 'images', value: image } })
    expect(await publicRow(newsroom, story)).toBeNull()
    await agreed(newsroom, embargo, 'uncover', { item: { relationTo: 'stories', value: story } })
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
  })

  test('what is not covered is refused, naming it', async () => {
    const story = await aStory(newsroom)
    const embargo = await anEmbargo()
    await expectNothingChanged(newsroom, async () => {
      const item = { relationTo: 'stories', value: story }
      expectRefusal(await change(newsroom, embargo, 'uncover', { item, reason }), {
        status: [400],
        field: 'item',
        says: story,
      })
    })
  })
})

describe('to lift', () => {
  test.each([
    ['a day before its end', 24],
    ['that was open-ended', null],
  ])('an embargo %s makes nobody late: what it held was due from that moment', async (_which, hours) => {
    const story = await anApprovedStory(newsroom)
    const embargo = await anEmbargo({ stories: [story] }, hours === null ? null : inHours(newsroom, hours))
    await release(newsroom, story)
    newsroom.clock.pass(120_000)
    await agreed(newsroom, embargo, 'lift', { reason })
    const [{ plannedAt, actualAt, lateMs }] = (
      await newsroom.desk('GET', `/releases?where[story][equals]=${story}`, { as: 'editor' })
    ).body.docs
    expect({ plannedAt, actualAt, lateMs }).toEqual({ plannedAt: actualAt, actualAt: instant(), lateMs: 0 })
  })
})

describe('to admit', () => {
  test('writes the party, its scope and its hour once a second editor confirms', async () => {
    const partner = await aPartner(newsroom, 'Meridian')
    const embargo = await anEmbargo({ stories: [await aStory(newsroom)] })
    const party = { partner, from: '2026-11-22T15:00', scope: 'text' }
    expect((await change(newsroom, embargo, 'admit', { party, zone: 'Europe/London', reason })).status).toBe(202)
    expect(await newsroom.house.desk.parties.find({ embargo: { equals: embargo } })).toEqual([])
    const { body } = await newsroom.desk('GET', `/embargoes/${embargo}/standing`, { as: 'editor2' })
    expect(body.pending).toMatchObject({ action: 'admit', party: { partner: 'Meridian', scope: 'text' } })
    await change(newsroom, embargo, 'confirm', {}, 'editor2')
    const [admitted] = await newsroom.house.desk.parties.find({ embargo: { equals: embargo } })
    expect(admitted).toMatchObject({ partner, scope: 'text' })
    expect(new Date(admitted?.from ?? '')).toEqual(new Date('2026-11-22T15:00:00Z'))
    expect((await historyOf(newsroom, embargo)).at(-1)).toBe(
      `editor2 admit: confirmed: – → Meridian text from 2026-11-22T15:00:00.000Z, “${reason}”`,
    )
  })

  test('again is another scope for the same party', async () => {
    const partner = await aPartner(newsroom, 'Halvenia Radio')
    const embargo = await anEmbargo()
    await agreed(newsroom, embargo, 'admit', { party: { partner, scope: 'notice' } })
    await agreed(newsroom, embargo, 'admit', { party: { partner, scope: 'text+media' } })
    const parties = await newsroom.house.desk.parties.find({ embargo: { equals: embargo } })
    expect(parties.map(({ scope }) => scope)).toEqual(['text+media'])
  })

  test.each([
    { says: 'a partner that is not there', party: { partner: 'nobody' }, field: 'party.partner', value: 'nobody' },
    { says: 'a scope that there is not', party: { scope: 'everything' }, field: 'party.scope', value: 'everything' },
    {
      says: 'an hour after the end',
      party: { from: '2026-11-29T10:00:00Z' },
      field: 'party.from',
      value: '29 November 2026, 10:00 GMT',
    },
    { says: 'an hour of no zone', party: { from: '2026-11-23T10:00' }, field: 'party.from', value: '2026-11-23T10:00' },
    { says: 'a day that is none', party: { from: '2027-02-31T10:00Z' }, field: 'party.from', value: '2027-02-31' },
  ])('$says is refused', async ({ party, field, value }) => {
    const partner = await aPartner(newsroom, `Partner of ${field} ${value}`)
    const embargo = await anEmbargo({}, new Date('2026-11-29T09:00:00Z'))
    await expectNothingChanged(newsroom, async () => {
      const answer = await change(newsroom, embargo, 'admit', { party: { partner, ...party }, reason })
      expectRefusal(answer, { status: [400, 422], field, says: value })
    })
  })

  test('a partner that is not active is refused', async () => {
    const partner = await aPartner(newsroom, 'Asleep', { active: false })
    const answer = await change(newsroom, await anEmbargo(), 'admit', { party: { partner }, reason })
    expectRefusal(answer, { status: [400], field: 'party.partner', says: 'Asleep' })
  })
})

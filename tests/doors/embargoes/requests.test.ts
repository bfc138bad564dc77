/** How a request to loosen an embargo lives: confirmed by another, withdrawn, lapsed or expired, and never twice. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CastMember } from '../../support/cast.ts'
import { aStory, imposeEmbargo } from '../../support/copy.ts'
import { agreed, aPartner, change, historyOf } from '../../support/embargoes.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { inHours } from '../../support/orders.ts'
import { expectNothingChanged, expectRefusal } from '../../support/refusals.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const reason = 'The source rang.'

async function anEmbargo(covered: { stories?: string[]; images?: string[] } = {}, until: Date | null = null) {
  return String((await imposeEmbargo(newsroom, covered, until)).embargo.id)
}

describe('a request', () => {
  test('is one at a time', async () => {
    const embargo = await anEmbargo()
    await change(newsroom, embargo, 'lift', { reason })
    await expectNothingChanged(newsroom, async () => {
      for (const action of ['lift', 'cancel']) {
        const answer = await change(newsroom, embargo, action, { reason }, 'editor2')
        expectRefusal(answer, { status: [409], says: 'one at a time' })
      }
    })
  })

  test('is not confirmed by whoever made it, nor by anyone but an editor', async () => {
    const embargo = await anEmbargo()
    await change(newsroom, embargo, 'lift', { reason })
    await expectNothingChanged(newsroom, async () => {
      const others: CastMember[] = ['editor', 'reporter', 'subeditor', 'picture-editor', 'legal', 'admin']
      for (const as of others) {
        expectRefusal(await change(newsroom, embargo, 'confirm', {}, as), { status: [403] })
      }
    })
  })

  test('is withdrawn, by either editor', async () => {
    const embargo = await anEmbargo()
    for (const as of ['editor', 'editor2'] as const) {
      await change(newsroom, embargo, 'lift', { reason })
      expect((await change(newsroom, embargo, 'withdraw', {}, as)).status).toBe(200)
      expect((await change(newsroom, embargo, 'confirm', {}, 'editor2')).status).toBe(409)
      expect((await historyOf(newsroom, embargo)).at(-1)).toBe(`${as} lift: withdrawn: – → –`)
    }
    expectRefusal(await change(newsroom, embargo, 'withdraw', {}), { status: [409] })
  })

  test.each([
    { by: 'extend', body: { until: null } },
    { by: 'cover', body: 'a story' },
  ])('lapses when the embargo changes by $by, and the history says so', async ({ by, body }) => {
    const embargo = await anEmbargo({}, inHours(newsroom, 5))
    await change(newsroom, embargo, 'lift', { reason })
    const asked =
      body === 'a story' ? { item: { relationTo: 'stories', value: await aStory(newsroom) } } : (body as object)
    expect((await change(newsroom, embargo, by, asked, 'legal')).status).toBe(200)
    expect((await historyOf(newsroom, embargo)).at(-2)).toBe('legal lift: lapsed: – → –')
    expectRefusal(await change(newsroom, embargo, 'confirm', {}, 'editor2'), { status: [409] })
  })

  test('expires after a day, whether or not a sweep has come by, and is asked for anew', async () => {
    const embargo = await anEmbargo()
    const { body } = await change(newsroom, embargo, 'lift', { reason })
    expect(body.expiresAt).toBe(inHours(newsroom, 24).toISOString())
    newsroom.clock.pass(24 * 3_600_000)
    expectRefusal(await change(newsroom, embargo, 'confirm', {}, 'editor2'), { status: [409], says: 'expired' })
    expectRefusal(await change(newsroom, embargo, 'withdraw', {}), { status: [409] })
    expect((await change(newsroom, embargo, 'cancel', { reason }, 'editor2')).status).toBe(202)
    expect((await historyOf(newsroom, embargo)).slice(-2)).toEqual([
      'time lift: expired: – → –',
      `editor2 cancel: asked for: active → cancelled, “${reason}”`,
    ])
  })

  test('that expired is taken off by the sweep, once', async () => {
    const embargo = await anEmbargo()
    await change(newsroom, embargo, 'lift', { reason })
    newsroom.clock.pass(24 * 3_600_000)
    const other = await newsroom.anotherNode()
    await Promise.all([newsroom.engine.sweepNow(), other.engine.sweepNow()])
    await newsroom.engine.sweepNow()
    expect((await newsroom.house.desk.embargoes.get(embargo))?.pending).toBeNull()
    expect((await historyOf(newsroom, embargo)).filter((line) => line.includes('expired'))).toHaveLength(1)
  })

  test('expires with its embargo, whose end is on record', async () => {
    const until = inHours(newsroom, 2)
    const embargo = await anEmbargo({}, until)
    const { body } = await change(newsroom, embargo, 'cancel', { reason })
    expect(body.expiresAt).toBe(until.toISOString())
    newsroom.clock.set(until)
    expectRefusal(await change(newsroom, embargo, 'confirm', {}, 'editor2'), { status: [409] })
    await newsroom.engine.sweepNow()
    expect((await historyOf(newsroom, embargo)).slice(-2)).toEqual([
      'time cancel: expired: – → –',
      `time end: – → ${until.toISOString()}`,
    ])
  })

  test('made on an older state of the embargo is refused, saying who came first', async () => {
    const embargo = await anEmbargo({}, inHours(newsroom, 5))
    const { body } = await newsroom.desk('GET', `/embargoes/${embargo}/standing`, { as: 'editor' })
    await change(newsroom, embargo, 'extend', { until: null }, 'legal')
    await expectNothingChanged(newsroom, async () => {
      const answer = await change(newsroom, embargo, 'lift', { reason, revision: body.revision })
      expectRefusal(answer, { status: [409], field: 'revision', says: 'legal made it revision 2 on' })
    })
  })
})

describe('a second editor', () => {
  test('confirms what they have read, not what was asked instead of it since', async () => {
    const until = inHours(newsroom, 2).toISOString()
    const embargo = await anEmbargo({}, inHours(newsroom, 5))
    await change(newsroom, embargo, 'shorten', { until, reason })
    const read = (await newsroom.desk('GET', `/embargoes/${embargo}/standing`, { as: 'editor2' })).body
    await change(newsroom, embargo, 'withdraw')
    await change(newsroom, embargo, 'lift', { reason })
    await expectNothingChanged(newsroom, async () => {
      const answer = await change(newsroom, embargo, 'confirm', { revision: read.revision }, 'editor2')
      expectRefusal(answer, { status: [409], field: 'revision', says: 'editor made it revision' })
    })
  })
})

describe('a lifted or cancelled embargo', () => {
  test.each(['lift', 'cancel'])('stays so: after %s no action is taken', async (action) => {
    const item = { relationTo: 'stories', value: await aStory(newsroom) }
    const embargo = await anEmbargo({ stories: [item.value] })
    await agreed(newsroom, embargo, action, {})
    const party = { partner: await aPartner(newsroom, `After ${action}`) }
    await expectNothingChanged(newsroom, async () => {
      for (const [name, body] of Object.entries({
        extend: { until: null },
        cover: { item },
        shorten: { until: inHours(newsroom, 1).toISOString(), reason },
        uncover: { item, reason },
        admit: { party, reason },
        cancel: { reason },
        lift: { reason },
        confirm: {},
        withdraw: {},
        dismiss: { reason },
      })) {
        expectRefusal(await change(newsroom, embargo, name, body), { status: [409] })
      }
    })
  })
})

describe('a refused change', () => {
  test('of any kind, by anyone, leaves no line but the audit’s', async () => {
    const story = await aStory(newsroom)
    const embargo = await anEmbargo({ stories: [story] }, inHours(newsroom, 5))
    const item = { relationTo: 'stories', value: story }
    const audited = () => newsroom.payload.db.count({ collection: 'audit', where: { item: { equals: embargo } } })
    const before = (await audited()).totalDocs
    const refused: readonly [string, object][] = [
      ['extend', { until: inHours(newsroom, 1).toISOString() }],
      ['cover', { item: { relationTo: 'stories', value: 'nothing' } }],
      ['shorten', { until: inHours(newsroom, 9).toISOString(), reason }],
      ['uncover', { item: { relationTo: 'images', value: 'nothing' }, reason }],
      ['uncover', { item }],
      ['admit', { party: { partner: 'nobody' }, reason }],
      ['cancel', {}],
      ['lift', { reason: ' ' }],
      ['confirm', {}],
      ['confirm', { until: null }],
      ['withdraw', {}],
      ['dismiss', { reason }],
    ]
    const outsiders: readonly CastMember[] = ['reporter', 'subeditor', 'picture-editor', 'admin']
    await expectNothingChanged(newsroom, async () => {
      for (const [action, body] of refused) {
        for (const as of ['editor', ...outsiders] as const) {
          expectRefusal(await change(newsroom, embargo, action, body, as), { status: [400, 403, 409, 422] })
        }
      }
    })
    expect((await audited()).totalDocs - before).toBe(refused.length * 5)
  })
})

/** A newsroom with one editor at night, where `OVERRIDE` is on: the one who asked may confirm alone, after a while and not unseen. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { castPassword, type CastMember } from '../../support/cast.ts'
import { anApprovedStory, imposeEmbargo } from '../../support/copy.ts'
import { change, historyOf } from '../../support/embargoes.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { publicRow, release } from '../../support/orders.ts'
import { expectNothingChanged, expectRefusal } from '../../support/refusals.ts'

type Letter = { readonly to: string; readonly subject: string; readonly text: string }

let newsroom: Newsroom
let letters: Letter[] = []

beforeAll(async () => {
  newsroom = await openNewsroom({ env: { OVERRIDE: 'on' } })
})
afterAll(() => newsroom.close())
beforeEach(() => {
  letters = []
  newsroom.payload.sendEmail = (letter) => {
    // As the house writes them: to one person, in plain words.
    letters.push(letter as Letter)
    return Promise.resolve()
  }
})

const quarter = 15 * 60_000
const reason = 'They announced it.'
const editors = ['editor2@stet.example', 'editor@stet.example']
const told = () => letters.map(({ to }) => to).toSorted()

/** A story that an embargo without an end holds, and the request of one editor to lift it. */
async function askedAlone() {
  const story = await anApprovedStory(newsroom)
  const embargo = String((await imposeEmbargo(newsroom, { stories: [story] }, null)).embargo.id)
  await release(newsroom, story)
  expect((await change(newsroom, embargo, 'lift', { reason })).status).toBe(202)
  return { story, embargo }
}

const shownTo = async (as: CastMember): Promise<readonly { embargo: string }[]> =>
  (await newsroom.desk('GET', '/now', { as })).body.alone

describe('an editor who is alone', () => {
  test('asks, and every editor is told from when on that editor may confirm', async () => {
    await askedAlone()
    expect(told()).toEqual(editors)
    expect(letters[0]?.text).toContain('From 22 November 2026, 09:15 GMT on, editor may confirm it alone.')
  })

  test('confirms a quarter of an hour later, not a millisecond before', async () => {
    const { story, embargo } = await askedAlone()
    newsroom.clock.pass(quarter - 1)
    await expectNothingChanged(newsroom, async () => {
      expectRefusal(await change(newsroom, embargo, 'confirm'), { status: [403], says: 'you may do so yourself from' })
    })
    newsroom.clock.pass(1)
    expect((await change(newsroom, embargo, 'confirm')).body.embargo.state).toBe('lifted')
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
  })

  test('is on record, and every editor is told: by letter, and on Now for a week', async () => {
    const { embargo } = await askedAlone()
    newsroom.clock.pass(quarter)
    letters = []
    await change(newsroom, embargo, 'confirm')
    expect(told()).toEqual(editors)
    expect(letters[0]?.subject).toContain('Without a second editor')
    expect((await historyOf(newsroom, embargo)).at(-1)).toBe(
      `editor lift: confirmed by override: active → lifted, “${reason}”`,
    )
    const { docs } = await newsroom.payload.db.find<{ outcome: string; details: unknown }>({
      collection: 'audit',
      where: { and: [{ item: { equals: embargo } }, { action: { equals: 'confirm' } }] },
    })
    expect(docs).toMatchObject([{ outcome: 'done', details: { override: true } }])
    const line = { embargo, title: 'Held', action: 'lift: confirmed by override', by: 'editor', reason }
    for (const as of ['editor', 'editor2'] as const) {
      expect((await shownTo(as)).filter((one) => one.embargo === embargo)).toMatchObject([line])
    }
    expect(await shownTo('reporter')).toEqual([])
    newsroom.clock.pass(7 * 24 * 3_600_000)
    const again = await newsroom.payload.login({
      collection: 'users',
      data: { email: 'editor2@stet.example', password: castPassword },
    })
    const now = await newsroom.desk('GET', '/now', { headers: { authorization: `JWT ${String(again.token)}` } })
    expect(now.body.alone).toEqual([])
  })

  test('is stopped by a colleague who takes the request back', async () => {
    const { story, embargo } = await askedAlone()
    expect((await change(newsroom, embargo, 'withdraw', {}, 'editor2')).status).toBe(200)
    newsroom.clock.pass(quarter)
    expectRefusal(await change(newsroom, embargo, 'confirm'), { status: [409] })
    expect(await publicRow(newsroom, story)).toBeNull()
  })

  test('is not kept waiting by a letter that can’t be sent', async () => {
    const { embargo } = await askedAlone()
    newsroom.payload.sendEmail = () => Promise.reject(new Error('The mail server is away.'))
    newsroom.clock.pass(quarter)
    expect((await change(newsroom, embargo, 'confirm')).body.embargo.state).toBe('lifted')
    expect((await shownTo('editor2')).map((one) => one.embargo)).toContain(embargo)
  })

  test('whose request lapsed because the embargo changed confirms nothing', async () => {
    const { embargo } = await askedAlone()
    const { body } = await newsroom.desk('GET', `/embargoes/${embargo}/standing`, { as: 'editor' })
    const item = { relationTo: 'stories', value: await anApprovedStory(newsroom) }
    expect((await change(newsroom, embargo, 'cover', { item }, 'legal')).status).toBe(200)
    newsroom.clock.pass(quarter)
    expectRefusal(await change(newsroom, embargo, 'confirm'), { status: [409] })
    expect(body.pending.overrideFrom).not.toBeNull()
  })
})

/** What a picture's own file says of an embargo holds from the moment it comes in, until an editor has answered. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anApprovedStory } from '../../support/copy.ts'
import { change, historyOf } from '../../support/embargoes.ts'
import { openNewsroom, type Answer, type Newsroom } from '../../support/newsroom.ts'
import { publicRow, release } from '../../support/orders.ts'
import { aPhotograph } from '../../support/photograph.ts'
import { expectNothingChanged, expectRefusal } from '../../support/refusals.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const openEnded = 'EMBARGO: not for publication before the journal has announced the paper.'

async function send(tags: object, fields: object = {}): Promise<Answer> {
  const form = new FormData()
  const file = await aPhotograph(tags)
  form.append('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), 'sent.jpg')
  const words = { altText: 'A field', creditLine: 'Agency', usageRights: { category: 'staff' }, ...fields }
  form.append('_payload', JSON.stringify(words))
  return newsroom.desk('POST', '/images', { as: 'picture-editor', body: form })
}

/** A picture whose file asks to be held, and a story that waits with it. */
async function held(instructions: string) {
  const { status, body, text } = await send({ 'IPTC:SpecialInstructions': instructions })
  if (status !== 201) throw new Error(text)
  const embargo = String(body.doc.proposedEmbargo.id)
  const story = await anApprovedStory(newsroom, { leadImage: String(body.doc.id) })
  await release(newsroom, story)
  return { embargo, story, proposed: body.doc.proposedEmbargo }
}

describe('a picture whose file speaks of an embargo', () => {
  test('comes in held, in the file’s own words, and the answer says so', async () => {
    const { story, proposed } = await held(openEnded)
    expect(proposed).toMatchObject({ state: 'proposed', until: null, statedAs: openEnded })
    expect(await publicRow(newsroom, story)).toBeNull()
  })

  test('is held until the instant that the words name beyond doubt', async () => {
    const { proposed } = await held('EMBARGO until 2026-12-01 18:00 UTC')
    expect(new Date(String(proposed.until))).toEqual(new Date('2026-12-01T18:00:00Z'))
  })

  test('and one that says nothing of the kind is not held', async () => {
    const { status, body } = await send({})
    expect([status, body.doc.proposedEmbargo ?? null]).toEqual([201, null])
  })

  test('stays held past that instant while no editor has answered', async () => {
    const before = newsroom.clock.now()
    const { story } = await held('EMBARGO until 2026-12-01 18:00 UTC')
    newsroom.clock.set(new Date('2026-12-01T18:00:01Z'))
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toBeNull()
    newsroom.clock.set(before)
  })
})

describe('an editor’s answer', () => {
  let asked = ''
  beforeAll(async () => {
    const { body } = await send({ 'IPTC:SpecialInstructions': openEnded })
    asked = String(body.doc.proposedEmbargo.id)
  })

  test('that it is none lets the story out, and the reason is kept', async () => {
    const { embargo, story } = await held(openEnded)
    const { status, body } = await change(newsroom, embargo, 'dismiss', { reason: 'The paper is out.' })
    expect([status, body.embargo.state]).toEqual([200, 'cancelled'])
    expect(await publicRow(newsroom, story)).toMatchObject({ state: 'live' })
    expect((await historyOf(newsroom, embargo)).at(-1)).toMatch(/^editor dismiss: .*“The paper is out\.”$/)
  })

  test('that it is one makes it an embargo like any other', async () => {
    const { embargo, story } = await held(openEnded)
    const { status, body } = await change(newsroom, embargo, 'confirm')
    expect([status, body.embargo.state]).toEqual([200, 'active'])
    expect(await publicRow(newsroom, story)).toBeNull()
  })

  test.each([
    { until: '2027-03-28T01:30', says: 'does not exist in Europe/London' },
    { until: '2027-10-31T01:30', says: 'write 2027-10-31T01:30+01:00 or 2027-10-31T01:30+00:00' },
    { until: '2026-01-01T09:00', says: 'is past' },
  ])('with $until, read out of the words, is asked back: it $says', async ({ until, says }) => {
    await expectNothingChanged(newsroom, async () => {
      const answer = await change(newsroom, asked, 'confirm', { until, zone: 'Europe/London' })
      expectRefusal(answer, { status: [400, 422], field: 'until', says })
    })
  })

  test('needs a reason to be no, and an editor', async () => {
    const { embargo } = await held(openEnded)
    expectRefusal(await change(newsroom, embargo, 'dismiss'), { status: [400], field: 'reason' })
    const byReporter = await change(newsroom, embargo, 'dismiss', { reason: 'It suits me.' }, 'reporter')
    expect(byReporter.status).toBe(403)
  })
})

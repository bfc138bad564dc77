/** What could not be told is red on the desk, until it is sent again by hand or somebody has seen it. */
import { describe, expect, test } from '@jest/globals'
import { aLiveStory, approveAgain } from '../../support/copy.ts'
import { act, at, release, releaseOf } from '../../support/orders.ts'
import type { CastMember } from '../../support/cast.ts'
import { hour, openToldNewsroom } from '../../support/told.ts'

const told = openToldNewsroom()

async function theMessage() {
  const [effect] = await told.effects()
  if (effect === undefined) throw new Error('Nothing was to be told.')
  return effect
}

/** The message of a story that went out, which the destination did not take in three days. */
async function aFailedMessage(): Promise<{ readonly story: string; readonly id: string }> {
  told.receiver.answer = (response) => response.writeHead(500).end()
  const story = await aLiveStory(told.newsroom)
  for (let tries = 1; tries <= 10; tries += 1) await told.tellAfter(24 * hour)
  told.receiver.answer = (response) => response.writeHead(204).end()
  told.receiver.received.length = 0
  const { id, state } = await theMessage()
  expect(state).toBe('failed')
  return { story, id }
}

function sendAgain(id: string, body: object = {}, as: CastMember = 'editor') {
  return told.newsroom.desk('POST', `/effects/${id}/send-again`, { as, body })
}

/** What the front page of the desk says in red of this destination. */
async function redLines(as: CastMember = 'editor') {
  const { body } = await told.newsroom.desk('GET', '/now', { as })
  return body.untold.filter(({ webhook }: { webhook: string }) => webhook === told.webhook.id)
}

describe('a message that failed', () => {
  test('is red on Now, and sent again by an editor under the id it had: once, however often it is pressed', async () => {
    const { id } = await aFailedMessage()
    const line = { name: 'Apps', isOff: false, messages: 1, reason: 'It answered 500.' }
    expect(await redLines()).toEqual([{ ...line, webhook: told.webhook.id }])
    expect(await redLines('reporter')).toEqual([])

    const pressed = await Promise.all([
      sendAgain(id, { reason: 'They are back.' }),
      sendAgain(encodeURIComponent(id), { reason: 'They are back.' }, 'admin'),
    ])
    expect(pressed.map(({ status }) => status).sort()).toEqual([202, 409])
    const refused = pressed.find(({ status }) => status === 409)
    expect(refused?.body.errors).toMatchObject([{ code: 'already-waiting' }])
    const sent = pressed.find(({ status }) => status === 202)
    expect(sent?.body.effect).toMatchObject({ id, kind: 'released', state: 'pending', tries: 0 })
    expect(await redLines()).toEqual([])
    await told.newsroom.courier.carryAll()
    expect(told.receiver.received.map((message) => message.id)).toEqual([id])
    expect(await theMessage()).toMatchObject({ state: 'delivered', attempts: 1, lastError: null })
    const record = await told.newsroom.payload.db.find({
      collection: 'audit',
      where: { and: [{ item: { equals: id } }, { outcome: { equals: 'done' } }] },
    })
    expect(record.docs).toMatchObject([{ action: 'send-again', details: { reason: 'They are back.' } }])
  })

  test('is dismissed with a reason, and is red no more', async () => {
    const { id } = await aFailedMessage()
    const dismiss = (as: CastMember) =>
      told.newsroom.desk('POST', `/effects/${id}/dismiss`, { as, body: { reason: 'They fetched it.' } })
    expect((await dismiss('legal')).status).toBe(403)
    expect((await dismiss('editor')).body.effect).toMatchObject({
      state: 'cancelled',
      lastError: 'Dismissed: It answered 500.',
    })
    expect(await redLines()).toEqual([])
    const again = await dismiss('editor')
    expect([again.status, again.body.errors[0].message]).toEqual([
      409,
      'Only a message that failed is dismissed; this one is cancelled.',
    ])
  })

  test('is sent again with all the others of its destination', async () => {
    const { id } = await aFailedMessage()
    const body = {}
    const sent = await told.newsroom.desk('POST', `/webhooks/${told.webhook.id}/send-again`, { as: 'editor', body })
    expect([sent.status, sent.body.sent]).toEqual([202, 1])
    await told.newsroom.courier.carryAll()
    expect(told.receiver.received.map((message) => message.id)).toEqual([id])
  })

  test('of a story that was killed is never sent again', async () => {
    const { id, story } = await aFailedMessage()
    await act(told.newsroom, story, 'kill', { reason: 'A libel' })
    const refused = await sendAgain(id)
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'nothing-to-tell'])
    await told.tellInTurn(2)
    expect(told.types()).toEqual(['story.killed'])
  })
})

describe('a message that was delivered', () => {
  test('may be sent again, with what stands by now', async () => {
    const story = await aLiveStory(told.newsroom, { headline: 'First words' })
    await told.newsroom.courier.carryAll()
    const { id } = await theMessage()
    await approveAgain(told.newsroom, story, { headline: 'Second words' })
    await release(told.newsroom, story, { kind: 'update' })
    expect((await sendAgain(id)).status).toBe(202)
    await told.tellInTurn(2)
    const brought = told.receiver.received.filter((message) => message.id === id)
    expect(brought.map(({ body }) => body.data.story['headline'])).toEqual(['First words', 'Second words'])
  })

  test('and is sent again has no word of a story that is killed before it leaves', async () => {
    const story = await aLiveStory(told.newsroom, { headline: 'A libel' })
    await told.newsroom.courier.carryAll()
    await sendAgain((await theMessage()).id)
    at(told.newsroom, { 'effect claimed': () => act(told.newsroom, story, 'kill', { reason: 'Libel' }) })
    await told.tellInTurn(2)
    expect(told.types()).toEqual(['story.released', 'story.killed'])
    expect(await told.states()).toEqual(['released cancelled', 'killed delivered'])
  })
})

describe('a destination that was switched off', () => {
  test('is red on Now, is sent nothing again, and is switched on by an administrator', async () => {
    told.receiver.answer = (response) => response.writeHead(410).end()
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    const reason = 'It answered 410: it wants to be told nothing any more, and was switched off.'
    expect(await redLines('admin')).toEqual([
      { webhook: told.webhook.id, name: 'Apps', isOff: true, messages: 0, reason },
    ])
    const { id } = await theMessage()
    const off = await sendAgain(id)
    expect(off.body.errors).toMatchObject([{ code: 'destination-off' }])

    const switchOn = (as: CastMember) =>
      told.newsroom.desk('POST', `/webhooks/${told.webhook.id}/switch-on`, { as, body: {} })
    expect((await switchOn('editor')).status).toBe(403)
    expect((await switchOn('admin')).body.webhook).toMatchObject({ enabled: true })
    expect((await switchOn('admin')).body.errors[0].message).toBe('“Apps” is on already.')
    expect(await redLines()).toEqual([])
    told.receiver.answer = (response) => response.writeHead(204).end()
    expect((await sendAgain(id)).status).toBe(202)
    await told.newsroom.courier.carryAll()
    expect(await told.states()).toEqual(['released delivered'])
  })

  test('meanwhile keeps no message waiting that was being sent again, and may be left off', async () => {
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    const { id } = await theMessage()
    const { desk } = told.newsroom.house
    const off = { enabled: false, disabledBecause: 'It answered 410.' }
    await desk.webhooks.swap(told.webhook.id, {}, off)
    const webhook = await desk.webhooks.get(told.webhook.id)
    if (webhook === null) throw new Error('It is gone.')
    const { sendAgain: put } = await import('../../../src/release/effects/send-again.ts')
    // It was on when it was looked at, and is off when the message has been put in line.
    const late = await put(told.newsroom.house, await theMessage(), { ...webhook, enabled: true })
    expect(late.problems).toMatchObject([{ code: 'destination-off' }])
    expect(await theMessage()).toMatchObject({ id, state: 'delivered', attempts: 1 })
    const left = await told.newsroom.desk('POST', `/webhooks/${told.webhook.id}/dismiss`, { as: 'editor', body: {} })
    expect(left.status).toBe(200)
    expect(await redLines()).toEqual([])
    expect(await desk.webhooks.get(told.webhook.id)).toMatchObject({ enabled: false })
  })
})

describe('a release', () => {
  test('says when it was planned, when it went out, how late, where, and whom it was told to', async () => {
    const story = await aLiveStory(told.newsroom, { headline: 'On record' })
    await told.newsroom.courier.carryAll()
    const { id } = await releaseOf(told.newsroom, story)
    const record = await told.newsroom.desk('GET', `/releases/${id}/effects`, { as: 'editor' })
    const now = told.newsroom.clock.now().toISOString()
    expect(record.body.release).toMatchObject({
      id,
      state: 'live',
      plannedAt: now,
      actualAt: now,
      lateMs: 0,
      node: 'one',
    })
    expect(record.body.effects).toMatchObject([
      {
        kind: 'released',
        state: 'delivered',
        tries: 1,
        lastStatus: 204,
        deliveredAt: now,
        story: { id: story, headline: 'On record' },
      },
    ])
    const reporter = await told.newsroom.desk('GET', `/releases/${id}/effects`, { as: 'reporter' })
    expect([reporter.status, reporter.body.effects]).toEqual([200, null])
    expect((await told.newsroom.desk('GET', `/releases/${id}/effects`)).status).toBe(403)
    const standing = `/webhooks/${told.webhook.id}/standing`
    expect((await told.newsroom.desk('GET', standing, { as: 'reporter' })).status).toBe(403)
    const seen = await told.newsroom.desk('GET', standing, { as: 'editor' })
    expect(seen.body).toMatchObject({ isOn: true, hasSecret: true, failed: 0, waiting: 0, may: { manage: false } })
    expect(seen.body.messages).toHaveLength(1)
  })
})

describe('an action on a message', () => {
  test('that is not there is refused by its name, and of no message by its id', async () => {
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    const { id } = await theMessage()
    for (const written of [id, encodeURIComponent(id)]) {
      const { status, body } = await told.newsroom.desk('POST', `/effects/${written}/burn`, { as: 'editor', body: {} })
      expect([status, body.errors[0].message]).toEqual([
        404,
        '“burn” is not an action of effects. There are: send-again, dismiss.',
      ])
    }
    const none = await sendAgain('nothing:there')
    expect([none.status, none.body.errors[0].code]).toEqual([404, 'no-message'])
    expect((await sendAgain(id, {}, 'reporter')).body.errors[0].message).toBe(
      'Only an editor or an administrator may send a message again.',
    )
    expect((await sendAgain(id, { loud: true })).status).toBe(400)
  })
})

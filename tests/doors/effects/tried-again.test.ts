/** What a destination does not take is told again, by whichever node, under one id. */
import { describe, expect, test } from '@jest/globals'
import { aLiveStory } from '../../support/copy.ts'
import { aFireNode } from '../../support/fire/node.ts'
import { aReceiver, aWebhook } from '../../support/receiver.ts'
import { hour, minute, openToldNewsroom } from '../../support/told.ts'

const told = openToldNewsroom({ webhookTimeoutMs: 500 })

describe('a destination that does not take a message', () => {
  test.each([
    { says: 'refuses it', status: 500, headers: {}, why: 'It answered 500.' },
    { says: 'does not know it', status: 404, headers: {}, why: 'It answered 404.' },
    {
      says: 'leads elsewhere, which is not followed',
      status: 302,
      headers: { location: 'http://127.0.0.1:9/' },
      why: 'It answered 302: redirects are not followed.',
    },
  ])('and $says is told again, later and later, under the same id', async ({ status, headers, why }) => {
    told.receiver.answer = (response) => response.writeHead(status, headers).end('Never said back')
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    expect(await told.effects()).toMatchObject([{ state: 'pending', attempts: 1, lastError: why }])
    await told.tellAfter(4_999)
    expect(told.receiver.received).toHaveLength(1)
    await told.tellAfter(1)
    expect(told.receiver.received).toHaveLength(2)
    await told.tellAfter(5 * minute - 1)
    expect(told.receiver.received).toHaveLength(2)
    told.receiver.answer = (response) => response.writeHead(200).end()
    await told.tellAfter(1)
    expect(new Set(told.receiver.received.map(({ id }) => id)).size).toBe(1)
    expect(await told.effects()).toMatchObject([{ state: 'delivered', attempts: 3, lastError: null }])
  })

  test('by never answering is cut off, and keeps no other waiting', async () => {
    told.receiver.answer = () => undefined
    const other = await aReceiver()
    const { id } = await aWebhook(told.newsroom, other.url)
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    expect(other.received).toHaveLength(1)
    expect(await told.effects()).toMatchObject([
      { state: 'pending', lastError: 'It did not answer within 0.5 seconds.' },
    ])
    await told.newsroom.desk('PATCH', `/webhooks/${id}`, { as: 'admin', body: { enabled: false } })
    await other.goAway()
  })

  test('for three days is left to the desk', async () => {
    await told.receiver.goAway()
    await aLiveStory(told.newsroom)
    for (let tries = 1; tries <= 10; tries += 1) await told.tellAfter(24 * hour)
    expect(await told.effects()).toMatchObject([
      { state: 'failed', attempts: 10, lastError: 'It could not be reached: ECONNREFUSED.' },
    ])
    await told.receiver.comeBack()
    await told.tellAfter(24 * hour)
    expect(told.receiver.received).toEqual([])
  })

  test('but says that it is gone is switched off, and the desk sees why', async () => {
    told.receiver.answer = (response) => response.writeHead(410).end()
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    const row = await told.newsroom.desk('GET', `/webhooks/${told.webhook.id}`, { as: 'editor' })
    expect(row.body).toMatchObject({
      enabled: false,
      disabledBecause: 'It answered 410: it wants to be told nothing any more, and was switched off.',
    })
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    expect(told.receiver.received).toHaveLength(1)
    expect(await told.states()).toEqual(['released cancelled'])
    const on = await told.newsroom.desk('PATCH', `/webhooks/${told.webhook.id}`, {
      as: 'admin',
      body: { enabled: true },
    })
    expect(on.body.doc).toMatchObject({ enabled: true, disabledBecause: null })
  })
})

describe('several nodes', () => {
  test('tell a destination once of each thing', async () => {
    const { courier } = await told.newsroom.anotherNode()
    for (let stories = 0; stories < 6; stories += 1) await aLiveStory(told.newsroom)
    await Promise.all([told.newsroom.courier.carryAll(), courier.carryAll(), told.newsroom.courier.carryAll()])
    await Promise.all([told.newsroom.courier.carryAll(), courier.carryAll()])
    expect(told.receiver.received).toHaveLength(6)
    expect(new Set(told.receiver.received.map(({ id }) => id)).size).toBe(6)
    expect((await told.effects()).map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1, 1, 1])
  })

  test.each([
    { dieAt: 'effect claimed' as const, times: 1 },
    { dieAt: 'effect sent' as const, times: 2 },
  ])('lose nothing when one is killed at “$dieAt”: another tells, under the same id', async ({ dieAt, times }) => {
    await aLiveStory(told.newsroom)
    const dying = await aFireNode(told.newsroom, { at: told.newsroom.clock.now(), dieAt })
    expect(await dying.order('tell')).toBe('SIGKILL')
    await told.newsroom.courier.carryAll()
    expect(await told.states()).toEqual(['released delivering'])
    await told.tellAfter(minute + 1)
    expect(told.receiver.received).toHaveLength(times)
    expect(new Set(told.receiver.received.map(({ id }) => id)).size).toBe(1)
    expect(await told.effects()).toMatchObject([{ state: 'delivered', attempts: 2 }])
  })
})

/** Programs elsewhere are told what became public, and of nothing else. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import type { EffectRow } from '../../../src/release/effects/rows.ts'
import { aBody, aLiveStory, anApprovedStory, approveAgain, imposeEmbargo } from '../../support/copy.ts'
import { aClock } from '../../support/clock.ts'
import { aFireNode } from '../../support/fire/node.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, docketOf, inHours, release, releaseOf } from '../../support/orders.ts'
import { aReceiver, aWebhook, verified, type Destination, type Receiver } from '../../support/receiver.ts'

const minute = 60_000
const hour = 60 * minute

let newsroom: Newsroom
let receiver: Receiver
let webhook: Destination

beforeAll(async () => {
  // Signatures carry the time, and receivers look at it.
  newsroom = await openNewsroom({ clock: aClock(new Date()) })
})
afterAll(() => newsroom.close())

beforeEach(async () => {
  receiver = await aReceiver()
  webhook = await aWebhook(newsroom, receiver.url)
})
afterEach(async () => {
  await newsroom.desk('PATCH', `/webhooks/${webhook.id}`, { as: 'admin', body: { enabled: false } })
  await receiver.goAway()
})

function effects(): Promise<readonly EffectRow[]> {
  return newsroom.house.desk.effects.find({ webhook: { equals: webhook.id } }, { sort: 'seq' })
}

function states() {
  return effects().then((rows) => rows.map(({ kind, state }) => `${kind} ${state}`))
}

async function tellAfter(ms: number): Promise<void> {
  newsroom.clock.pass(ms)
  await newsroom.courier.carryAll()
}

/** Of one story a destination is told one thing after the other, a second apart at least. */
async function tellInTurn(times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) await tellAfter(1_000)
}

async function publicIdOf(story: string): Promise<string> {
  return (await docketOf(newsroom, story)).publicId
}

function told(): string[] {
  return receiver.received.map(({ body }) => body.type)
}

describe('a destination', () => {
  test('is told of a story that went out, in a message it can verify, once', async () => {
    const story = await aLiveStory(newsroom, { headline: 'The bridge is open' })
    await newsroom.courier.carryAll()
    await newsroom.courier.carryAll()
    expect(receiver.received).toHaveLength(1)
    const [message] = receiver.received
    if (message === undefined) throw new Error('Nothing arrived.')
    const { id: entry } = await releaseOf(newsroom, story)
    expect(message.id).toBe(`${entry}:${webhook.id}`)
    expect(message.headers['content-type']).toBe('application/json')
    expect(verified(webhook.secret, message)).toMatchObject({
      type: 'story.released',
      data: { story: { id: await publicIdOf(story), headline: 'The bridge is open', version: 1 } },
    })
    const { api } = message.body.data.story
    expect((await newsroom.get(new URL(String(api)).pathname)).body.headline).toBe('The bridge is open')
    expect(await effects()).toMatchObject([
      { state: 'delivered', attempts: 1, deliveredAt: newsroom.clock.now().toISOString(), lastError: null },
    ])
  })

  test('finds a forged message out: another secret, or another word', async () => {
    await aLiveStory(newsroom)
    await newsroom.courier.carryAll()
    const [message] = receiver.received
    if (message === undefined) throw new Error('Nothing arrived.')
    const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
    expect(() => verified(other, message)).toThrow('No matching signature found')
    expect(() => verified(webhook.secret, { ...message, text: message.text.replace('Story', 'Glory') })).toThrow()
  })

  test('is told of updates, corrections and a retraction, each by its kind', async () => {
    const story = await aLiveStory(newsroom)
    await approveAgain(newsroom, story, { standfirst: 'And then?' })
    await release(newsroom, story, { kind: 'update' })
    await approveAgain(newsroom, story, { standfirst: 'It was not so.' })
    await release(newsroom, story, { kind: 'correction', note: 'It was Tuesday.' })
    await act(newsroom, story, 'retract', { reason: 'Wrong', note: 'We were wrong.' })
    await tellInTurn(4)
    expect(told().sort()).toEqual(['story.corrected', 'story.corrected', 'story.released', 'story.updated'])
  })

  test('is not told of what happened before it was there, while it was off, or that it did not ask for', async () => {
    const before = await aLiveStory(newsroom)
    const quiet = await aReceiver()
    const { id } = await aWebhook(newsroom, quiet.url, { released: false })
    await act(newsroom, before, 'unpublish', { reason: 'Old' })
    await aLiveStory(newsroom)
    await newsroom.courier.carryAll()
    expect(quiet.received.map(({ body }) => body.type)).toEqual(['story.withdrawn'])
    const switched = (enabled: boolean) =>
      newsroom.desk('PATCH', `/webhooks/${id}`, { as: 'admin', body: { enabled, released: true } })
    await switched(false)
    await aLiveStory(newsroom)
    await newsroom.courier.carryAll()
    await switched(true)
    await newsroom.courier.carryAll()
    expect(quiet.received).toHaveLength(1)
    await aLiveStory(newsroom)
    await newsroom.courier.carryAll()
    expect(quiet.received).toHaveLength(2)
    await switched(false)
    await quiet.goAway()
  })
})

describe('what is held', () => {
  test('is in no message before it lifts', async () => {
    const word = 'kumquatmerger'
    const story = await aLiveStory(newsroom, { headline: 'A plain headline' })
    await approveAgain(newsroom, story, { headline: `The ${word}`, body: aBody(word), slugline: word })
    await imposeEmbargo(newsroom, { stories: [story] }, inHours(newsroom, 1))
    expect(await release(newsroom, story, { kind: 'update' })).toMatchObject({ state: 'held' })
    const other = await anApprovedStory(newsroom, { headline: `Another ${word}` })
    await imposeEmbargo(newsroom, { stories: [other] }, inHours(newsroom, 1))
    await release(newsroom, other)
    await newsroom.courier.carryAll()
    expect(told()).toEqual(['story.released'])
    expect(receiver.received.map(({ text }) => text).join()).not.toContain(word)
    expect(JSON.stringify(await effects())).not.toContain(word)

    newsroom.clock.pass(hour)
    await newsroom.engine.liftAll()
    await newsroom.courier.carryAll()
    expect(told().slice(1).sort()).toEqual(['story.released', 'story.updated'])
    expect(
      receiver.received
        .slice(1)
        .map(({ text }) => text)
        .join(),
    ).toContain(`The ${word}`)
  })
})

describe('a story that ends before a destination was told of it', () => {
  test('is not told any more: a kill calls the message off and sends its notice alone', async () => {
    const story = await aLiveStory(newsroom, { headline: 'A libel' })
    await receiver.goAway()
    await newsroom.courier.carryAll()
    expect(await states()).toEqual(['released pending'])
    await act(newsroom, story, 'kill', { reason: 'It is a libel', note: 'This story was withdrawn.' })
    expect(await states()).toEqual(['released cancelled'])
    await receiver.comeBack()
    await tellAfter(hour)
    expect(told()).toEqual(['story.killed'])
    expect(receiver.received[0]?.body.data.story).toMatchObject({
      id: await publicIdOf(story),
      state: 'killed',
      notice: 'This story was withdrawn.',
    })
    expect(receiver.received[0]?.text).not.toContain('A libel')
    expect(await states()).toEqual(['released cancelled', 'killed delivered'])
  })

  test('leaves no word to a message whose row was made after the kill', async () => {
    const story = await aLiveStory(newsroom, { headline: 'Another libel' })
    await act(newsroom, story, 'kill', { reason: 'Libel' })
    await tellInTurn(2)
    expect(told()).toEqual(['story.killed'])
    expect(await states()).toEqual(['released cancelled', 'killed delivered'])
  })

  test('is told as it stands by then: an older entry never brings older words', async () => {
    const story = await aLiveStory(newsroom, { headline: 'First words' })
    await approveAgain(newsroom, story, { headline: 'Second words' })
    await release(newsroom, story, { kind: 'update' })
    await tellInTurn(2)
    expect(receiver.received.map(({ body }) => body.data.story['headline'])).toEqual(['Second words', 'Second words'])
  })

  test('tells of its end only when what was under way about it is over', async () => {
    const story = await aLiveStory(newsroom)
    const waiting: (() => void)[] = []
    receiver.answer = (response) => waiting.push(() => response.writeHead(204).end())
    const telling = newsroom.courier.carryAll()
    while (waiting.length === 0) await new Promise(setImmediate)
    await act(newsroom, story, 'kill', { reason: 'Wrong' })
    const { courier } = await newsroom.anotherNode()
    await courier.carryAll()
    expect(told()).toEqual(['story.released'])
    receiver.answer = (response) => response.writeHead(204).end()
    for (const answer of waiting) answer()
    await telling
    newsroom.clock.pass(1_000)
    await courier.carryAll()
    expect(told()).toEqual(['story.released', 'story.killed'])
    expect(await states()).toEqual(['released delivered', 'killed delivered'])
  })
})

describe('a destination that does not take a message', () => {
  test.each([
    { says: 'refuses it', status: 500, headers: {}, why: 'It answered 500.' },
    {
      says: 'leads elsewhere, which is not followed',
      status: 302,
      headers: { location: 'http://127.0.0.1:9/' },
      why: 'It answered 302: redirects are not followed.',
    },
  ])('and $says is told again, later and later, under the same id', async ({ status, headers, why }) => {
    receiver.answer = (response) => response.writeHead(status, headers).end('Never said back')
    await aLiveStory(newsroom)
    await newsroom.courier.carryAll()
    expect(await effects()).toMatchObject([{ state: 'pending', attempts: 1, lastError: why }])
    await tellAfter(4_999)
    expect(receiver.received).toHaveLength(1)
    await tellAfter(1)
    expect(receiver.received).toHaveLength(2)
    await tellAfter(5 * minute - 1)
    expect(receiver.received).toHaveLength(2)
    receiver.answer = (response) => response.writeHead(200).end()
    await tellAfter(1)
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1)
    expect(await effects()).toMatchObject([{ state: 'delivered', attempts: 3, lastError: null }])
  })

  test('by never answering is cut off, and keeps no other waiting', async () => {
    receiver.answer = () => undefined
    const other = await aReceiver()
    const { id } = await aWebhook(newsroom, other.url)
    await aLiveStory(newsroom)
    await newsroom.courier.carryAll()
    expect(other.received).toHaveLength(1)
    expect(await effects()).toMatchObject([{ state: 'pending', lastError: 'It did not answer within 0.5 seconds.' }])
    await newsroom.desk('PATCH', `/webhooks/${id}`, { as: 'admin', body: { enabled: false } })
    await other.goAway()
  })

  test('for three days is left to the desk', async () => {
    await receiver.goAway()
    await aLiveStory(newsroom)
    for (let tries = 1; tries <= 10; tries += 1) await tellAfter(24 * hour)
    expect(await effects()).toMatchObject([
      { state: 'failed', attempts: 10, lastError: 'It could not be reached: ECONNREFUSED.' },
    ])
    await receiver.comeBack()
    await tellAfter(24 * hour)
    expect(receiver.received).toEqual([])
  })

  test('but says that it is gone is switched off, and the desk sees why', async () => {
    receiver.answer = (response) => response.writeHead(410).end()
    await aLiveStory(newsroom)
    await newsroom.courier.carryAll()
    const row = await newsroom.desk('GET', `/webhooks/${webhook.id}`, { as: 'editor' })
    expect(row.body).toMatchObject({
      enabled: false,
      disabledBecause: 'It answered 410: it wants to be told nothing any more, and was switched off.',
    })
    await aLiveStory(newsroom)
    await newsroom.courier.carryAll()
    expect(receiver.received).toHaveLength(1)
    expect(await states()).toEqual(['released cancelled'])
    const on = await newsroom.desk('PATCH', `/webhooks/${webhook.id}`, { as: 'admin', body: { enabled: true } })
    expect(on.body.doc).toMatchObject({ enabled: true, disabledBecause: null })
  })
})

describe('several nodes', () => {
  test('tell a destination once of each thing', async () => {
    const { courier } = await newsroom.anotherNode()
    for (let stories = 0; stories < 6; stories += 1) await aLiveStory(newsroom)
    await Promise.all([newsroom.courier.carryAll(), courier.carryAll(), newsroom.courier.carryAll()])
    await Promise.all([newsroom.courier.carryAll(), courier.carryAll()])
    expect(receiver.received).toHaveLength(6)
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(6)
    expect((await effects()).map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1, 1, 1])
  })

  test.each([
    { dieAt: 'effect claimed' as const, times: 1 },
    { dieAt: 'effect sent' as const, times: 2 },
  ])('lose nothing when one is killed at “$dieAt”: another tells, under the same id', async ({ dieAt, times }) => {
    await aLiveStory(newsroom)
    const dying = await aFireNode(newsroom, { at: newsroom.clock.now(), dieAt })
    expect(await dying.order('tell')).toBe('SIGKILL')
    await newsroom.courier.carryAll()
    expect(await states()).toEqual(['released delivering'])
    await tellAfter(minute + 1)
    expect(receiver.received).toHaveLength(times)
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1)
    expect(await effects()).toMatchObject([{ state: 'delivered', attempts: 2 }])
  })
})

describe('a restored database', () => {
  test('tells nothing but that something is not there any more, until an editor has looked', async () => {
    const ended = await aLiveStory(newsroom)
    await newsroom.courier.carryAll()
    await aLiveStory(newsroom)
    const { comeToStandstill, goOn, standstill } = await import('../../../src/release/restored/standstill.ts')
    await comeToStandstill(newsroom.house, 'A test')
    await act(newsroom, ended, 'kill', { reason: 'Wrong' })
    await newsroom.courier.carryAll()
    expect(told()).toEqual(['story.released', 'story.killed'])
    await goOn(newsroom.house, (await standstill(newsroom.house))?.id ?? '', 'editor')
    await newsroom.courier.carryAll()
    expect(told()).toHaveLength(3)
  })
})

describe('a secret', () => {
  test('is shown once, kept sealed, and replaced by the next', async () => {
    const row = await newsroom.house.desk.webhooks.get(webhook.id)
    expect(row?.sealed).toMatch(/^[\w+/]+=*$/)
    const kept = JSON.stringify([row, await newsroom.payload.db.find({ collection: 'audit', limit: 0 })])
    expect(kept).not.toContain(webhook.secret.slice('whsec_'.length))
    const read = await newsroom.desk('GET', `/webhooks/${webhook.id}`, { as: 'admin' })
    expect(read.body).not.toHaveProperty('sealed')

    const next = await newsroom.desk('POST', `/webhooks/${webhook.id}/secret`, { as: 'admin', body: {} })
    newsroom.clock.set(new Date())
    await aLiveStory(newsroom)
    await newsroom.courier.carryAll()
    const [message] = receiver.received
    if (message === undefined) throw new Error('Nothing arrived.')
    expect(() => verified(webhook.secret, message)).toThrow()
    expect(verified(String(next.body.secret), message)).toMatchObject({ type: 'story.released' })
    expect(() => new Webhook(String(next.body.secret))).not.toThrow()
  })

  test('that was moved to another row, or sealed under another key, signs nothing', async () => {
    const other = await aWebhook(newsroom, receiver.url)
    const { sealed } = (await newsroom.house.desk.webhooks.get(other.id)) ?? { sealed: null }
    await newsroom.house.desk.webhooks.swap(webhook.id, {}, { sealed })
    await newsroom.desk('PATCH', `/webhooks/${other.id}`, { as: 'admin', body: { enabled: false } })
    await aLiveStory(newsroom)
    await newsroom.courier.carryAll()
    expect(receiver.received).toEqual([])
    expect(await effects()).toMatchObject([
      { state: 'pending', lastError: 'Its secret can’t be read here: an administrator makes a new one.' },
    ])
  })
})

describe('who adds a destination', () => {
  test.each([
    { says: 'no https', url: 'http://news.example/told', message: 'is not safe on the way' },
    { says: 'http in the newsroom’s own network', url: 'http://10.0.0.5/told', message: 'is not safe on the way' },
    { says: 'no address', url: 'news.example', message: 'is not a web address' },
    { says: 'another protocol', url: 'file:///etc/passwd', message: 'is not safe on the way' },
    { says: 'a password', url: 'https://me:secret@news.example/', message: 'carries no name or password' },
  ])('is refused $says, in a sentence', async ({ url, message }) => {
    const { status, body } = await newsroom.desk('POST', '/webhooks', { as: 'admin', body: { name: 'A', url } })
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ field: 'url' }])
    expect(body.errors[0].message).toContain(message)
  })

  test('can’t say how far it has been told, nor give it a secret of their own', async () => {
    const { body } = await newsroom.desk('POST', '/webhooks', {
      as: 'admin',
      body: { name: 'A', url: 'https://news.example/', reached: -1, sealed: 'mine', disabledBecause: 'Mine' },
    })
    const row = await newsroom.house.desk.webhooks.get(String(body.doc.id))
    // A column that was never given is null on SQLite and not there on MongoDB.
    expect([row?.sealed ?? null, row?.disabledBecause ?? null]).toEqual([null, null])
    expect(row?.reached).toBe((await newsroom.house.wire.log.find({})).length)
  })

  test.each(['reporter', 'editor', 'legal'] as const)(
    'is not the %s: a secret is an administrator’s affair',
    async (as) => {
      const asked = await newsroom.desk('POST', `/webhooks/${webhook.id}/secret`, { as, body: {} })
      expect(asked.status).toBe(403)
      expect(asked.text).not.toContain('whsec_')
    },
  )
})

/** Programs elsewhere are told what became public, and of nothing else. */
import { describe, expect, test } from '@jest/globals'
import { aBody, aLiveStory, anApprovedStory, approveAgain, imposeEmbargo } from '../../support/copy.ts'
import { act, docketOf, inHours, release, releaseOf } from '../../support/orders.ts'
import { aReceiver, aWebhook, verified } from '../../support/receiver.ts'
import { hour, openToldNewsroom } from '../../support/told.ts'

const told = openToldNewsroom()

async function publicIdOf(story: string): Promise<string> {
  return (await docketOf(told.newsroom, story)).publicId
}

describe('a destination', () => {
  test('is told of a story that went out, in a message it can verify, once', async () => {
    const story = await aLiveStory(told.newsroom, { headline: 'The bridge is open' })
    await told.newsroom.courier.carryAll()
    await told.newsroom.courier.carryAll()
    expect(told.receiver.received).toHaveLength(1)
    const [message] = told.receiver.received
    if (message === undefined) throw new Error('Nothing arrived.')
    const { id: entry } = await releaseOf(told.newsroom, story)
    expect(message.id).toBe(`${entry}:${told.webhook.id}`)
    expect(message.headers['content-type']).toBe('application/json')
    expect(verified(told.webhook.secret, message)).toMatchObject({
      type: 'story.released',
      data: { story: { id: await publicIdOf(story), headline: 'The bridge is open', version: 1 } },
    })
    const { api } = message.body.data.story
    expect((await told.newsroom.get(new URL(String(api)).pathname)).body.headline).toBe('The bridge is open')
    expect(await told.effects()).toMatchObject([
      { state: 'delivered', attempts: 1, deliveredAt: told.newsroom.clock.now().toISOString(), lastError: null },
    ])
  })

  test('finds a forged message out: another secret, or another word', async () => {
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    const [message] = told.receiver.received
    if (message === undefined) throw new Error('Nothing arrived.')
    const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
    expect(() => verified(other, message)).toThrow('No matching signature found')
    expect(() => verified(told.webhook.secret, { ...message, text: message.text.replace('Story', 'Glory') })).toThrow()
  })

  test('is told of updates, corrections and a retraction, each by its kind', async () => {
    const story = await aLiveStory(told.newsroom)
    await approveAgain(told.newsroom, story, { standfirst: 'And then?' })
    await release(told.newsroom, story, { kind: 'update' })
    await approveAgain(told.newsroom, story, { standfirst: 'It was not so.' })
    await release(told.newsroom, story, { kind: 'correction', note: 'It was Tuesday.' })
    await act(told.newsroom, story, 'retract', { reason: 'Wrong', note: 'We were wrong.' })
    await told.tellInTurn(4)
    expect(told.types().sort()).toEqual(['story.corrected', 'story.corrected', 'story.released', 'story.updated'])
  })

  test('is not told of what happened before it was there, while it was off, or that it did not ask for', async () => {
    const before = await aLiveStory(told.newsroom)
    const quiet = await aReceiver()
    const { id } = await aWebhook(told.newsroom, quiet.url, { released: false })
    await act(told.newsroom, before, 'unpublish', { reason: 'Old' })
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    expect(quiet.received.map(({ body }) => body.type)).toEqual(['story.withdrawn'])
    const switched = (enabled: boolean) =>
      told.newsroom.desk('PATCH', `/webhooks/${id}`, { as: 'admin', body: { enabled, released: true } })
    await switched(false)
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    await switched(true)
    await told.newsroom.courier.carryAll()
    expect(quiet.received).toHaveLength(1)
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    expect(quiet.received).toHaveLength(2)
    await switched(false)
    await quiet.goAway()
  })
})

describe('what is held', () => {
  test('is in no message before it lifts', async () => {
    const word = 'kumquatmerger'
    const story = await aLiveStory(told.newsroom, { headline: 'A plain headline' })
    await approveAgain(told.newsroom, story, { headline: `The ${word}`, body: aBody(word), slugline: word })
    await imposeEmbargo(told.newsroom, { stories: [story] }, inHours(told.newsroom, 1))
    expect(await release(told.newsroom, story, { kind: 'update' })).toMatchObject({ state: 'held' })
    const other = await anApprovedStory(told.newsroom, { headline: `Another ${word}` })
    await imposeEmbargo(told.newsroom, { stories: [other] }, inHours(told.newsroom, 1))
    await release(told.newsroom, other)
    await told.newsroom.courier.carryAll()
    expect(told.types()).toEqual(['story.released'])
    expect(told.receiver.received.map(({ text }) => text).join()).not.toContain(word)
    expect(JSON.stringify(await told.effects())).not.toContain(word)

    told.newsroom.clock.pass(hour)
    await told.newsroom.engine.liftAll()
    await told.newsroom.courier.carryAll()
    expect(told.types().slice(1).sort()).toEqual(['story.released', 'story.updated'])
    expect(
      told.receiver.received
        .slice(1)
        .map(({ text }) => text)
        .join(),
    ).toContain(`The ${word}`)
  })
})

describe('a story that ends before a destination was told of it', () => {
  test('is not told any more: a kill calls the message off and sends its notice alone', async () => {
    const story = await aLiveStory(told.newsroom, { headline: 'A libel' })
    await told.receiver.goAway()
    await told.newsroom.courier.carryAll()
    expect(await told.states()).toEqual(['released pending'])
    await act(told.newsroom, story, 'kill', { reason: 'It is a libel', note: 'This story was withdrawn.' })
    expect(await told.states()).toEqual(['released cancelled'])
    await told.receiver.comeBack()
    await told.tellAfter(hour)
    expect(told.types()).toEqual(['story.killed'])
    expect(told.receiver.received[0]?.body.data.story).toMatchObject({
      id: await publicIdOf(story),
      state: 'killed',
      notice: 'This story was withdrawn.',
    })
    expect(told.receiver.received[0]?.text).not.toContain('A libel')
    expect(await told.states()).toEqual(['released cancelled', 'killed delivered'])
  })

  test('leaves no word to a message whose row was made after the kill', async () => {
    const story = await aLiveStory(told.newsroom, { headline: 'Another libel' })
    await act(told.newsroom, story, 'kill', { reason: 'Libel' })
    await told.tellInTurn(2)
    expect(told.types()).toEqual(['story.killed'])
    expect(await told.states()).toEqual(['released cancelled', 'killed delivered'])
  })

  test('is told as it stands by then: an older entry never brings older words', async () => {
    const story = await aLiveStory(told.newsroom, { headline: 'First words' })
    await approveAgain(told.newsroom, story, { headline: 'Second words' })
    await release(told.newsroom, story, { kind: 'update' })
    await told.tellInTurn(2)
    expect(told.receiver.received.map(({ body }) => body.data.story['headline'])).toEqual([
      'Second words',
      'Second words',
    ])
  })

  test('tells of its end only when what was under way about it is over', async () => {
    const story = await aLiveStory(told.newsroom)
    const waiting: (() => void)[] = []
    told.receiver.answer = (response) => waiting.push(() => response.writeHead(204).end())
    const telling = told.newsroom.courier.carryAll()
    while (waiting.length === 0) await new Promise(setImmediate)
    await act(told.newsroom, story, 'kill', { reason: 'Wrong' })
    const { courier } = await told.newsroom.anotherNode()
    await courier.carryAll()
    expect(told.types()).toEqual(['story.released'])
    told.receiver.answer = (response) => response.writeHead(204).end()
    for (const answer of waiting) answer()
    await telling
    told.newsroom.clock.pass(1_000)
    await courier.carryAll()
    expect(told.types()).toEqual(['story.released', 'story.killed'])
    expect(await told.states()).toEqual(['released delivered', 'killed delivered'])
  })
})

describe('a restored database', () => {
  test('tells nothing but that something is not there any more, until an editor has looked', async () => {
    const ended = await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    await aLiveStory(told.newsroom)
    const { comeToStandstill, goOn, standstill } = await import('../../../src/release/restored/standstill.ts')
    await comeToStandstill(told.newsroom.house, 'A test')
    await act(told.newsroom, ended, 'kill', { reason: 'Wrong' })
    await told.newsroom.courier.carryAll()
    expect(told.types()).toEqual(['story.released', 'story.killed'])
    await goOn(told.newsroom.house, (await standstill(told.newsroom.house))?.id ?? '', 'editor')
    await told.newsroom.courier.carryAll()
    expect(told.types()).toHaveLength(3)
  })
})

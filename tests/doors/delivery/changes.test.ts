import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { LogEntry } from '../../../src/wire/reader/wire-reader.ts'
import { aWireStory, politics } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'
import { follow } from '../../support/follow-changes.ts'
import type { Following } from '../../support/follow-changes.ts'
import { aWire } from '../../support/wire-rows.ts'
import type { WireRows } from '../../support/wire-rows.ts'

let rows: WireRows
let open: PublicSide
let following: Following[] = []
beforeEach(async () => {
  rows = await aWire()
  open = await aPublicSide({ rows })
})
afterEach(async () => {
  for (const { leave } of following) leave()
  following = []
  await open.close()
  await rows.close()
})

async function from(lastEventId?: string): Promise<Following> {
  const one = await follow(open.url, lastEventId)
  following.push(one)
  return one
}

/** The node ends, and another begins over the same wire. */
async function restart(): Promise<void> {
  await open.close()
  open = await aPublicSide({ rows })
}

const portrait = aWireStory()
const vote = aWireStory({ slug: 'vote', section: politics })

describe('who follows the changes', () => {
  test('is told of everything from then on, in order, with the address of what is public', async () => {
    await rows.publish(vote)
    await open.look()
    const stream = await from()
    await rows.publish(portrait)
    await rows.publish({ ...portrait, headline: 'Another' }, { rank: 2 })
    await rows.log('corrected', portrait.id)
    await open.look()
    const [released, updated, corrected] = await stream.next(3)
    expect(released).toEqual({
      id: expect.stringMatching(/^2\.[\w-]{12}$/),
      event: 'released',
      data: {
        kind: 'released',
        at: '2026-03-01T09:00:00.002Z',
        story: {
          id: portrait.id,
          slug: 'portrait-unveiled',
          url: 'https://www.stet.example/culture/portrait-unveiled',
        },
      },
    })
    expect([updated?.event, corrected?.event]).toEqual(['updated', 'corrected'])
  })

  test('is told the id alone of what is public no more, whatever was told of it before', async () => {
    await rows.publish(portrait)
    await rows.unpublish(portrait)
    await rows.publish(vote)
    await rows.kill(vote)
    await open.look()
    const told = await (await from('0')).next(4)
    expect(told.map(({ event, data }) => [event, data.story])).toEqual([
      ['released', { id: portrait.id }],
      ['withdrawn', { id: portrait.id }],
      ['released', { id: vote.id }],
      ['killed', { id: vote.id }],
    ])
  })

  test('never asks for what it was told of and gets an older answer', async () => {
    await rows.publish(aWireStory({ headline: 'One' }))
    await open.look()
    const path = '/v1/stories/portrait-unveiled'
    expect((await (await open.get(path)).json()).headline).toBe('One')
    const stream = await from()
    await rows.publish(aWireStory({ headline: 'Two' }), { rank: 2 })
    await open.look()
    await stream.next(1)
    expect((await (await open.get(path)).json()).headline).toBe('Two')
  })
})

describe('who comes back', () => {
  async function happened(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await rows.log('updated', portrait.id)
    await open.look()
  }

  test('goes on after the last event it had, over a restart, without a gap and without a repeat', async () => {
    await happened(1200)
    const all = (await (await from('0')).next(1200)).map(({ id }) => id)
    expect(new Set(all).size).toBe(1200)
    await restart()
    for (const seen of [1, 499, 500, 1199]) {
      const told = await (await from(all[seen - 1])).next(1200 - seen)
      expect(told.map(({ id }) => id)).toEqual(all.slice(seen))
    }
    const last = await from(all.at(-1))
    await happened(1)
    expect((await last.next(1))[0]?.id).toMatch(/^1201\./)
  })

  test('without an event since it first came, goes on from there', async () => {
    await happened(3)
    const place = (await from()).place()
    await restart()
    await happened(2)
    expect((await (await from(place)).next(2)).map(({ id }) => Number.parseInt(id))).toEqual([4, 5])
  })

  test.each([
    { says: 'an id that no event had', id: () => 'nonsense' },
    { says: 'an id beyond the log’s end', id: () => '900.aaaaaaaaaaaa' },
    { says: 'the id of another log that was as long', id: () => '2.aaaaaaaaaaaa' },
  ])('with $says, is told to look at everything, and goes on from the end', async ({ id }) => {
    await happened(3)
    const stream = await from(id())
    expect(await stream.next(1)).toMatchObject([{ event: 'reset', data: { kind: 'reset' } }])
    await happened(1)
    expect((await stream.next(1))[0]?.id).toMatch(/^4\./)
  })
})

describe('a log that went backwards', () => {
  test.each([
    { says: 'is shorter', since: 0 },
    { says: 'has grown to the same length since', since: 2 },
    { says: 'has grown beyond it', since: 5 },
  ])('and $says tells everyone to look at everything', async ({ since }) => {
    for (let time = 0; time < 4; time += 1) await rows.log('updated', portrait.id)
    await open.look()
    const stream = await from()
    await rows.rewind(2)
    for (let time = 0; time < since; time += 1) await rows.log('released', vote.id)
    await open.look()
    const [reset] = await stream.next(1)
    expect([reset?.event, Number.parseInt(reset?.id ?? '')]).toEqual(['reset', 2 + since])
    await rows.log('killed', vote.id)
    await open.look()
    expect((await stream.next(1))[0]?.event).toBe('killed')
  })
})

describe('a stream', () => {
  test('is kept open, and is read by any site', async () => {
    await open.close()
    open = await aPublicSide({ rows, changes: { heartbeatEvery: 5 } })
    const stream = await from()
    await stream.heard(':\n\n:\n\n:\n\n')
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    })
  })

  test('may be asked for its head alone, and takes no parameters', async () => {
    expect((await open.get('/v1/changes', { method: 'HEAD' })).status).toBe(200)
    const wrong = await open.get('/v1/changes?since=1')
    expect([wrong.status, (await wrong.json()).errors[0].field]).toEqual([400, 'since'])
  })

  test('is one of so many, and the next is refused until one of them ends', async () => {
    await open.close()
    open = await aPublicSide({ rows, changes: { most: 2 } })
    const [first] = [await from(), await from()]
    const refused = await open.get('/v1/changes')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    first.leave()
    for (let status = 503; status !== 200;) {
      const again = new AbortController()
      status = (await open.get('/v1/changes', { signal: again.signal })).status
      again.abort()
    }
  })

  test('is one of so many of one address, beside those of others', async () => {
    await open.close()
    open = await aPublicSide({ rows, changes: { mostFromOne: 2 } })
    for (const id of [undefined, '0']) following.push(await follow(open.url, id, '203.0.113.1'))
    const headers = { 'X-Forwarded-For': '203.0.113.1' }
    const refused = await open.get('/v1/changes', { headers })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await refused.json()).toMatchObject({
      detail:
        'This address follows the changes 2 times already, the most that one may. End one of these streams first.',
      errors: [{ code: 'too-many-streams' }],
    })
    expect(open.refusals).toEqual(['too-many-streams'])
    following.push(await follow(open.url, undefined, '203.0.113.2'), await from(), await from())
    expect(open.delivery.followers()).toBe(5)
  })

  test('is cut off when whoever follows does not take what it is sent', async () => {
    await open.close()
    const endless = (after: number, limit: number): LogEntry[] =>
      Array.from({ length: limit }, (_, index) => {
        const seq = after + 1 + index
        return { seq, kind: 'updated', story: portrait.id, at: new Date(seq) }
      })
    open = await aPublicSide({
      rows,
      changes: { patience: 50 },
      through: (wire) => ({
        ...wire,
        seq: () => Promise.resolve(1_000_000_000),
        log: (after, limit) => Promise.resolve(endless(after, limit)),
      }),
    })
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${open.url}/v1/changes`, { headers: { 'Last-Event-ID': '0' } }, resolve).on('error', reject)
    })
    // Nothing is read until the other side has given up.
    const cut = new Promise<string>((resolve) => response.once('error', (error) => resolve(error.message)))
    await until(() => open.delivery.followers() === 0)
    response.resume()
    expect(await cut).toBe('aborted')
  })
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
}

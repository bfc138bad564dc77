import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createWireClient, WireError, type WireClient } from '../../../src/client/wire-client.ts'
import { aWireStory, politics } from '../../support/a-wire-story.ts'
import { aPublicSide, site } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
let wire: WireClient
/** What was asked, and with what it was answered. */
let asked: { readonly path: string; readonly status: number }[] = []

const note = { kind: 'correction', note: 'Not so.', at: '2026-03-02T09:00:00.000Z' } as const
const vote = aWireStory({
  slug: 'vote',
  headline: 'A vote',
  section: politics,
  publishedAt: '2026-03-01T11:00:00.000Z',
})
const portrait = aWireStory({ publishedAt: '2026-03-01T10:00:00.000Z', corrections: [note] })
const killed = aWireStory({ slug: 'killed', publishedAt: '2026-03-01T08:00:00.000Z' })

/** Fetches as a frontend does that reaches the API at its public address: a 301 leads there. */
async function fetchHere(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const address = input instanceof Request ? input.url : String(input)
  const answer = await fetch(address, { ...init, redirect: 'manual' })
  asked.push({ path: address.slice(open.url.length), status: answer.status })
  if (answer.status !== 301) return answer
  const there = await fetch((answer.headers.get('location') ?? '').replace(site.url, open.url), init)
  Object.defineProperty(there, 'redirected', { value: true })
  return there
}

beforeAll(async () => {
  open = await aPublicSide()
  wire = createWireClient({ url: `${open.url}/`, fetch: fetchHere })
  await open.rows.publish(killed)
  await open.rows.kill(killed, { notice: 'It named a minor.' })
  await open.rows.publish({ ...portrait, slug: 'its-old-slug' })
  await open.rows.publish(portrait, { rank: 2 })
  await open.rows.publish(vote)
  await open.look()
})
afterAll(async () => {
  expect(open.errors).toEqual([])
  await open.close()
})

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = []
  for await (const row of rows) read.push(row)
  return read
}

const slugsOf = (stories: readonly { readonly slug: string }[]) => stories.map(({ slug }) => slug)

describe('a list', () => {
  test('is read page by page, as far as it is wanted', async () => {
    asked = []
    expect(slugsOf(await all(wire.everyStory({ limit: 1 })))).toEqual(['vote', 'portrait-unveiled'])
    expect(asked).toHaveLength(2)
    asked = []
    for await (const { slug } of wire.everyStory({ limit: 1 })) {
      expect(slug).toBe('vote')
      break
    }
    expect(asked).toHaveLength(1)
  })

  test('takes the filters of the API, instants as dates too', async () => {
    const until = new Date(vote.publishedAt)
    expect(slugsOf((await wire.stories({ until, section: 'culture' })).stories)).toEqual(['portrait-unveiled'])
    expect(slugsOf((await wire.stories({ since: until })).stories)).toEqual(['vote'])
  })

  test('that is asked for wrongly says what the API says', async () => {
    const refusal = await wire.stories({ limit: 0 }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(WireError)
    expect(refusal).toMatchObject({ status: 400, message: expect.stringContaining('limit is “0”') })
  })
})

describe('what stands at a slug', () => {
  test('is a story whole', async () => {
    expect(await wire.story('vote')).toMatchObject({ found: 'live', story: { headline: 'A vote', body: vote.body } })
  })

  test('is the story, and that it moved, at an old one', async () => {
    expect(await wire.story('its-old-slug')).toMatchObject({ found: 'moved', story: { slug: 'portrait-unveiled' } })
  })

  test('is a notice where it was killed, and nothing where it is held or never was', async () => {
    expect(await wire.story('killed')).toMatchObject({ found: 'killed', tombstone: { notice: 'It named a minor.' } })
    for (const slug of ['held', '../stories', 'a b/c?']) expect(await wire.story(slug)).toEqual({ found: 'nothing' })
  })

  test('is not sent again while it has not changed, and is gone at once when it is', async () => {
    const story = aWireStory({ slug: 'soon-gone', section: { slug: 'soon', name: 'Soon' }, bylines: [] })
    await open.rows.publish(story)
    await open.look()
    const first = await wire.story('soon-gone')
    asked = []
    expect(await wire.story('soon-gone')).toEqual(first)
    await open.rows.unpublish(story)
    await open.look()
    expect(await wire.story('soon-gone')).toEqual({ found: 'nothing' })
    expect(asked.map(({ status }) => status)).toEqual([304, 404])
  })
})

test('sections, bylines, what is searched for and the corrections have words of their own', async () => {
  expect(slugsOf(await wire.sections())).toEqual(expect.arrayContaining(['politics']))
  expect(await wire.section('politics')).toMatchObject({ name: 'Politics', stories: [{ slug: 'vote' }] })
  expect(await wire.byline('ana-kovac', { limit: 1 })).toMatchObject({ name: 'Ana Kovač', next: expect.any(String) })
  expect(slugsOf((await wire.front())?.stories ?? [])).toEqual(['vote', 'portrait-unveiled'])
  expect(await wire.front('politics', { limit: 1 })).toMatchObject({
    name: 'Politics',
    stories: [{ slug: 'vote' }],
    next: null,
  })
  expect([await wire.section('none'), await wire.byline('none'), await wire.front('none')]).toEqual([null, null, null])
  expect((await wire.corrections()).corrections).toMatchObject([{ ...note, story: { slug: 'portrait-unveiled' } }])
  expect(await all(wire.everyCorrection({ limit: 1 }))).toHaveLength(1)
  expect(slugsOf((await wire.search('vote', { sort: 'newest' })).stories)).toEqual(['vote'])
  expect((await all(wire.everyFound('"a vote"')))[0]?.highlights.headline).toContain('<mark>')
})

describe('who asked too often', () => {
  let times = 0
  beforeEach(() => {
    times = 0
  })

  /** Asks a newsroom that sends away whoever asks, so many times, as the gate does. */
  function asking(refusals: number, retryAfter: string, patience?: number): WireClient {
    const refusing: typeof fetch = async (input, init) => {
      times += 1
      if (times > refusals) return fetchHere(input, init)
      const headers = { 'retry-after': retryAfter, date: 'Sun, 01 Mar 2026 12:00:00 GMT' }
      return Response.json({ detail: 'Ask again later.' }, { status: 429, headers })
    }
    return createWireClient({ url: open.url, fetch: refusing, ...(patience === undefined ? {} : { patience }) })
  }

  test.each(['0', 'Sun, 01 Mar 2026 12:00:00 GMT'])(
    'waits as long as it is told, and is answered: %s',
    async (said) => {
      expect(await asking(2, said).story('vote')).toMatchObject({ found: 'live' })
      expect(times).toBe(3)
    },
  )

  test.each([
    { says: 'at once, when that is longer than its patience', said: '61', patience: undefined, refused: 1 },
    { says: 'at once, when it has none', said: '1', patience: 0, refused: 1 },
    { says: 'at once, when it is not told how long', said: 'later', patience: undefined, refused: 1 },
    { says: 'after five times, however little it was to wait', said: '0', patience: undefined, refused: 5 },
  ])('is refused $says', async ({ said, patience, refused }) => {
    const refusal = await asking(99, said, patience)
      .stories()
      .catch((error: unknown) => error)
    expect(refusal).toMatchObject({ status: 429, message: 'Ask again later.' })
    expect(times).toBe(refused)
  })

  test('waits no longer when nobody does', async () => {
    const stop = new AbortController()
    const waiting = asking(99, '60').stories({}, { signal: stop.signal })
    stop.abort(new Error('The reader left.'))
    await expect(waiting).rejects.toThrow('The reader left.')
    expect(times).toBe(1)
  })

  test('follows the changes all the same', async () => {
    for await (const { kind } of asking(1, '0').changes({ after: '0' })) {
      expect(kind).toBe('released')
      break
    }
    expect(times).toBe(2)
  })
})

describe('who follows the changes', () => {
  test('is told of each, from the beginning or from any one on', async () => {
    const kinds = []
    let third = ''
    for await (const { id, kind } of wire.changes({ after: '0' })) {
      kinds.push(kind)
      if (kinds.length === 3) third = id
      if (kinds.length === 4) break
    }
    expect(kinds).toEqual(['released', 'killed', 'released', 'updated'])
    for await (const { kind, story } of wire.changes({ after: third })) {
      expect([kind, story?.id]).toEqual(['updated', portrait.id])
      break
    }
  })

  test('misses nothing and hears nothing twice when the line breaks in the middle of an event', async () => {
    let lines = 0
    const breaking: typeof fetch = async (input, init) => {
      lines += 1
      const answer = await fetch(input, init)
      if (lines > 3) return answer
      if (lines === 2) return new Response('No room.', { status: 503 })
      const reader = answer.body!.getReader()
      const { value } = await reader.read()
      await reader.cancel()
      // The waits of a client that comes back are not what this is about.
      const text = new TextDecoder().decode(value).replace(/retry: \d+/, 'retry: 1')
      return new Response(text.slice(0, text.length / 2))
    }
    const client = createWireClient({ url: open.url, fetch: breaking })
    const last = await open.wire.seq()
    const heard: number[] = []
    for await (const { id } of client.changes({ after: '0' })) {
      heard.push(Number(id.split('.')[0]))
      if (heard.at(-1) === last) break
    }
    expect(heard).toEqual(Array.from({ length: last }, (_, index) => index + 1))
    expect(lines).toBeGreaterThan(2)
  })

  test('stops when told to, and is not kept waiting by a refusal', async () => {
    const stop = new AbortController()
    const following = all(wire.changes({ signal: stop.signal }))
    stop.abort()
    expect(await following).toEqual([])
    const wrong = createWireClient({ url: `${open.url}/nowhere` })
    await expect(all(wrong.changes())).rejects.toThrow('The newsroom answered 404.')
  })
})

/** What every request passes before anything looks at what it asks for. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { anApprovedStory, aLiveStory, imposeEmbargo } from '../../support/copy.ts'
import { closedSchemas } from '../../support/closed-schemas.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { ask, type Heard } from '../../support/canary/ask.ts'
import { release } from '../../support/orders.ts'

const most = 60
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom({ env: { RATE_LIMIT: String(most), METRICS_PORT: '0' } })
  await aLiveStory(newsroom, { slug: 'live' })
  const held = await anApprovedStory(newsroom, { slug: 'held' })
  await imposeEmbargo(newsroom, { stories: [held] }, null)
  await release(newsroom, held)
})
afterAll(() => newsroom.close())
beforeEach(() => {
  newsroom.clock.pass(60_000)
})

/** As somebody elsewhere, whom a proxy on this machine speaks for. */
function from(address: string, path: string, more: Record<string, string> = {}, body?: string): Promise<Heard> {
  const headers = { 'x-forwarded-for': address, ...more }
  return ask(newsroom.url + path, { headers, ...(body === undefined ? {} : { body }) })
}

function header({ headers }: Heard, name: string): string | undefined {
  return headers.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
}

async function useUp(address: string, path = '/v1/stories'): Promise<void> {
  for (let time = 0; time < most; time += 1) await from(address, path)
}

describe('one address', () => {
  test('is told with each answer, ready or not, how many are left to it', async () => {
    const paths = ['/v1/stories', '/v1/stories', '/v1/stories/live', '/v1/stories/held', '/', '/feeds/latest.rss']
    const left: (string | undefined)[] = []
    for (const path of paths) left.push(header(await from('203.0.113.1', path), 'ratelimit'))
    expect(left).toEqual([59, 58, 57, 56, 55, 54].map((count) => `"public";r=${String(count)};t=60`))
    const answer = await from('203.0.113.1', '/v1/stories')
    expect(header(answer, 'ratelimit-policy')).toBe(`"public";q=${String(most)};w=60`)
    const known = await from('203.0.113.1', '/v1/stories', { 'if-none-match': answer.etag ?? '' })
    expect([known.status, header(known, 'ratelimit')]).toEqual([304, '"public";r=52;t=60'])
  })

  test('is refused beyond its limit, for the rest of the minute, and nobody else is', async () => {
    await useUp('203.0.113.2')
    newsroom.clock.pass(18_000)
    const refused = await from('203.0.113.2', '/v1/stories')
    expect(refused.status).toBe(429)
    expect([header(refused, 'retry-after'), header(refused, 'ratelimit')]).toEqual(['42', '"public";r=0;t=42'])
    expect(header(refused, 'cache-control')).toBe('private, no-store')
    expect(header(refused, 'access-control-allow-origin')).toBe('*')
    expect((await from('203.0.113.3', '/v1/stories')).status).toBe(200)
    // Somebody asked for a limit here: the machine itself has one as well.
    expect((await newsroom.get('/v1/stories')).headers.get('ratelimit')).toBe('"public";r=59;t=42')
    newsroom.clock.pass(42_000)
    expect((await from('203.0.113.2', '/v1/stories')).status).toBe(200)
  })

  test('is refused alike for what is live, what is held and what never was', async () => {
    await useUp('203.0.113.4')
    const answers = await Promise.all(
      ['live', 'held', 'never'].flatMap((slug) =>
        ['/v1/stories/', '/v1/ninjs/', '/stories/', '/partner/v1/stories/'].map(async (path) => {
          const { status, headers, body } = await from('203.0.113.4', path + slug)
          return [String(status), ...headers, body.toString('utf8')].join('\n')
        }),
      ),
    )
    expect(new Set(answers).size).toBe(1)
  })

  test('is refused as the description says', async () => {
    await useUp('203.0.113.5')
    const { type, body } = await from('203.0.113.5', '/v1/stories')
    const problem: unknown = JSON.parse(body.toString('utf8'))
    const wrongIn = closedSchemas((await newsroom.get('/v1/openapi.json')).body)
    expect([type, wrongIn({ $ref: '#/components/schemas/Refusal' }, problem)]).toEqual([
      'application/problem+json; charset=utf-8',
      '',
    ])
    const sentence =
      'More than 60 requests came from this address within a minute, the most that are answered. Ask again in 60 seconds.'
    expect(problem).toMatchObject({ status: 429, detail: sentence, errors: [{ code: 'too-often' }] })
  })

  test('has as many for the desk, which count apart, and may ask after its health for ever', async () => {
    await useUp('203.0.113.6')
    await useUp('203.0.113.6', '/health')
    expect((await from('203.0.113.6', '/health')).status).toBe(200)
    expect(header(await from('203.0.113.6', '/api/wire-stories'), 'ratelimit')).toBe('"desk";r=59;t=60')
    await useUp('203.0.113.6', '/api/users/me')
    const refused = await from('203.0.113.6', '/api/users/login')
    expect([refused.status, JSON.parse(refused.body.toString())]).toMatchObject([
      429,
      { errors: [{ code: 'too-often' }] },
    ])
  })
})

describe('a request that is larger than anybody needs', () => {
  const headers = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`x-${String(at)}`, 'a']))

  test.each([
    { says: 'an address', path: `/v1/stories?subject=${'x'.repeat(8192)}`, status: 414, code: 'long-address' },
    { says: 'headers in great number', path: '/v1/stories/held', more: headers, status: 431, code: 'many-headers' },
    { says: 'a body to a GET', path: '/v1/stories/held', body: '{}', status: 400, code: 'body-with-get' },
    { says: 'a body to a GET of the desk', path: '/api/users/me', body: '{}', status: 400, code: 'body-with-get' },
  ])('is refused in a sentence: $says', async ({ path, more = {}, body, status, code }) => {
    const sized: Record<string, string> = body === undefined ? more : { ...more, 'content-length': String(body.length) }
    const answer = await from('203.0.113.7', path, sized, body)
    expect([answer.status, JSON.parse(answer.body.toString())]).toMatchObject([status, { errors: [{ code }] }])
    expect(header(answer, 'cache-control')).toBe('private, no-store')
    expect((await from('203.0.113.7', '/v1/stories/live')).status).toBe(200)
  })
})

test('who was refused is counted by the reason', async () => {
  const text = await (await newsroom.metrics()).text()
  for (const why of ['too-often', 'long-address', 'many-headers', 'body-with-get']) {
    expect(text).toMatch(new RegExp(`^stet_refused_total\\{why="${why}"\\} [1-9]`, 'm'))
  }
  expect(text).toMatch(/^stet_answer_seconds_count\{route="story",status="429"\} [1-9]/m)
  expect(text).not.toContain('203.0.113')
})

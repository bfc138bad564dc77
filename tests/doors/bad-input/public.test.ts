/** What strangers ask wrongly: a problem that names the parameter and its value, and nothing of the house. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aLiveStory, anApprovedStory, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { expectNoBowels } from '../../support/refusals.ts'

let newsroom: Newsroom
let held = ''

beforeAll(async () => {
  newsroom = await openNewsroom()
  await aLiveStory(newsroom, { slug: 'live-one' })
  held = await anApprovedStory(newsroom, { slug: 'held-one' })
  await imposeEmbargo(newsroom, { stories: [held] }, null)
  await newsroom.desk('POST', `/stories/${held}/release`, { as: 'editor', body: {} })
})
afterAll(() => newsroom.close())

describe('a bad parameter', () => {
  test.each([
    { address: '/v1/stories?limit=-5', field: 'limit', value: '-5' },
    { address: '/v1/stories?limit=0', field: 'limit', value: '0' },
    { address: '/v1/stories?limit=101', field: 'limit', value: '101' },
    { address: '/v1/stories?limit=ten', field: 'limit', value: 'ten' },
    { address: '/v1/stories?limit=1&limit=2', field: 'limit', value: '2 times' },
    { address: '/v1/stories?cursor=nonsense', field: 'cursor', value: 'nonsense' },
    { address: '/v1/stories?cursor=MTIzIGFi!', field: 'cursor', value: 'MTIzIGFi!' },
    { address: '/v1/stories?since=yesterday', field: 'since', value: 'yesterday' },
    { address: '/v1/stories?until=2026-02-31T00:00:00Z', field: 'until', value: '2026-02-31' },
    { address: '/v1/stories?draft=true', field: 'draft', value: 'draft' },
    { address: '/v1/stories?where[slug][equals]=held-one', field: 'where[slug][equals]', value: 'where' },
    { address: '/v1/stories?section=', field: 'section', value: '' },
    { address: '/v1/sections/any?limit=-5', field: 'limit', value: '-5' },
    { address: '/v1/bylines/any?cursor=x', field: 'cursor', value: 'x' },
    { address: '/v1/stories/live-one?depth=9', field: 'depth', value: 'depth' },
  ])('$address is 400, naming it and its value', async ({ address, field, value }) => {
    const { status, headers, body, text } = await newsroom.get(address)
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
    expect(body.errors).toEqual([expect.objectContaining({ field, message: expect.stringMatching(/^\S.*\.$/s) })])
    expect(body.errors[0].message).toContain(value)
    expectNoBowels(text)
  })
})

describe('an address that is none', () => {
  test.each([
    '/v1/stories/%',
    '/v1/stories/%00',
    '/v1/stories/../../etc/passwd',
    '/media/..%2f..%2fprivate',
    '/media/x.jpg',
    `/v1/stories/${'a'.repeat(5000)}`,
    '/v1/nothing',
    '/feeds/latest.exe',
    '/stories/%E0%A4%A',
    '/api/%',
    '/api/wire-stories/%00',
    '/nothing-here',
  ])('%s is a 4xx that says nothing of the house', async (address) => {
    const { status, text } = await newsroom.get(address)
    expect([status >= 400 && status < 500, status]).toEqual([true, status])
    expectNoBowels(text)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused where the public reads', async (method) => {
    for (const address of ['/v1/stories', '/v1/stories/live-one', '/feeds/latest.rss', '/media/x.jpg']) {
      const { status, text } = await newsroom.get(address, { method, body: '{}' })
      expect([address, status]).toEqual([address, 405])
      expectNoBowels(text)
    }
  })
})

describe('what is held', () => {
  const told = ({ status, headers, text }: Awaited<ReturnType<Newsroom['get']>>) => ({
    status,
    text,
    headers: [...headers].filter(([name]) => name !== 'date'),
  })

  test.each(['/v1/stories', '/stories', '/v1/ninjs'])('is answered at %s like what never was', async (base) => {
    expect(told(await newsroom.get(`${base}/held-one`))).toEqual(told(await newsroom.get(`${base}/never-was`)))
  })

  test('is answered by the desk’s API like what never was', async () => {
    const never = '00000000-0000-4000-8000-000000000000'
    for (const address of [
      (id: string) => `/api/stories/${id}`,
      (id: string) => `/api/stories/${id}/standing`,
      (id: string) => `/api/stories/versions?where[parent][equals]=${id}`,
      (id: string) => `/api/releases?where[story][equals]=${id}`,
    ]) {
      expect(told(await newsroom.get(address(held)))).toEqual(told(await newsroom.get(address(never))))
    }
    for (const [path, body] of [
      ['/submit', '{}'],
      ['?draft=true', '{"headline":"Mine"}'],
    ] as const) {
      const init = {
        method: path === '/submit' ? 'POST' : 'PATCH',
        headers: { 'content-type': 'application/json' },
        body,
      }
      const there = told(await newsroom.get(`/api/stories/${held}${path}`, init))
      expect([path, there]).toEqual([path, told(await newsroom.get(`/api/stories/${never}${path}`, init))])
    }
    const [version] = (
      await newsroom.payload.findVersions({ collection: 'stories', where: { parent: { equals: held } } })
    ).docs
    if (version === undefined) throw new Error('The held story has no version.')
    for (const method of ['GET', 'POST']) {
      const there = told(await newsroom.get(`/api/stories/versions/${version.id}`, { method }))
      expect([method, there]).toEqual([method, told(await newsroom.get(`/api/stories/versions/${never}`, { method }))])
    }
    const draft = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const taken = await newsroom.get('/api/stories', { ...draft, body: '{"headline":"x","slug":"held-one"}' })
    const free = await newsroom.get('/api/stories', { ...draft, body: '{"headline":"x","slug":"free-one"}' })
    expect(told(taken)).toEqual(told(free))
  })
})

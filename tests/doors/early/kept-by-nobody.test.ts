/** What comes from behind the guarded doors, whatever it is, is kept by no cache and found by no search engine. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWaitingRoom } from '../../../src/front/health.ts'
import { ask } from '../../support/canary/ask.ts'
import { aByline, aSection, aStory } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { aPartner, type Visitor } from '../../support/partners.ts'
import { aPreviewLink } from '../../support/preview-links.ts'

let newsroom: Newsroom
let partner: Visitor

beforeAll(async () => {
  newsroom = await openNewsroom()
  partner = await aPartner(newsroom)
})
afterAll(() => newsroom.close())

type Asked = { readonly path: string; readonly init?: RequestInit; readonly status: number }

function expectKeptByNobody(headers: Headers): void {
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
}

const strangers: readonly Asked[] = [
  { path: '/preview', status: 404 },
  { path: '/preview/', status: 404 },
  { path: '/preview/stories/never-was', status: 404 },
  { path: '/preview/stories/never-was?token=forged', status: 404 },
  { path: '/preview/stories/never-was', init: { method: 'POST' }, status: 404 },
  { path: '/preview/v1/media/never-was.webp', init: { method: 'HEAD' }, status: 404 },
  { path: '/preview/assets/never-was.css', status: 404 },
  { path: '/preview/v1/stories/%zz', status: 400 },
  { path: '/partner', status: 401 },
  { path: '/partner/v1/stories', status: 401 },
  { path: '/partner/v1/stories/%zz', status: 401 },
  { path: '/partner/v1/stories', init: { method: 'OPTIONS' }, status: 401 },
]

describe('an answer to a stranger', () => {
  test.each(strangers)('$status at $path', async ({ path, init, status }) => {
    const answer = await newsroom.get(path, init)
    expect(answer.status).toBe(status)
    expectKeptByNobody(answer.headers)
  })
})

const guests: readonly Asked[] = [
  { path: '/stories', status: 200 },
  { path: '/stories?limit=1', status: 400 },
  { path: '/stories/%zz', status: 400 },
  { path: '/stories/never-was', status: 404 },
  { path: '/never-was', status: 404 },
]

describe('an answer to a partner', () => {
  test.each(guests)('$status at $path', async ({ path, status }) => {
    const answer = await partner.get(path)
    expect(answer.status).toBe(status)
    expectKeptByNobody(answer.headers)
  })
})

test('an answer to who has a link: the page, its style sheet, and what a kept copy would be answered', async () => {
  const refs = { section: await aSection(newsroom), bylines: [{ byline: await aByline(newsroom), role: 'reporting' }] }
  const story = await aStory(newsroom, { slug: 'linked', headline: 'Linked', ...refs })
  const link = await aPreviewLink(newsroom, story)
  const page = await newsroom.get(link.page)
  expect(page.status).toBe(200)
  expectKeptByNobody(page.headers)
  const [, style = ''] = /href="(\/preview\/assets\/[^"]+)"/.exec(page.text) ?? []
  const sheet = await newsroom.get(style)
  expect(sheet.status).toBe(200)
  expectKeptByNobody(sheet.headers)
  const again = await newsroom.get(link.page, { headers: { 'if-none-match': '*' } })
  expect(again.status).toBe(200)
  expectKeptByNobody(again.headers)
})

describe('a refusal before anything is looked at', () => {
  const many = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`x-${String(at)}`, 'a']))

  test.each([
    { path: `/preview/${'x'.repeat(8_192)}`, headers: {}, status: 414 },
    { path: '/preview/stories/never-was', headers: many, status: 431 },
    { path: '/partner/v1/stories', headers: { 'content-length': '2' }, body: '{}', status: 400 },
  ])('$status', async ({ status, path, headers, body }) => {
    const heard = await ask(newsroom.url + path, { headers, ...(body === undefined ? {} : { body }) })
    expect(heard.status).toBe(status)
    expectKeptByNobody(new Headers(heard.headers.map((line): [string, string] => pairOf(line))))
  })

  test('503, while the house is being opened', async () => {
    const server = createServer(createWaitingRoom())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const answer = await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/preview/stories/a`)
    expect(answer.status).toBe(503)
    expectKeptByNobody(answer.headers)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
})

function pairOf(line: string): [string, string] {
  const colon = line.indexOf(': ')
  return [line.slice(0, colon), line.slice(colon + 2)]
}

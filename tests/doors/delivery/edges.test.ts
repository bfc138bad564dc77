import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { aWireStory } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
beforeEach(async () => {
  open = await aPublicSide()
  await open.rows.publish(aWireStory())
  await open.look()
})
afterEach(() => open.close())

const paths = [
  '/v1/stories',
  '/v1/stories/portrait-unveiled',
  '/v1/sections',
  '/feeds/latest.rss',
  '/v1/corrections',
  '/v1/ninjs/portrait-unveiled',
  '/sitemap.xml',
  '/sitemaps/2026-03.xml',
  '/news-sitemap.xml',
  '/',
  '/stories/portrait-unveiled',
]

describe('every public answer', () => {
  test.each(paths)('%s bears a strong tag, and is not sent twice to whoever has it', async (path) => {
    for (const turn of ['cold', 'warm']) {
      const first = await open.get(path)
      expect([turn, first.status]).toEqual([turn, 200])
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^"[\w-]+"$/)
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await open.get(path, { headers: { 'If-None-Match': known } })
        expect([again.status, await again.text()]).toEqual([304, ''])
        expect(again.headers.get('etag')).toBe(etag)
        expect(again.headers.get('cache-control')).toBe('public, max-age=30')
      }
      expect((await open.get(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
    }
  })

  test.each(paths)('%s may be asked for its head alone', async (path) => {
    const headers = { 'Accept-Encoding': 'identity' }
    const whole = await open.get(path, { headers })
    const head = await open.get(path, { method: 'HEAD', headers })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(await whole.text())))
  })

  test.each([...paths, '/v1/stories/nothing', '/media/nothing.jpg', '/health'])(
    '%s does not say what made it',
    async (path) => {
      const { headers } = await open.get(path)
      expect(headers.get('x-powered-by')).toBeNull()
    },
  )

  test.each(['/v1/stories', '/v1/stories/nothing', '/media/nothing.jpg', '/feeds/latest.atom', '/v1/nowhere'])(
    '%s may be read by any site and sniffed by none',
    async (path) => {
      const { headers } = await open.get(path)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )
})

describe('what is not for reading', () => {
  test('a preflight is told that it may read', async () => {
    const answer = await open.get('/v1/stories', { method: 'OPTIONS' })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused, naming what is allowed', async (method) => {
    const answer = await open.get('/v1/stories/portrait-unveiled', { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(await answer.json()).toMatchObject({ title: 'Method Not Allowed' })
  })

  test.each([
    '/v1',
    '/v1/',
    '/v1/nowhere',
    '/v1/stories/a/b',
    '/feeds/latest.xml',
    '/feeds/nowhere.rss',
    '/media',
    '/nowhere',
  ])('%s is a problem in JSON, not a page', async (path) => {
    const answer = await open.get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  })

  test('an address that cannot be decoded is a bad request', async () => {
    const answer = await open.get('/v1/stories/%zz')
    expect(answer.status).toBe(400)
    expect(open.errors).toEqual([])
  })

  test.each(["' OR 1=1 --", '../../etc/passwd', '\u0000', 'é', 'x'.repeat(5000), '{"$ne":null}'])(
    'a slug such as %j finds nothing',
    async (slug) => {
      const answer = await open.get(`/v1/stories/${encodeURIComponent(slug)}`)
      expect(answer.status).toBe(404)
      expect(open.errors).toEqual([])
    },
  )
})

describe('a public side that is broken', () => {
  test('says nothing of why, and tells the newsroom', async () => {
    await open.close()
    open = await aPublicSide({
      through: (wire) => ({ ...wire, storyAt: () => Promise.reject(new Error('secret path /var/lib')) }),
    })
    const answer = await open.get('/v1/stories/anything')
    expect(answer.status).toBe(500)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).not.toContain('secret')
    expect(open.errors).toHaveLength(1)
  })
})

test('health says one word', async () => {
  expect(await (await open.get('/health')).text()).toBe('alive\n')
  expect(await (await open.get('/ready')).text()).toBe('ready\n')
})

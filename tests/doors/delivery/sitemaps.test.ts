import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { aWireImage, aWireStory, politics } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
let now: Date
beforeEach(async () => {
  now = new Date('2026-03-03T09:00:00.000Z')
  open = await aPublicSide({ now: () => now })
})
afterEach(() => open.close())

async function xml(path: string): Promise<string> {
  const answer = await open.getNow(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8'])
  return answer.text()
}

async function locations(path: string): Promise<string[]> {
  return [...(await xml(path)).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address)
}

async function publish(slug: string, publishedAt: string): Promise<void> {
  await open.rows.publish(aWireStory({ slug, section: politics, publishedAt, updatedAt: publishedAt }))
}

describe('the sitemap', () => {
  test('names a sitemap for each month that has a live story, newest first, and each of them its stories', async () => {
    await publish('new-year', '2026-01-01T00:00:00.000Z')
    await publish('last-of-january', '2026-01-31T23:59:59.999Z')
    await publish('march', '2026-03-01T00:00:00.000Z')
    expect(await locations('/sitemap.xml')).toEqual([
      'https://api.stet.example/sitemaps/2026-03.xml',
      'https://api.stet.example/sitemaps/2026-01.xml',
    ])
    expect(await locations('/sitemaps/2026-01.xml')).toEqual([
      'https://www.stet.example/politics/last-of-january',
      'https://www.stet.example/politics/new-year',
    ])
    expect(await locations('/sitemaps/2026-03.xml')).toEqual(['https://www.stet.example/politics/march'])
  })

  test('says when a story last changed, and has its picture', async () => {
    await open.rows.publish(aWireStory({ image: aWireImage(), updatedAt: '2026-03-02T10:00:00.000Z' }))
    const text = await xml('/sitemaps/2026-03.xml')
    expect(text).toContain('<lastmod>2026-03-02T10:00:00.000Z</lastmod>')
    expect(text).toContain('<image:loc>https://api.stet.example/media/bbbb.jpg</image:loc>')
    expect(text).toContain('xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"')
  })

  test('loses what is taken off, and the month with its last story', async () => {
    const story = aWireStory()
    await open.rows.publish(story)
    expect(await locations('/sitemap.xml')).toHaveLength(1)
    await open.rows.unpublish(story)
    expect(await locations('/sitemap.xml')).toEqual([])
    expect((await open.get('/sitemaps/2026-03.xml')).status).toBe(404)
  })

  test.each(['2026-13.xml', '2026-3.xml', '2026-03', '2026-04.xml', '%', 'x.xml'])('has no page %s', async (file) => {
    await open.rows.publish(aWireStory())
    expect([400, 404]).toContain((await open.getNow(`/sitemaps/${file}`)).status)
  })
})

describe('the news sitemap', () => {
  test('has the news of the last two days, whatever is in its words', async () => {
    await publish('too-old', '2026-03-01T08:59:59.999Z')
    await publish('just-in', '2026-03-01T09:00:00.000Z')
    await open.rows.publish(
      aWireStory({
        headline: 'Ink & <b>claims</b>',
        language: 'sr-Cyrl',
        publishedAt: '2026-03-02T09:00:00.000Z',
        image: aWireImage(),
      }),
    )
    expect(await locations('/news-sitemap.xml')).toEqual([
      'https://www.stet.example/culture/portrait-unveiled',
      'https://www.stet.example/politics/just-in',
    ])
    const text = await xml('/news-sitemap.xml')
    expect(text).toContain('<news:title>Ink &amp; &lt;b&gt;claims&lt;/b&gt;</news:title>')
    expect(text).toContain('<news:name>The Stet</news:name><news:language>sr</news:language>')
    expect(text).toContain('<news:publication_date>2026-03-02T09:00:00.000Z</news:publication_date>')
  })

  test('forgets a story once two days have passed, though nothing happened meanwhile', async () => {
    await open.rows.publish(aWireStory({ publishedAt: '2026-03-02T09:00:00.000Z' }))
    expect(await locations('/news-sitemap.xml')).toHaveLength(1)
    now = new Date('2026-03-04T09:01:00.000Z')
    expect(await locations('/news-sitemap.xml')).toEqual([])
  })

  test('does not have what was retracted', async () => {
    const retraction = { note: 'The letters were forged.', at: '2026-03-02T00:00:00.000Z' }
    await open.rows.publish(aWireStory({ publishedAt: '2026-03-02T09:00:00.000Z', retraction }))
    expect(await locations('/news-sitemap.xml')).toEqual([])
    expect(await locations('/sitemaps/2026-03.xml')).toHaveLength(1)
  })
})

describe('robots.txt', () => {
  test('keeps search engines from what is not for readers, and names the sitemaps', async () => {
    const answer = await open.get('/robots.txt?v=1')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(await answer.text()).toBe(`User-agent: *
Disallow: /admin
Disallow: /api
Disallow: /partner
Disallow: /preview

Sitemap: https://api.stet.example/sitemap.xml
Sitemap: https://api.stet.example/news-sitemap.xml
`)
  })
})

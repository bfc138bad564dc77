/** Feeds and sitemaps as programs that others wrote read them, and as their standards have them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { aWireImage, aWireStory, politics } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'
import { wrongWithAtom, wrongWithSitemap, wrongWithSitemapIndex } from '../../support/xml-schemas.ts'

const hostile = 'Ink & <b>bold</b> "claims" ]]> ’s end'
const portrait = aWireStory({
  headline: hostile,
  standfirst: hostile,
  language: 'sr-Cyrl',
  image: aWireImage(),
  bylines: [
    { slug: 'ana-kovac', name: 'Ana Kovač', role: null },
    { slug: 'tom-reed', name: 'Tom & Reed', role: null },
  ],
})
const vote = aWireStory({
  slug: 'vote',
  section: politics,
  standfirst: null,
  bylines: [],
  subjects: [],
  publishedAt: '2026-03-02T09:00:00.000Z',
  updatedAt: '2026-03-02T10:00:00.000Z',
})
const killed = aWireStory({ slug: 'killed' })

let open: PublicSide
let empty: PublicSide
beforeAll(async () => {
  const now = () => new Date('2026-03-03T08:00:00.000Z')
  empty = await aPublicSide({ now })
  open = await aPublicSide({ now })
  for (const story of [portrait, vote, killed]) await open.rows.publish(story)
  await open.rows.kill(killed, { notice: 'It named a <minor>.' })
  await open.rows.publish(portrait, { rank: 2 })
  await open.look()
})
afterAll(async () => {
  await open.close()
  await empty.close()
})

async function text(path: string, side = open): Promise<string> {
  const answer = await side.get(path)
  expect(answer.status).toBe(200)
  return answer.text()
}

describe('another reader', () => {
  const headlines = [vote.headline, hostile]
  const addresses = ['https://www.stet.example/politics/vote', 'https://www.stet.example/culture/portrait-unveiled']
  const names = [
    'tag:api.stet.example,2026:stories/id-of-vote',
    'tag:api.stet.example,2026:stories/id-of-portrait-unveiled',
  ]
  const html = /<p>The portrait was hung in the west wing on Monday\.<\/p>/

  test('finds in RSS what we put there', async () => {
    const { title, items = [] } = parseRssFeed(await text('/feeds/latest.rss'))
    expect(title).toBe('The Stet')
    expect(items.map((item) => item.title)).toEqual(headlines)
    expect(items.map((item) => item.link)).toEqual(addresses)
    expect(items.map((item) => item.guid)).toEqual(names.map((value) => ({ value, isPermaLink: false })))
    expect(items[1]).toMatchObject({
      pubDate: 'Sun, 01 Mar 2026 09:00:00 GMT',
      description: hostile,
      categories: [{ name: 'Culture' }, { name: 'Art' }, { name: 'Diplomacy' }],
      content: { encoded: expect.stringMatching(html) },
      dc: { creators: ['Ana Kovač', 'Tom & Reed'] },
      media: {
        contents: [
          {
            url: 'https://api.stet.example/media/bbbb.jpg',
            type: 'image/jpeg',
            medium: 'image',
            width: 1280,
            height: 853,
            credits: [{ value: 'Jane Roe/Stet' }],
          },
        ],
      },
    })
  })

  test('finds the same in Atom, and nothing of what was killed among its entries', async () => {
    const { title, id, entries = [] } = parseAtomFeed(await text('/feeds/latest.atom'))
    expect([title, id]).toEqual([{ value: 'The Stet' }, 'https://api.stet.example/feeds/latest.atom'])
    expect(entries.map((entry) => entry.title?.value)).toEqual(headlines)
    expect(entries.map((entry) => entry.id)).toEqual(names)
    expect(entries.map((entry) => entry.links?.[0]?.href)).toEqual(addresses)
    expect(entries[1]).toMatchObject({
      published: '2026-03-01T09:00:00.000Z',
      updated: '2026-03-01T09:00:00.000Z',
      summary: { value: hostile },
      content: { value: expect.stringMatching(html), type: 'html' },
      authors: [{ name: 'Ana Kovač' }, { name: 'Tom & Reed' }],
      categories: [{ term: 'Culture' }, { term: 'Art' }, { term: 'Diplomacy' }],
    })
  })

  test('finds the same in JSON Feed', async () => {
    const { title, feed_url, items = [] } = parseJsonFeed(JSON.parse(await text('/feeds/latest.json')))
    expect([title, feed_url]).toEqual(['The Stet', 'https://api.stet.example/feeds/latest.json'])
    expect(items.map((item) => item.title)).toEqual(headlines)
    expect(items.map((item) => item.id)).toEqual(names)
    expect(items.map((item) => item.url)).toEqual(addresses)
    expect(items[1]).toMatchObject({
      content_html: expect.stringMatching(html),
      summary: hostile,
      image: 'https://api.stet.example/media/bbbb.jpg',
      authors: [{ name: 'Ana Kovač' }, { name: 'Tom & Reed' }],
      tags: ['Culture', 'Art', 'Diplomacy'],
      language: 'sr-Cyrl',
    })
  })
})

describe('by its schema nothing is wrong with', () => {
  test('an Atom feed, with the tombstones of what was killed, of one section, or without a story', async () => {
    const latest = await text('/feeds/latest.atom')
    expect(latest).toContain('deleted-entry')
    for (const xml of [latest, await text('/feeds/politics.atom'), await text('/feeds/latest.atom', empty)]) {
      expect(await wrongWithAtom(xml)).toEqual([])
    }
  })

  test('a sitemap with pictures, the one for news, or the index of them', async () => {
    const month = await text('/sitemaps/2026-03.xml')
    expect(month).toContain('<image:image>')
    expect(await wrongWithSitemap(month)).toEqual([])
    const news = await text('/news-sitemap.xml')
    expect(news.match(/<news:news>/g)).toHaveLength(2)
    expect(await wrongWithSitemap(news)).toEqual([])
    expect(await wrongWithSitemapIndex(await text('/sitemap.xml'))).toEqual([])
  })

  test('unless something is: each schema refuses what it should', async () => {
    const latest = await text('/feeds/latest.atom')
    for (const part of [/<id>.*?<\/id>/, /<updated>.*?<\/updated>/, /<title>.*?<\/title>/, / when="[^"]*"/]) {
      expect(await wrongWithAtom(latest.replace(part, ''))).not.toEqual([])
    }
    const news = await text('/news-sitemap.xml')
    for (const part of [/<loc>.*?<\/loc>/, /<news:title>.*?<\/news:title>/, /<image:loc>.*?<\/image:loc>/]) {
      expect(await wrongWithSitemap(news.replace(part, ''))).not.toEqual([])
    }
    expect(await wrongWithSitemap(news.replace('<news:language>sr', '<news:language>sr-Cyrl'))).not.toEqual([])
  })
})

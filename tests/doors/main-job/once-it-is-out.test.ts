/** A story that is out, as programs and readers fetch it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aBody, aByline, aLiveStory, aSection } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { aPhotograph } from '../../support/photograph.ts'
import { aPictureForm, createStranger, type Stranger } from '../../support/stranger.ts'

const slug = 'portrait-unveiled-at-last'

let newsroom: Newsroom
let stranger: Stranger
let story = ''
let media = ''
let out = ''

beforeAll(async () => {
  newsroom = await openNewsroom()
  stranger = createStranger(newsroom.url)
  const words = { altText: 'A painted man', usageRights: { category: 'agency' } }
  const form = aPictureForm(await aPhotograph(), 'portrait.jpg', words)
  const picture = await newsroom.desk('POST', '/images', { as: 'picture-editor', body: form })
  out = newsroom.clock.now().toISOString()
  story = await aLiveStory(newsroom, {
    headline: 'Portrait unveiled at last',
    section: await aSection(newsroom, 'Culture'),
    bylines: [{ byline: await aByline(newsroom, 'Ana Kovač'), role: 'reporting' }],
    subjects: ['Art', 'Diplomacy'],
    leadImage: picture.body.doc.id,
    body: aBody('The portrait was hung on Sunday.'),
  })
  media = new URL((await newsroom.get(`/v1/stories/${slug}`)).body.image.renditions[0].url).pathname
})
afterAll(() => newsroom.close())

describe('once it is out', () => {
  test('it is in the list, in its section and under its byline', async () => {
    const list = await stranger.ask('GET', '/v1/stories?limit=1&section=culture&byline=ana-kovac&subject=Art')
    expect(list.body.next).toBeNull()
    expect(list.body.stories).toHaveLength(1)
    expect(list.body.stories[0]).toMatchObject({ slug, version: 1, publishedAt: out })
    for (const field of ['body', 'gallery', 'corrections', 'jsonLd'])
      expect(list.body.stories[0]).not.toHaveProperty(field)
    expect((await stranger.ask('GET', '/v1/sections')).body.sections).toMatchObject([{ slug: 'culture' }])
    expect((await stranger.ask('GET', '/v1/bylines/ana-kovac')).body).toMatchObject({ name: 'Ana Kovač' })
  })

  test('who has it already is told so, and HEAD says what GET would', async () => {
    const full = await stranger.ask('GET', `/v1/stories/${slug}`)
    const etag = full.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"/)
    const again = await stranger.ask('GET', `/v1/stories/${slug}`, { headers: { 'if-none-match': etag } })
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
    const head = await stranger.ask('HEAD', `/v1/stories/${slug}`, { headers: { 'accept-encoding': 'identity' } })
    expect([head.status, head.text, head.headers.get('content-length')]).toEqual([
      200,
      '',
      String(Buffer.byteLength(full.text)),
    ])
    expect(full.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('its picture is served, with the credit inside', async () => {
    const response = await fetch(newsroom.url + media)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=60'])
    expect(bytes.includes('Jane Roe')).toBe(true)
    expect(bytes.includes('SERIAL-4711')).toBe(false)
    const etag = response.headers.get('etag') ?? ''
    const again = await stranger.ask('GET', media, { headers: { 'if-none-match': etag } })
    const head = await stranger.ask('HEAD', media)
    expect([again.status, head.status, head.headers.get('etag')]).toEqual([304, 200, etag])
    expect(head.headers.get('content-length')).toBe(String(bytes.length))
  })

  test.each([
    { feed: 'rss', type: 'application/rss+xml', item: `<link>http://127.0.0.1:3000/stories/${slug}</link>` },
    { feed: 'atom', type: 'application/atom+xml', item: `href="http://127.0.0.1:3000/stories/${slug}"` },
    { feed: 'json', type: 'application/feed+json', item: `"url":"http://127.0.0.1:3000/stories/${slug}"` },
  ])('it is an item in the $feed feed, and in its section’s', async ({ feed, type, item }) => {
    for (const address of [`/feeds/latest.${feed}`, `/feeds/culture.${feed}`]) {
      const { status, headers, text } = await stranger.ask('GET', address)
      expect([status, headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
      expect(text).toContain(item)
      expect(text).toContain('Portrait unveiled at last')
      expect(text).toContain('The portrait was hung on Sunday.')
    }
  })

  test.each(['/', `/stories/${slug}`, '/sections/culture', '/bylines/ana-kovac'])(
    'readers read it at %s',
    async (address) => {
      const { status, headers, text } = await stranger.ask('GET', address)
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      expect(text).toContain('Portrait unveiled')
    },
  )

  test('the desk sees it live, on time', async () => {
    const draft = await newsroom.desk('GET', `/stories/${story}?draft=true`, { as: 'reporter' })
    expect(draft.body.live).toMatchObject({ version: 1, publishedAt: out })
    const releases = await newsroom.desk('GET', `/releases?where[story][equals]=${story}`, { as: 'editor' })
    expect(releases.body.docs).toMatchObject([{ state: 'live', plannedAt: out, actualAt: out, lateMs: 0 }])
  })
})

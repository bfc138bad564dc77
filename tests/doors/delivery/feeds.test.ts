import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import Parser from 'rss-parser'
import { aWireImage, aWireStory, politics } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
beforeEach(async () => {
  open = await aPublicSide()
})
afterEach(() => open.close())

const hostile = 'Ink & <b>bold</b> "claims" ]]> \u0007’s end'
const parser = new Parser({ customFields: { item: ['dc:creator', 'media:content'] } })

async function text(path: string): Promise<string> {
  const answer = await open.getNow(path)
  expect(answer.status).toBe(200)
  return answer.text()
}

async function publishTwo(): Promise<void> {
  await open.rows.publish(
    aWireStory({
      headline: hostile,
      standfirst: hostile,
      image: aWireImage(),
      bylines: [
        { slug: 'ana-kovac', name: 'Ana Kovač', role: null },
        { slug: 'tom-reed', name: 'Tom & Reed', role: null },
      ],
      corrections: [{ kind: 'correction', note: 'It was July.', at: '2026-03-02T00:00:00.000Z' }],
    }),
  )
  await open.rows.publish(aWireStory({ slug: 'vote', section: politics, publishedAt: '2026-03-02T09:00:00.000Z' }))
}

describe.each(['rss', 'atom'])('the %s feed', (format) => {
  test('carries the latest stories, newest first, whatever is in their words', async () => {
    await publishTwo()
    const feed = await parser.parseString(await text(`/feeds/latest.${format}`))
    expect(feed.title).toBe('The Stet')
    expect(feed.items.map(({ link }) => link)).toEqual([
      'https://www.stet.example/politics/vote',
      'https://www.stet.example/culture/portrait-unveiled',
    ])
    expect(feed.items[1]?.title).toBe('Ink & <b>bold</b> "claims" ]]> ’s end')
  })

  test('has one for each section that is on the wire, and nothing for others', async () => {
    await publishTwo()
    const feed = await parser.parseString(await text(`/feeds/politics.${format}`))
    expect(feed.items).toHaveLength(1)
    expect(feed.title).toBe('The Stet: Politics')
    const missing = await open.get(`/feeds/sport.${format}`)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toBe(await (await open.get('/v1/stories/nothing')).text())
  })

  test('is the same bytes every time while nothing happens, even when it is empty', async () => {
    const empty = await text(`/feeds/latest.${format}`)
    open.delivery.answers.forget()
    expect(await text(`/feeds/latest.${format}`)).toBe(empty)
  })

  test('keeps the id of a story whose slug and headline change', async () => {
    const ids = async () => {
      const feed = await parser.parseString(await text(`/feeds/latest.${format}`))
      return feed.items.map((item) => item.guid ?? ('id' in item ? item.id : null))
    }
    await open.rows.publish(aWireStory({ id: 'one', slug: 'old' }))
    const before = await ids()
    await open.rows.publish(aWireStory({ id: 'one', slug: 'new', headline: 'Another' }), { rank: 2 })
    expect(await ids()).toEqual(before)
    expect(before).toEqual(['tag:api.stet.example,2026:stories/one'])
  })
})

test('Atom says what was killed, under the id that it had, and nothing of what never was public', async () => {
  const story = aWireStory({ id: 'one' })
  await open.rows.publish(story)
  await open.rows.publish(aWireStory({ id: 'other', slug: 'vote', section: politics }))
  expect(await text('/feeds/latest.atom')).not.toContain('deleted-entry')
  await open.rows.kill(story, { notice: 'It named a <minor>.' })
  for (const path of ['/feeds/latest.atom', '/feeds/politics.atom']) {
    const xml = await text(path)
    expect(xml).toMatch(
      /<at:deleted-entry ref="tag:api.stet.example,2026:stories\/one" when="[^"]+Z"><at:comment>It named a &lt;minor&gt;.<\/at:comment><\/at:deleted-entry>/,
    )
    expect((await parser.parseString(xml)).items).toHaveLength(1)
  }
  await open.rows.tables.put('stories', { id: 'never-public', state: 'killed', rank: 1, slug: null, tombstone: null })
  open.delivery.answers.forget()
  expect(await text('/feeds/latest.atom')).not.toContain('never-public')
})

test('RSS names every author and shows the picture with its credit', async () => {
  await publishTwo()
  const xml = await text('/feeds/culture.rss')
  expect(xml).toContain('<dc:creator>Ana Kovač</dc:creator>')
  expect(xml).toContain('<dc:creator>Tom &amp; Reed</dc:creator>')
  expect(xml).toContain('url="https://api.stet.example/media/bbbb.jpg" type="image/jpeg"')
  expect(xml).toContain('<media:credit>Jane Roe/Stet</media:credit>')
})

test('JSON Feed is version 1.1 with all authors', async () => {
  await publishTwo()
  const answer = await open.getNow('/feeds/culture.json')
  expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
  const feed = await answer.json()
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
  expect(feed.items[0]).toMatchObject({
    url: 'https://www.stet.example/culture/portrait-unveiled',
    authors: [{ name: 'Ana Kovač' }, { name: 'Tom & Reed' }],
    image: 'https://api.stet.example/media/bbbb.jpg',
    date_published: '2026-03-01T09:00:00.000Z',
  })
})

test('a feed reader may put what it likes behind the question mark', async () => {
  expect((await open.get('/feeds/latest.rss?utm_source=reader')).status).toBe(200)
})

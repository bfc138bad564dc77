import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { style } from '../../../src/reader/style.ts'
import { aWireImage, aWireStory, politics } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
beforeEach(async () => {
  open = await aPublicSide()
})
afterEach(async () => {
  expect(open.errors).toEqual([])
  await open.close()
})

async function page(path: string): Promise<string> {
  const answer = await open.getNow(path)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  return answer.text()
}

describe('the front', () => {
  test('says so when nothing is published yet', async () => {
    expect(await page('/')).toContain('Nothing is published yet')
  })

  test('leads with the newest story that has a picture, and shows each section', async () => {
    await open.rows.publish(aWireStory({ image: aWireImage() }))
    await open.rows.publish(
      aWireStory({ slug: 'vote', section: politics, headline: 'Vote', publishedAt: '2026-03-02T09:00:00.000Z' }),
    )
    const html = await page('/')
    expect(html).toContain(
      '<h2><a href="/stories/portrait-unveiled">Portrait unveiled after a year in a crate</a></h2>',
    )
    expect(html).toContain('href="/sections/politics"')
    expect(html).toContain('srcset="/media/aaaa.jpg 640w, /media/bbbb.jpg 1280w"')
    expect(html).toContain('<img class="s300" src="/media/bbbb.jpg"')
    for (const way of ['/feeds/latest.rss', '/v1/docs', '/admin']) expect(html).toContain(`href="${way}"`)
  })
})

describe('a story’s page', () => {
  test('says who wrote it, where and when, with the zone', async () => {
    await open.rows.publish(aWireStory({ updatedAt: '2026-07-01T09:00:00.000Z' }))
    const html = await page('/stories/portrait-unveiled')
    expect(html).toContain('<h1>Portrait unveiled after a year in a crate</h1>')
    expect(html).toContain('By Ana Kovač')
    expect(html).toContain('1 March 2026, 10:00 CET')
    expect(html).toContain('1 July 2026, 11:00 CEST')
    expect(html).toContain('<p><strong>Belgrade, 1 March</strong> — The portrait was hung')
  })

  test('credits the picture and the artwork in it, and prints its corrections', async () => {
    await open.rows.publish(
      aWireStory({
        image: aWireImage(),
        corrections: [{ kind: 'correction', note: 'It was July.', at: '2026-03-02T00:00:00.000Z' }],
      }),
    )
    const html = await page('/stories/portrait-unveiled')
    expect(html).toContain('Jane Roe/Stet')
    expect(html).toContain('A. Painter, <cite>The Raised Fist</cite>, 2024. Oil on canvas. © A. Painter. INV-7')
    expect(html).toContain('It was July.')
    expect(html).toContain('fetchpriority="high"')
  })

  test('tells search engines and social networks where the story is read, and what it is', async () => {
    await open.rows.publish(aWireStory({ image: aWireImage() }))
    const html = await page('/stories/portrait-unveiled')
    expect(html).toContain('<link rel="canonical" href="https://www.stet.example/culture/portrait-unveiled">')
    expect(html).toContain('<meta property="og:image" content="https://api.stet.example/media/bbbb.jpg">')
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Portrait unveiled after a year in a crate',
    })
  })

  test('lets nothing in its words become markup', async () => {
    const attack = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'`
    await open.rows.publish(
      aWireStory({
        headline: attack,
        standfirst: attack,
        byline: attack,
        usageTerms: attack,
        seoTitle: attack,
        dateline: { place: attack, date: null },
        image: aWireImage({ alt: attack, credit: attack, caption: attack }),
        corrections: [{ kind: 'correction', note: attack, at: '2026-03-02T00:00:00.000Z' }],
        bylines: [{ slug: 'ana-kovac', name: attack, role: attack }],
      }),
    )
    for (const path of ['/', '/stories/portrait-unveiled', '/sections/culture', '/bylines/ana-kovac']) {
      const html = await page(path)
      expect(html).not.toContain('<img src=x')
      expect(html).not.toContain('<script>alert')
      expect(html.match(/<script/g)?.length ?? 0).toBe(path.startsWith('/stories') ? 1 : 0)
    }
  })

  test('runs no script and loads nothing from elsewhere', async () => {
    const policy = (await open.get('/')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
    expect(policy).not.toContain('unsafe')
  })

  test('moves with its slug, and when it is killed says so', async () => {
    const story = aWireStory({ slug: 'new', id: 'one' })
    await open.rows.publish(aWireStory({ slug: 'old', id: 'one' }))
    await open.rows.publish(story, { rank: 2 })
    const moved = await open.getNow('/stories/old')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/stories/new'])
    await open.rows.kill(story, { rank: 3, notice: 'A court asked us to.' })
    const gone = await open.getNow('/stories/new')
    expect(gone.status).toBe(410)
    const html = await gone.text()
    expect(html).toContain('A court asked us to.')
    expect(html).not.toContain(story.headline)
  })

  test('that is held and one that never was are the same page', async () => {
    const story = aWireStory()
    await open.rows.publish(story)
    await open.rows.unpublish(story)
    const held = await open.getNow('/stories/portrait-unveiled')
    const never = await open.getNow('/stories/never-was')
    expect([held.status, never.status]).toEqual([404, 404])
    expect(await held.text()).toBe(await never.text())
  })
})

test('section and byline pages list their stories, and only while there are some', async () => {
  const story = aWireStory()
  await open.rows.publish(story)
  for (const path of ['/sections/culture', '/bylines/ana-kovac']) expect(await page(path)).toContain(story.headline)
  await open.rows.unpublish(story)
  for (const path of ['/sections/culture', '/bylines/ana-kovac']) expect((await open.getNow(path)).status).toBe(404)
})

test('what was corrected has a page, newest first, that ends with its stories', async () => {
  expect(await page('/corrections')).toContain('There is nothing to correct.')
  const notes = Array.from({ length: 21 }, (_, index) => ({
    kind: 'correction' as const,
    note: `Not ${String(index)} & <b>.`,
    at: `2026-03-02T09:00:${String(index).padStart(2, '0')}.000Z`,
  }))
  const story = aWireStory({ corrections: notes })
  await open.rows.publish(story)
  const html = await page('/corrections')
  expect(html).toContain('<h2><a href="/stories/portrait-unveiled">')
  expect(html.indexOf('Not 20 &amp; &lt;b&gt;.')).toBeLessThan(html.indexOf('Not 19 &amp;'))
  expect(html).not.toContain('Not 0 &amp;')
  const [, more = ''] = /<a href="([^"]+)" rel="next">/.exec(html) ?? []
  const rest = await page(more)
  expect(rest).toContain('Not 0 &amp;')
  expect(rest).toContain('noindex')
  expect((await open.getNow('/corrections?cursor=made-up')).status).toBe(400)
  await open.rows.kill(story)
  expect(await page('/corrections')).toContain('There is nothing to correct.')
})

describe('headings', () => {
  test.each([
    '/',
    '/stories/portrait-unveiled',
    '/sections/culture',
    '/bylines/ana-kovac',
    '/corrections',
    '/search',
    '/v1/docs',
    '/stories/never-was',
  ])('of %s follow one another: one of the first level, and no level left out', async (path) => {
    const note = { kind: 'correction', note: 'It was July.', at: '2026-03-02T00:00:00.000Z' } as const
    const box = { type: 'fact-box', title: 'Facts', blocks: [] } as const
    await open.rows.publish(aWireStory({ corrections: [note], body: { html: '', text: '', blocks: [box] } }))
    await open.rows.publish(aWireStory({ slug: 'another' }))
    const html = await (await open.getNow(path)).text()
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels[0]).toBe(1)
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
  })
})

test('what stands above headlines can be read: no word of a page is smaller than 0.8 rem', () => {
  const sizes = [...style.matchAll(/\bfont(?:-size)?:[^;}]*?([\d.]+)rem/g)].map(([, size]) => Number(size))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.8)
})

test('the style sheet may be kept for ever, as its name says what is in it', async () => {
  const [, href = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(await page('/')) ?? []
  const answer = await open.get(href)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(answer.headers.get('cache-control')).toContain('immutable')
})

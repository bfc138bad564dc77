/** A reader may follow a list back to its first story. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aWireImage, aWireStory } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
const many = 95

beforeAll(async () => {
  open = await aPublicSide()
  for (let number = 0; number < many; number += 1) {
    const publishedAt = new Date(Date.UTC(2026, 1, 1) + number * 60_000).toISOString()
    await open.rows.publish(aWireStory({ slug: `story-${String(number)}`, publishedAt, image: aWireImage() }))
  }
  await open.look()
})
afterAll(async () => {
  expect(open.errors).toEqual([])
  await open.close()
})

async function page(path: string): Promise<string> {
  const answer = await open.get(path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}

const slugsIn = (html: string) =>
  [...html.matchAll(/<h2><a href="\/stories\/(story-\d+)"/g)].map(([, slug]) => String(slug))
const linkOf = (rel: string, html: string) => new RegExp(`<link rel="${rel}" href="([^"]+)">`).exec(html)?.[1] ?? null

describe.each(['/sections/culture', '/bylines/ana-kovac'])('%s', (path) => {
  test('goes on, page after page, until every story was there once', async () => {
    const seen: string[] = []
    const pages: string[] = []
    for (let at: string | null = path; at !== null; at = linkOf('next', pages.at(-1) ?? '')) {
      pages.push(await page(at))
      seen.push(...slugsIn(pages.at(-1) ?? ''))
    }
    expect(pages).toHaveLength(3)
    expect(seen).toEqual(Array.from({ length: many }, (_, at) => `story-${String(many - 1 - at)}`))
    expect(pages.map((html) => linkOf('prev', html))).toEqual([null, path, null])
    for (const html of pages.slice(1)) expect(html).toContain(`<a href="${path}"`)
    expect(pages[0]).toContain('rel="next">Older stories</a>')
  })

  test('is for search engines and social networks where it begins, whatever stands behind the question mark', async () => {
    const html = await page(`${path}?utm_source=a`)
    expect(html).toBe(await page(path))
    expect(linkOf('canonical', html)).toBe(`https://api.stet.example${path}`)
    expect(html).toContain(`<meta property="og:url" content="https://api.stet.example${path}">`)
    expect(html).toContain('<meta property="og:image" content="https://api.stet.example/media/bbbb.jpg">')
    const further = await page(linkOf('next', html) ?? '')
    expect(linkOf('canonical', further)).toBeNull()
    expect(further).toContain('<meta name="robots" content="noindex">')
    expect(further).not.toContain('og:url')
  })

  test.each(['after=made-up', 'after=', 'after=MTc&after=MTc'])('is refused in words: %s', async (query) => {
    const answer = await open.get(`${path}?${query}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8'])
    expect(await answer.text()).toContain('The address ends in something that is no place in this list.')
  })

  test('says so when there is nothing older', async () => {
    const oldest = Buffer.from('1000 nobody').toString('base64url')
    expect(await page(`${path}?after=${oldest}`)).toContain('There are no older stories.')
  })
})

test('an ordered section goes on by date after what nobody placed, and leaves out none', async () => {
  const slots = ['id-of-story-3', 'id-of-story-4']
  const ordered = await aPublicSide({
    rows: open.rows,
    through: (wire) => ({ ...wire, front: () => Promise.resolve({ slots, dropped: [] }) }),
  })
  const ask = async (path: string) => (await ordered.get(path)).text()
  const first = await ask('/sections/culture')
  expect(slugsIn(first).slice(0, 3)).toEqual(['story-3', 'story-4', 'story-94'])
  const second = await ask(linkOf('next', first) ?? '')
  expect(slugsIn(first).at(-1)).toBe('story-57')
  expect(slugsIn(second)[0]).toBe('story-56')
  await ordered.close()
})

describe('every kind of page says what social networks show of it:', () => {
  test.each([
    { path: '/', type: 'website', title: 'The Stet' },
    { path: '/sections/culture', type: 'website', title: 'Culture' },
    { path: '/bylines/ana-kovac', type: 'profile', title: 'Ana Kovač' },
    { path: '/corrections', type: 'website', title: 'Corrections' },
    { path: '/stories/story-1', type: 'article', title: 'Portrait unveiled after a year in a crate' },
  ])('$path', async ({ path, type, title }) => {
    const html = await page(path)
    const said = new Map(
      [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">/g)].map(
        ([, name, content]) => [name, content],
      ),
    )
    expect(said.get('og:type')).toBe(type)
    expect(said.get('og:title')).toBe(title)
    expect(said.get('og:site_name')).toBe('The Stet')
    expect(said.get('og:url')).toBe(linkOf('canonical', html))
    expect(said.get('twitter:card')).toBe(path === '/corrections' ? 'summary' : 'summary_large_image')
    expect(said.has('og:image')).toBe(path !== '/corrections')
  })
})

describe('at an address where nothing is', () => {
  const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }
  const asProgram = { headers: { accept: 'application/json' } }

  test.each(['/nothing', '/nothing/at/all', '/stories/typo', '/sections/typo', '/stories', '/Stories/story-1', '/v2'])(
    'a reader finds a page with a search and the way home: %s',
    async (path) => {
      const answer = await open.get(path, asBrowser)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
      const html = await answer.text()
      expect(html).toContain('role="search"')
      expect(html).toContain('<a href="/">Go to the front page</a>')
      expect(html).toBe(await (await open.get('/stories/never-was', asBrowser)).text())
    },
  )

  test('a program is answered as by the API, and caches know the two apart', async () => {
    const path = '/nothing'
    const program = await open.get(path, asProgram)
    const anything = await open.get(path)
    for (const answer of [program, anything]) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ])
    }
    expect(await program.text()).toBe(await (await open.get('/v1/stories/never-was')).text())
    for (const asked of [asBrowser, asProgram]) {
      expect((await open.get(path, asked)).headers.get('vary')).toContain('Accept, ')
    }
  })

  test.each(['/v1/nothing', '/v1/stories/never-was', '/feeds/nothing.rss', '/media/nothing.jpg', '/api/nothing'])(
    'of a program, whoever asks is answered as a program: %s',
    async (path) => {
      const answer = await open.get(path, asBrowser)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ])
    },
  )
})

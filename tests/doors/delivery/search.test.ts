import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createWireClient } from '../../../src/client/wire-client.ts'
import type { WireStory } from '../../../src/newsroom/wire/story.ts'
import { aWireStory, politics } from '../../support/a-wire-story.ts'
import { aPublicSide, type PublicSide } from '../../support/public-side.ts'

let open: PublicSide

function saying(text: string): Pick<WireStory, 'body'> {
  return { body: { html: `<p>${text}</p>`, text, blocks: [{ type: 'paragraph', spans: [{ text }] }] } }
}

function on(day: number): Pick<WireStory, 'publishedAt' | 'updatedAt'> {
  const at = `2026-02-${String(day).padStart(2, '0')}T09:00:00.000Z`
  return { publishedAt: at, updatedAt: at }
}

const reed = [{ slug: 'tom-reed', name: 'Tom Reed', role: null }]
const stories = [
  aWireStory({ slug: 'in-headline', headline: 'The harbour clock stops', ...saying('Nobody wound it.'), ...on(1) }),
  aWireStory({ slug: 'in-text', headline: 'A quiet Monday', ...saying('At noon the harbour was empty.'), ...on(9) }),
  aWireStory({
    slug: 'cyrillic',
    headline: 'Ёлка в Кафе',
    language: 'ru',
    section: politics,
    subjects: ['Elections'],
    bylines: reed,
    byline: 'By Tom Reed',
    ...saying('Мой дом. За мои слова.'),
    ...on(3),
  }),
  aWireStory({
    slug: 'wing',
    headline: 'Votes are counted',
    section: politics,
    bylines: reed,
    byline: 'By Tom Reed',
    ...saying('It hangs in the west wing. The wing faces west. <b>Kovač & Łódź</b>'),
    ...on(5),
  }),
  ...[11, 12, 13, 14, 15, 16, 17].map((day) =>
    aWireStory({ slug: `paged-${String(day)}`, headline: 'Pagination', ...saying('Same.'), ...on(day) }),
  ),
]

beforeAll(async () => {
  open = await aPublicSide()
  for (const story of stories) await open.rows.publish(story)
  await open.look()
})
afterAll(async () => {
  expect(open.errors).toEqual([])
  await open.close()
})

async function search(query: string): Promise<{ slugs: string[]; next: string | null }> {
  const answer = await open.get(`/v1/search?${query}`)
  expect([query, answer.status]).toEqual([query, 200])
  const body: { stories: { slug: string }[]; next: string | null } = await answer.json()
  return { slugs: body.stories.map(({ slug }) => slug), next: body.next }
}

describe('a search', () => {
  test.each([
    { for: 'a word, where it is in the headline first', query: 'q=harbour', slugs: ['in-headline', 'in-text'] },
    { for: 'the same by date', query: 'q=harbour&sort=newest', slugs: ['in-text', 'in-headline'] },
    { for: 'all of its words, wherever each stands', query: 'q=clock+wound', slugs: ['in-headline'] },
    { for: 'whatever its case', query: 'q=HARBOUR+Clock', slugs: ['in-headline'] },
    { for: 'a phrase', query: 'q="west wing"', slugs: ['wing'] },
    { for: 'no phrase, when its words stand apart', query: 'q="wing west"', slugs: [] },
    { for: 'a beginning', query: 'q=harb*+mond*', slugs: ['in-text'] },
    { for: 'a word without its accents', query: 'q=kovac+lodz', slugs: ['wing'] },
    { for: 'е where ё is printed', query: 'q=елка', slugs: ['cyrillic'] },
    { for: 'Cyrillic, whatever its case', query: 'q=КАФЕ', slugs: ['cyrillic'] },
    { for: 'й and not и', query: 'q="мои дом"', slugs: [] },
    { for: 'who wrote it', query: 'q="tom reed"', slugs: ['wing', 'cyrillic'] },
    { for: 'no phrase over the borders of names', query: 'q="reed politics"', slugs: [] },
    { for: 'what nobody wrote', query: 'q=nobodywrotethis', slugs: [] },
    { for: 'no markup', query: 'q=paragraph', slugs: [] },
    { for: 'a section’s', query: 'q=harbour+OR', slugs: [] },
    { for: 'in one section', query: 'q=reed&section=politics', slugs: ['wing', 'cyrillic'] },
    { for: 'in another', query: 'q=reed&section=culture', slugs: [] },
    { for: 'by one byline', query: 'q=west&byline=tom-reed', slugs: ['wing'] },
    { for: 'of one subject', query: 'q=reed&subject=Elections', slugs: ['cyrillic'] },
    { for: 'since an instant, inclusive', query: 'q=reed&since=2026-02-05T09:00:00Z', slugs: ['wing'] },
    { for: 'until an instant, exclusive', query: 'q=reed&until=2026-02-05T09:00:00Z', slugs: ['cyrillic'] },
  ])('finds $for', async ({ query, slugs }) => {
    expect((await search(query)).slugs.toSorted()).toEqual(slugs.toSorted())
    if (query.startsWith('q=harbour')) expect((await search(query)).slugs).toEqual(slugs)
  })

  test('is read to its end by following the cursor, each story once', async () => {
    const seen: string[] = []
    for await (const { slug } of createWireClient(open).everyFound('pagination', { limit: 3 })) seen.push(slug)
    expect(seen).toEqual([17, 16, 15, 14, 13, 12, 11].map((day) => `paged-${String(day)}`))
  })

  test('marks what was found, in text that is safe', async () => {
    const { stories: found } = await (await open.get('/v1/search?q="west wing" łódź')).json()
    expect(found[0].highlights).toEqual({
      headline: null,
      standfirst: null,
      text: 'It hangs in the <mark>west wing</mark>. The wing faces west. &lt;b&gt;Kovač &amp; <mark>Łódź</mark>&lt;/b&gt;',
    })
    expect(found[0]).not.toHaveProperty('body')
    expect(found[0].url).toBe('https://www.stet.example/politics/wing')
  })

  test('is kept ready, and answered with 304 to who has it', async () => {
    const first = await open.get('/v1/search?q=harbour')
    const again = await open.get('/v1/search?q=harbour', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    expect([again.status, first.headers.get('cache-control')]).toEqual([304, 'public, max-age=30'])
  })
})

describe('what cannot be looked for', () => {
  test.each([
    { query: '', says: 'q is “”: it must have a word to look for.' },
    { query: 'q=', says: 'q is “”: it must have a word to look for.' },
    { query: 'q=%22%22*', says: 'q is “""*”: it must have a word to look for.' },
    { query: 'q=a*', says: 'q is “a*”: it must have 2 letters at least before a *.' },
    { query: 'q=a&sort=best', says: 'sort is “best”: it must be relevance or newest.' },
    { query: 'q=a&cursor=nonsense', says: 'cursor is “nonsense”: it must be the `next` of an earlier answer.' },
    { query: 'q=a&limit=0', says: 'limit is “0”: it must be a whole number from 1 to 100.' },
    { query: 'q=a&state=killed', says: 'There is no parameter “state” here.' },
  ])('is 400 for ?$query', async ({ query, says }) => {
    const answer = await open.get(`/v1/search?${query}`)
    expect([answer.status, (await answer.json()).detail]).toEqual([400, says])
  })

  test.each([
    '" OR',
    'a" OR "b',
    'NEAR(a b)',
    'headline:a',
    '^a',
    'a AND',
    '(',
    '-a',
    '{headline}: a',
    '\u0000',
    "'; --",
  ])('is never an error of grammar: %s', async (q) => {
    const answer = await open.get(`/v1/search?q=${encodeURIComponent(q)}`)
    expect([200, 400]).toContain(answer.status)
    expect(await answer.text()).not.toMatch(/fts5|sql/i)
  })
})

describe('the reader’s search page', () => {
  test('says what was found, and where in it', async () => {
    const html = await (await open.get('/search?q=harbour')).text()
    expect(html).toContain('<a href="/stories/in-headline">The <mark>harbour</mark> clock stops</a>')
    expect(html).toContain('At noon the <mark>harbour</mark> was empty.')
    expect(html).toContain('<meta name="robots" content="noindex">')
  })

  test('goes on where there is more', async () => {
    const html = await (await open.get('/search?q=pagination&limit=100&utm_source=mail')).text()
    expect(html).not.toContain('rel="next"')
    expect(html).toContain('/stories/paged-17')
  })

  test.each([
    { query: '', status: 200, says: 'name="q" value=""' },
    { query: '?q=+', status: 200, says: 'name="q"' },
    { query: '?q=nobodywrotethis', status: 200, says: 'Nothing was found for “nobodywrotethis”.' },
    { query: '?q=%22%3E%3Cscript%3E', status: 200, says: 'value="&quot;&gt;&lt;script&gt;"' },
    { query: '?q=…', status: 400, says: 'it must have a word to look for.' },
  ])('answers /search$query', async ({ query, status, says }) => {
    const answer = await open.get(`/search${query}`)
    const html = await answer.text()
    expect([answer.status, html.includes('<script')]).toEqual([status, false])
    expect(html).toContain(says)
  })

  test('is a field and a button on every other page', async () => {
    const html = await (await open.get('/')).text()
    expect(html).toContain('<form class="search" role="search" action="/search">')
  })
})

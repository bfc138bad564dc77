import { deskAddresses } from './desk-addresses.ts'
import { graphqlQuestions } from './graphql-questions.ts'
import type { Manner } from './manners.ts'
import type { Names } from './names.ts'
import type { Held } from './two-newsrooms.ts'

/** What a stranger may ask for. `isOrdered` is false where the order of an answer may follow ids that are random. */
export type Question = {
  readonly address: string
  readonly isOrdered: boolean
  /** How it is asked, when not plainly. */
  readonly manner?: Manner
}

/** What a stranger could have stolen, besides the names of what is held: ids and file names that are not public. */
export type Stolen = {
  readonly held: Held
  readonly publicIds: readonly string[]
  readonly fileNames: readonly string[]
  readonly from: string
  readonly until: string
}

/**
 * Every public address with every parameter that is documented, of what is live and of what is held. The questions stand
 * in the same order for either newsroom; only the random names of what is live differ in them.
 */
export function questions(names: Names, stolen: Stolen): readonly Question[] {
  const { held } = stolen
  const slugs = [
    ...names.stories.map(({ slug }) => slug),
    `${held.word}-story`,
    `${held.word}-rewrite`,
    `${held.word}-update`,
  ]
  const renamed = [`world-${held.word}`, `ana-${held.word}`]
  const pages = [
    ...['world', 'ana-kovac', `section-${held.word}`, `writer-${held.word}`],
    ...[...renamed, held.word, 'no-such-page'],
  ]
  const asked = [
    ...v1(slugs, pages, stolen, names),
    ...feeds(pages),
    ...sitemaps(stolen),
    ...reader(slugs, pages, held),
    ...graphqlQuestions(slugs, pages, names, stolen).map((query) => `/api/graphql?query=${encodeURIComponent(query)}`),
    ...media(names, stolen),
  ]
  return [...asked.map(ordered), ...rest(names, stolen), ...deskAddresses(held).map(ordered)]
}

/** What a link to a draft looks like, when it is none. */
const noLink = `${'a'.repeat(22)}.${'b'.repeat(43)}`

function ordered(address: string): Question {
  return { address, isOrdered: true }
}

function v1(slugs: readonly string[], pages: readonly string[], stolen: Stolen, names: Names): string[] {
  const { held, from, until } = stolen
  const words = [held.word, `Subject ${held.word}`, 'Rivers'].map(encodeURIComponent)
  const filters = [
    ...pages.flatMap((page) => [`section=${page}`, `byline=${page}`]),
    ...words.map((word) => `subject=${word}`),
    `since=${from}`,
    `until=${from}`,
    `since=${from}&until=${until}`,
    `section=world&byline=ana-kovac&subject=Rivers&since=${from}&limit=2`,
    ...['1', '2', '100', '0', '-5', '101', 'many'].map((limit) => `limit=${limit}`),
    'cursor=nonsense',
    `depth=2`,
    `draft=true`,
  ]
  return [
    '/v1/stories',
    ...filters.map((filter) => `/v1/stories?${filter}`),
    ...names.cursors.map((cursor) => `/v1/stories?limit=2&cursor=${cursor}`),
    ...slugs.flatMap((slug) => [`/v1/stories/${slug}`, `/v1/stories/${slug}?draft=true`, `/v1/ninjs/${slug}`]),
    '/v1/sections',
    ...pages.flatMap((page) => [
      `/v1/sections/${page}`,
      `/v1/sections/${page}?limit=1`,
      `/v1/bylines/${page}`,
      `/v1/bylines/${page}?limit=1`,
      `/v1/fronts/${page}`,
    ]),
    ...['home', 'home?limit=1', 'home?limit=0', 'home?draft=true'].map((home) => `/v1/fronts/${home}`),
    '/v1/corrections',
    '/v1/corrections?limit=1',
    '/v1/corrections?cursor=nonsense',
    ...searches(held).map((query) => `/v1/search?${query}`),
    '/v1/changes?since=1',
    `/v1/stories/${held.word}-story?${'x'.repeat(9_000)}`,
    '/v1/openapi.json',
    '/v1/docs',
  ]
}

/** In words that are held, that are live, that begin like either, and wrongly. */
function searches({ word }: Held): string[] {
  return [
    `q=${word}`,
    `q=${beginningOf(word)}*`,
    `q=%22Section+${word}%22`,
    `q=a&subject=${encodeURIComponent(`Subject ${word}`)}`,
    'q=ana+kovac&sort=newest',
    'q=kovac&limit=1',
    'q=world&section=world',
    'q=',
    'q=a&draft=true',
  ]
}

/** The reader's page says back what was looked for: of the word, not all of it. */
function beginningOf(word: string): string {
  return word.slice(0, 8)
}

function feeds(pages: readonly string[]): string[] {
  const all = ['latest', ...pages].flatMap((page) =>
    ['rss', 'atom', 'json'].map((format) => `/feeds/${page}.${format}`),
  )
  return [...all, '/robots.txt']
}

function sitemaps({ from, until }: Stolen): string[] {
  const months = ['2026-11', ...[from, until].map((instant) => instant.slice(0, 7)), '2026-13']
  return ['/sitemap.xml', '/news-sitemap.xml', ...months.map((month) => `/sitemaps/${month}.xml`)]
}

function reader(slugs: readonly string[], pages: readonly string[], { word }: Held): string[] {
  return [
    '/',
    ...slugs.map((slug) => `/stories/${slug}`),
    '/corrections',
    ...['', '?q=', '?q=ana+kovac', `?q=${beginningOf(word)}*`].map((query) => `/search${query}`),
    ...pages.flatMap((page) => [`/sections/${page}`, `/bylines/${page}`]),
    ...slugs.flatMap((slug) => [
      `/partner/v1/stories/${slug}`,
      `/preview/v1/stories/${slug}`,
      `/preview/stories/${slug}`,
      ...['v1/stories', 'stories'].map((page) => `/preview/${page}/${slug}?token=${noLink}`),
    ]),
    '/partner/v1/stories',
    // Once: the door counts whoever comes without a token.
    `/partner/v1/ninjs/${word}-story`,
    '/health',
    '/ready',
    '/metrics',
  ]
}

function media(names: Names, { fileNames }: Stolen): string[] {
  const live = names.stories.flatMap((story) => story.files)
  return [...live, ...fileNames, 'aaaaaaaaaaaaaaaaaaaaaaaaa.jpg'].flatMap((name) => [
    `/media/${name}`,
    `/preview/v1/media/${name}?token=${noLink}`,
  ])
}

const operators = (word: string) => [
  ['equals', word],
  ['not_equals', word],
  ['like', word],
  ['contains', word],
  ['in', `${word},it-links`],
  ['not_in', word],
  ['exists', 'true'],
  ['greater_than', word],
  ['less_than_equal', word],
]

function rest(names: Names, { held, publicIds, from }: Stolen): Question[] {
  const texts: Readonly<Record<string, readonly string[]>> = {
    'wire-stories': ['headline', 'slug', 'section', 'byline', 'document', 'summary'],
    'wire-images': ['caption', 'credit', 'story', 'document'],
    'wire-bylines': ['slug', 'name'],
    'wire-sections': ['slug', 'name'],
  }
  const word = encodeURIComponent(held.word)
  return Object.entries(texts).flatMap(([collection, fields]) => {
    const sort = collection === 'wire-stories' ? 'slug' : collection === 'wire-images' ? 'story' : 'slug'
    const base = `/api/${collection}`
    const queries = [
      ...fields.flatMap((field) =>
        operators(word).map(([operator, value]) => `where[${field}][${String(operator)}]=${String(value)}`),
      ),
      // Of pictures that are alike in all but their random ids, a part of the list is another part in each newsroom.
      ...(collection === 'wire-images' ? ['100'] : ['0', '1', '-5', '100', '1000']).map((limit) => `limit=${limit}`),
      ...['0', '1', '2', '10'].map((depth) => `depth=${depth}`),
      'pagination=false',
      ...(collection === 'wire-stories' ? ['page=2&limit=2'] : []),
      'draft=true',
      'locale=all',
      'select[headline]=true&select[name]=true&select[caption]=true',
      'select[document]=false',
      'where[state][not_equals]=live',
      `where[or][0][state][equals]=live&where[or][1][slug][like]=${word}`,
      `where[links][like]=${held.word}`,
      `where[tombstone][exists]=true`,
      `where[publishedAt][greater_than]=${from}`,
      `where[changedAt][less_than]=${from}`,
    ].map((query) => `${base}?sort=${sort}&${query}`)
    const live = names.stories.flatMap(({ id, images }) => [id, ...images])
    const byId = [...live, ...publicIds, held.story, held.picture, 'world', held.word].map((id) => `${base}/${id}`)
    const counts = [`${base}/count`, `${base}/count?where[slug][like]=${word}`, `${base}/versions`]
    const sorts = [...fields, 'id', '-publishedAt', 'links', 'rank'].map((field) => `${base}?sort=${field}`)
    return [base, ...queries, ...byId, ...counts, ...sorts].map(unordered)
  })
}

function unordered(address: string): Question {
  return { address, isOrdered: false }
}

/**
 * A client for `/v1`, for frontends in TypeScript or JavaScript: in Node, in a browser, at an edge. It needs nothing but
 * `fetch`, asks again only for what has changed (ETag), and follows the changes over breaks in the line.
 */
import type {
  BylinePage,
  Change,
  Corrections,
  Found,
  FoundStory,
  FrontPage,
  Page,
  PublicStory,
  PublicSummary,
  SearchFilters,
  SectionPage,
  Stories,
  StoryCorrection,
  StoryFilters,
  Tombstone,
  WireSection,
} from './answers.ts'
import { createAsk } from './ask.ts'
import { followChanges } from './follow-changes.ts'
import { WireError } from './wire-error.ts'

export type * from './answers.ts'
export { WireError } from './wire-error.ts'

export type WireClientOptions = {
  /** Where the API is: `https://news.example`. */
  readonly url: string
  readonly fetch?: typeof fetch
  /** How many answers are kept, to be asked for again by their ETag; 200 when left out, 0 for none. */
  readonly keep?: number
}

/** What stands at a slug. */
export type StoryAnswer =
  | { readonly found: 'live'; readonly story: PublicStory }
  /** It has another slug now: lead readers there. */
  | { readonly found: 'moved'; readonly story: PublicStory }
  /** It was killed. What you kept of it has to go. */
  | { readonly found: 'killed'; readonly tombstone: Tombstone }
  /** Held, unpublished or never written: there is no telling which. */
  | { readonly found: 'nothing' }

export type WireClient = {
  /** A page of what is public now, newest first. */
  readonly stories: (filters?: StoryFilters) => Promise<Stories>
  /** Every story of that list, page after page, as far as it is read. */
  readonly everyStory: (filters?: StoryFilters) => AsyncGenerator<PublicSummary, void>
  readonly story: (slug: string) => Promise<StoryAnswer>
  readonly search: (words: string, filters?: SearchFilters) => Promise<Found>
  readonly everyFound: (words: string, filters?: SearchFilters) => AsyncGenerator<FoundStory, void>
  /** Those that have a live story. */
  readonly sections: () => Promise<readonly WireSection[]>
  /** Null where no live story carries it. */
  readonly section: (slug: string, page?: Page) => Promise<SectionPage | null>
  readonly byline: (slug: string, page?: Page) => Promise<BylinePage | null>
  /** A page as editors ordered it: the home page, unless a section is named. Null where that has no live story. */
  readonly front: (section?: string, page?: Pick<Page, 'limit'>) => Promise<FrontPage | null>
  readonly corrections: (page?: Page) => Promise<Corrections>
  readonly everyCorrection: (page?: Page) => AsyncGenerator<StoryCorrection, void>
  /** What happens from now on, or after an event; it comes back by itself when the line breaks, until `signal` says stop. */
  readonly changes: (options?: {
    readonly after?: string
    readonly signal?: AbortSignal
  }) => AsyncGenerator<Change, void>
}

export function createWireClient({ url, fetch: send = globalThis.fetch, keep = 200 }: WireClientOptions): WireClient {
  const root = url.replace(/\/+$/, '')
  const fetch: typeof globalThis.fetch = (...asked) => send(...asked)
  const ask = createAsk({ root, fetch, keep })

  /** The one place where an answer’s shape is taken on trust: a test holds it to the API’s own description. */
  async function getOrNull<T>(path: string): Promise<T | null> {
    const { status, body } = await ask(path)
    if (status === 404) return null
    if (status !== 200) throw new WireError(status, body)
    return body as T
  }

  async function get<T>(path: string): Promise<T> {
    const found = await getOrNull<T>(path)
    if (found === null) throw new WireError(404, null)
    return found
  }

  const stories = (filters: StoryFilters = {}): Promise<Stories> => get(`/v1/stories${queryOf(filters)}`)
  const search = (words: string, filters: SearchFilters = {}): Promise<Found> =>
    get(`/v1/search${queryOf({ q: words, ...filters })}`)
  const corrections = (page: Page = {}): Promise<Corrections> => get(`/v1/corrections${queryOf(page)}`)

  return {
    stories,
    everyStory: (filters = {}) => every(filters, stories, ({ stories: rows }) => rows),

    async story(slug) {
      const { status, body, movedTo } = await ask(`/v1/stories/${encodeURIComponent(slug)}`)
      if (status === 404) return { found: 'nothing' }
      if (status === 410) return { found: 'killed', tombstone: (body as { readonly tombstone: Tombstone }).tombstone }
      if (status !== 200) throw new WireError(status, body)
      return { found: movedTo === null ? 'live' : 'moved', story: body as PublicStory }
    },

    search,
    everyFound: (words, filters = {}) =>
      every(
        filters,
        (page) => search(words, page),
        ({ stories: rows }) => rows,
      ),
    sections: async () => (await get<{ readonly sections: readonly WireSection[] }>('/v1/sections')).sections,
    section: (slug, page = {}) => getOrNull(`/v1/sections/${encodeURIComponent(slug)}${queryOf(page)}`),
    byline: (slug, page = {}) => getOrNull(`/v1/bylines/${encodeURIComponent(slug)}${queryOf(page)}`),
    front: (section = 'home', page = {}) => getOrNull(`/v1/fronts/${encodeURIComponent(section)}${queryOf(page)}`),
    corrections,
    everyCorrection: (page = {}) => every(page, corrections, ({ corrections: rows }) => rows),
    changes: (options = {}) => followChanges({ url: `${root}/v1/changes`, fetch, ...options }),
  }
}

/** Row after row, asking for the next page when one is used up. */
async function* every<Asked extends Page, Answered extends { readonly next: string | null }, Row>(
  asked: Asked,
  ask: (asked: Asked) => Promise<Answered>,
  rowsOf: (answered: Answered) => readonly Row[],
): AsyncGenerator<Row, void> {
  let page = asked
  for (;;) {
    const answered = await ask(page)
    yield* rowsOf(answered)
    if (answered.next === null) return
    page = { ...page, cursor: answered.next }
  }
}

function queryOf(asked: Readonly<Record<string, string | number | Date | undefined>>): string {
  const given = Object.entries(asked).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return []
    return [[name, value instanceof Date ? value.toISOString() : String(value)]]
  })
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}

/**
 * A client for `/v1`, for frontends in TypeScript or JavaScript: in Node, in a browser, at an edge. It needs nothing but
 * `fetch`, asks again only for what has changed (ETag), waits when it asked too often (429), and follows the changes over
 * breaks in the line.
 */
import type {
  Asking,
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
  /** How long a question that came too often (429) waits in all until it is refused, in milliseconds: 60,000 when left out, 0 not at all. */
  readonly patience?: number
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
  readonly stories: (filters?: StoryFilters, asking?: Asking) => Promise<Stories>
  /** Every story of that list, page after page, as far as it is read. */
  readonly everyStory: (filters?: StoryFilters, asking?: Asking) => AsyncGenerator<PublicSummary, void>
  readonly story: (slug: string, asking?: Asking) => Promise<StoryAnswer>
  readonly search: (words: string, filters?: SearchFilters, asking?: Asking) => Promise<Found>
  readonly everyFound: (words: string, filters?: SearchFilters, asking?: Asking) => AsyncGenerator<FoundStory, void>
  /** Those that have a live story. */
  readonly sections: (asking?: Asking) => Promise<readonly WireSection[]>
  /** Null where no live story carries it. */
  readonly section: (slug: string, page?: Page, asking?: Asking) => Promise<SectionPage | null>
  readonly byline: (slug: string, page?: Page, asking?: Asking) => Promise<BylinePage | null>
  /** A page as editors ordered it: the home page, unless a section is named. Null where that has no live story. */
  readonly front: (section?: string, page?: Pick<Page, 'limit'>, asking?: Asking) => Promise<FrontPage | null>
  readonly corrections: (page?: Page, asking?: Asking) => Promise<Corrections>
  readonly everyCorrection: (page?: Page, asking?: Asking) => AsyncGenerator<StoryCorrection, void>
  /** What happens from now on, or after an event; it comes back by itself when the line breaks, until `signal` says stop. */
  readonly changes: (options?: {
    readonly after?: string
    readonly signal?: AbortSignal
  }) => AsyncGenerator<Change, void>
}

export function createWireClient(options: WireClientOptions): WireClient {
  const { url, fetch: send = globalThis.fetch, keep = 200, patience = 60_000 } = options
  const root = url.replace(/\/+$/, '')
  const fetch: typeof globalThis.fetch = (...asked) => send(...asked)
  const ask = createAsk({ root, fetch, keep, patience })

  /** The one place where an answer’s shape is taken on trust: a test holds it to the API’s own description. */
  async function getOrNull<T>(path: string, { signal }: Asking): Promise<T | null> {
    const { status, body } = await ask(path, signal)
    if (status === 404) return null
    if (status !== 200) throw new WireError(status, body)
    return body as T
  }

  async function get<T>(path: string, asking: Asking): Promise<T> {
    const found = await getOrNull<T>(path, asking)
    if (found === null) throw new WireError(404, null)
    return found
  }

  const stories: WireClient['stories'] = (filters = {}, asking = {}) => get(`/v1/stories${queryOf(filters)}`, asking)
  const search: WireClient['search'] = (words, filters = {}, asking = {}) =>
    get(`/v1/search${queryOf({ q: words, ...filters })}`, asking)
  const corrections: WireClient['corrections'] = (page = {}, asking = {}) =>
    get(`/v1/corrections${queryOf(page)}`, asking)
  const pageOf = <T>(pages: string, slug: string, page: Page, asking: Asking) =>
    getOrNull<T>(`/v1/${pages}/${encodeURIComponent(slug)}${queryOf(page)}`, asking)

  return {
    stories,
    everyStory: (filters = {}, asking = {}) =>
      every(
        filters,
        (page) => stories(page, asking),
        ({ stories: rows }) => rows,
      ),

    async story(slug, { signal } = {}) {
      const { status, body, movedTo } = await ask(`/v1/stories/${encodeURIComponent(slug)}`, signal)
      if (status === 404) return { found: 'nothing' }
      if (status === 410) return { found: 'killed', tombstone: (body as { readonly tombstone: Tombstone }).tombstone }
      if (status !== 200) throw new WireError(status, body)
      return { found: movedTo === null ? 'live' : 'moved', story: body as PublicStory }
    },

    search,
    everyFound: (words, filters = {}, asking = {}) =>
      every(
        filters,
        (page) => search(words, page, asking),
        ({ stories: rows }) => rows,
      ),
    sections: async (asking = {}) =>
      (await get<{ readonly sections: readonly WireSection[] }>('/v1/sections', asking)).sections,
    section: (slug, page = {}, asking = {}) => pageOf('sections', slug, page, asking),
    byline: (slug, page = {}, asking = {}) => pageOf('bylines', slug, page, asking),
    front: (section = 'home', page = {}, asking = {}) => pageOf('fronts', section, page, asking),
    corrections,
    everyCorrection: (page = {}, asking = {}) =>
      every(
        page,
        (next) => corrections(next, asking),
        ({ corrections: rows }) => rows,
      ),
    changes: (following = {}) => followChanges({ url: `${root}/v1/changes`, fetch, ...following }),
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

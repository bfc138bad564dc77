import type { WireImage } from '../../newsroom/wire/image.ts'
import type { WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import type { WireReader } from '../../wire/reader/wire-reader.ts'
import { presentCorrection } from '../corrections/routes.ts'
import { frontAt } from '../fronts/front-at.ts'
import type { FrontPage } from '../fronts/front-at.ts'
import { encodeCursor } from '../http/cursor.ts'
import { readFrontQuery, readPage, readSearchQuery, readStoriesQuery } from '../http/parameters.ts'
import type { FindStories } from '../search/find-stories.ts'
import { presentFound } from '../search/routes.ts'
import type { PublicFound } from '../search/routes.ts'
import type { Site } from '../site.ts'
import { filedUnder } from '../stories/filed-under.ts'
import { picturesOf } from '../stories/pictures-of.ts'
import { liveTargets, presentStory, type PublicStory, type PublicSummary } from '../stories/present-story.ts'
import { presentPage } from '../stories/routes.ts'
import { NotYet } from './not-yet.ts'

/** A page of a list: `next` is its `cursor`. */
export type Docs<T> = { readonly docs: readonly T[]; readonly next: string | null }

type StoriesOf<P> = P & ReturnType<typeof presentPage>

export type Finder = {
  readonly stories: (query: URLSearchParams) => Promise<Docs<PublicSummary>>
  readonly story: (slug: string) => Promise<PublicStory | null>
  readonly pictures: (slug: string) => Promise<Docs<WireImage>>
  readonly page: (
    kind: 'section' | 'byline',
    slug: string,
    query: URLSearchParams,
  ) => Promise<StoriesOf<WireSection> | StoriesOf<WireByline> | null>
  readonly bylines: (query: URLSearchParams) => Promise<Docs<WireByline>>
  readonly front: (slug: string, query: URLSearchParams) => Promise<FrontPage | null>
  readonly corrections: (query: URLSearchParams) => Promise<Docs<ReturnType<typeof presentCorrection>>>
  /** @throws NotYet while this node can't say */
  readonly search: (query: URLSearchParams) => Promise<Docs<PublicFound>>
}

export type FinderOptions = { readonly wire: WireReader; readonly site: Site; readonly findStories: FindStories }

/** What `/v1` answers, as GraphQL asks for it: an old slug is followed, and what is not there is null. */
export function createFinder({ wire, site, findStories }: FinderOptions): Finder {
  async function story(slug: string): Promise<PublicStory | null> {
    const first = await wire.storyAt(slug)
    const at = first.found === 'moved' ? await wire.storyAt(first.slug) : first
    if (at.found !== 'live') return null
    const targets = await liveTargets(wire, at.links)
    return presentStory(at.story, { links: at.links, targets, site })
  }

  /** A question whose section or byline was renamed, under the slugs that it has; null when it moved again between the two looks. */
  async function filed<Q extends { readonly section?: string; readonly byline?: string }>(
    read: (query: URLSearchParams) => Q,
    query: URLSearchParams,
  ) {
    const first = await filedUnder(wire, read(query), query)
    const at = first.found === 'moved' ? await filedUnder(wire, read(first.query), first.query) : first
    return at.found === 'moved' ? null : at.query
  }

  return {
    story,

    async stories(query) {
      const asked = await filed(readStoriesQuery, query)
      if (asked === null) return { docs: [], next: null }
      const { stories: docs, next } = presentPage(await wire.stories(asked), site)
      return { docs, next }
    },

    async pictures(slug) {
      const found = await story(slug)
      return { docs: found === null ? [] : picturesOf(found).map(({ picture }) => picture), next: null }
    },

    async page(kind, slug, query) {
      const asked = readPage(query)
      const first = await wire[kind](slug)
      const at = first.found === 'moved' ? await wire[kind](first.slug) : first
      if (at.found !== 'live') return null
      return { ...at.page, ...presentPage(await wire.stories({ ...asked, [kind]: at.slugs }), site) }
    },

    async bylines(query) {
      const { limit, after } = readPage(query)
      const found = await wire.bylines(after?.id ?? '', limit + 1)
      const docs = found.slice(0, limit)
      const last = found.length > limit ? docs.at(-1) : undefined
      return { docs, next: last === undefined ? null : encodeCursor({ publishedAt: new Date(0), id: last.slug }) }
    },

    async front(slug, query) {
      const asked = { site, ...readFrontQuery(query) }
      const first = await frontAt(wire, slug, asked)
      const at = first.found === 'moved' ? await frontAt(wire, first.slug, asked) : first
      return at.found === 'live' ? at.front : null
    },

    async corrections(query) {
      const { corrections, next } = await wire.corrections(readPage(query))
      const docs = corrections.map((correction) => presentCorrection(correction, site))
      return { docs, next: next === null ? null : encodeCursor(next) }
    },

    async search(query) {
      const asked = await filed(readSearchQuery, query)
      if (asked === null) return { docs: [], next: null }
      const found = await findStories(asked)
      if (found === null) throw new NotYet()
      const { stories: docs, next } = presentFound(found, site)
      return { docs, next }
    },
  }
}

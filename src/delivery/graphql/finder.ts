import type { WireImage } from '../../newsroom/wire/image.ts'
import type { WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import type { WireReader } from '../../wire/reader/wire-reader.ts'
import { encodeCursor } from '../http/cursor.ts'
import { readPage, readStoriesQuery } from '../http/parameters.ts'
import type { Site } from '../site.ts'
import { filedUnder } from '../stories/filed-under.ts'
import { picturesOf } from '../stories/pictures-of.ts'
import { liveTargets, presentStory, type PublicStory, type PublicSummary } from '../stories/present-story.ts'
import { presentPage } from '../stories/routes.ts'

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
}

/** What `/v1` answers, as GraphQL asks for it: an old slug is followed, and what is not there is null. */
export function createFinder(wire: WireReader, site: Site): Finder {
  async function story(slug: string): Promise<PublicStory | null> {
    const first = await wire.storyAt(slug)
    const at = first.found === 'moved' ? await wire.storyAt(first.slug) : first
    if (at.found !== 'live') return null
    const targets = await liveTargets(wire, at.links)
    return presentStory(at.story, { links: at.links, targets, site })
  }

  async function storiesOf(query: URLSearchParams): Promise<ReturnType<typeof presentPage>> {
    const first = await filedUnder(wire, readStoriesQuery(query), query)
    const at = first.found === 'moved' ? await filedUnder(wire, readStoriesQuery(first.query), first.query) : first
    // It moved again between the two looks.
    if (at.found === 'moved') return { stories: [], next: null }
    return presentPage(await wire.stories(at.query), site)
  }

  return {
    story,

    async stories(query) {
      const { stories: docs, next } = await storiesOf(query)
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
  }
}

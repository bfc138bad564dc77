import { excerpt, highlighted } from '../../newsroom/search/highlight.ts'
import type { Question } from '../../newsroom/search/query.ts'
import type { WireStory, WireStorySummary } from '../../newsroom/wire/story.ts'
import { summaryOf } from '../../newsroom/wire/summary.ts'
import type { WireReader } from '../../wire/reader/wire-reader.ts'
import type { KeptIndex } from '../../wire/search/keep-index.ts'
import type { SearchPlace, SearchQuery } from '../../wire/search/search-index.ts'

/**
 * Where in a story it was found: safe HTML, in which `<mark>` is the one element. `headline` and `standfirst` are whole,
 * `text` is a part; null where nothing of the question stands.
 */
export type Highlights = {
  readonly headline: string | null
  readonly standfirst: string | null
  readonly text: string | null
}

export type FoundStory = { readonly story: WireStorySummary; readonly highlights: Highlights }
export type Found = { readonly stories: readonly FoundStory[]; readonly next: SearchPlace | null }

/** @returns null while this node can't say */
export type FindStories = (query: SearchQuery) => Promise<Found | null>

/**
 * Asks the index, and then the wire of each story it names: one that is not live there at the rank the index knows of is
 * not there, however little the index is behind.
 */
export function createFindStories(
  wire: Pick<WireReader, 'wholeStories'>,
  { ask }: Pick<KeptIndex, 'ask'>,
): FindStories {
  return async function findStories(query) {
    const { question, limit } = query
    const standing: { readonly place: SearchPlace; readonly story: WireStory }[] = []
    let after = query.after
    while (standing.length <= limit) {
      const hits = await ask({ ...query, limit: limit + 1, ...(after === undefined ? {} : { after }) })
      if (hits === null) return null
      const live = await wire.wholeStories(hits.map(({ id }) => id))
      for (const hit of hits) {
        const there = live.get(hit.id)
        if (there?.rank === hit.rank) standing.push({ place: hit, story: there.story })
      }
      after = hits.at(-1)
      if (hits.length <= limit) break
    }
    const shown = standing.slice(0, limit)
    return {
      stories: shown.map(({ story }) => ({ story: summaryOf(story), highlights: highlightsOf(story, question) })),
      next: standing.length > limit ? (shown.at(-1)?.place ?? null) : null,
    }
  }
}

function highlightsOf({ headline, standfirst, body }: WireStory, question: Question): Highlights {
  return {
    headline: highlighted(headline, question),
    standfirst: standfirst === null ? null : highlighted(standfirst, question),
    text: excerpt(body.text, question),
  }
}

/** What `/v1` answers, as types alone. A test holds them to the schemas that describe it. */
import type { PublicStory, PublicSummary } from '../delivery/stories/present-story.ts'
import type { WireByline, WireSection } from '../newsroom/wire/pages.ts'
import type { Correction } from '../newsroom/wire/story.ts'

export type { PublicStory, PublicSummary } from '../delivery/stories/present-story.ts'
export type { Block } from '../newsroom/body/blocks.ts'
export type { WireImage } from '../newsroom/wire/image.ts'
export type { WireByline, WireSection } from '../newsroom/wire/pages.ts'
export type { Tombstone } from '../newsroom/wire/story.ts'

export type Page = {
  /** 1 to 100; 20 when left out. */
  readonly limit?: number
  /** The `next` of an earlier page. */
  readonly cursor?: string
}

/** Of one question: whether anybody still waits for its answer. */
export type Asking = { readonly signal?: AbortSignal }

export type StoryFilters = Page & {
  readonly section?: string
  readonly byline?: string
  readonly subject?: string
  /** `publishedAt` from then on. */
  readonly since?: Date | string
  /** `publishedAt` before then. */
  readonly until?: Date | string
}

export type SearchFilters = StoryFilters & { readonly sort?: 'relevance' | 'newest' }

/** A page of a list, and the `cursor` of the next; null on the last. */
type Listed = { readonly next: string | null }

export type Stories = Listed & { readonly stories: readonly PublicSummary[] }
export type SectionPage = WireSection & Stories
export type BylinePage = WireByline & Stories

/** A page as editors ordered it, from the top. There is no next one. */
export type FrontPage = WireSection & { readonly stories: readonly PublicSummary[]; readonly next: null }

/** A story that was found, and where in it: safe HTML, in which `<mark>` is the one element. */
export type FoundStory = PublicSummary & {
  readonly highlights: {
    readonly headline: string | null
    readonly standfirst: string | null
    readonly text: string | null
  }
}
export type Found = Listed & { readonly stories: readonly FoundStory[] }

/** A note that readers were given, and the story that carries it as it stands now. */
export type StoryCorrection = Correction & { readonly story: Pick<PublicStory, 'id' | 'slug' | 'url' | 'headline'> }
export type Corrections = Listed & { readonly corrections: readonly StoryCorrection[] }

/** What happened on the wire. After `front` ask for the fronts you show, after `reset` look at everything again. */
export type Change = {
  /** Where to go on from: `changes({ after })`. */
  readonly id: string
  readonly kind: 'released' | 'updated' | 'corrected' | 'withdrawn' | 'killed' | 'front' | 'reset'
  readonly at?: string
  /** `slug` and `url` are there for what is public now. */
  readonly story?: { readonly id: string; readonly slug?: string; readonly url?: string }
}

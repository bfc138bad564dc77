/**
 * What the public side may ask. Two programs answer it, one over SQLite and one over MongoDB, and both see the wire's
 * tables alone. Every list answers at most `limit` rows, newest `publishedAt` first, then by id.
 */
import type { Correction, StoryLink, Tombstone, WireStory, WireStorySummary } from '../../newsroom/wire/story.ts'
import type { WireFront } from '../../newsroom/wire/front.ts'
import type { WireByline, WireSection } from '../../newsroom/wire/pages.ts'

export type StoryQuery = {
  /** Any of these slugs: a section that was renamed has several. */
  readonly section?: readonly string[]
  /** Any of these slugs. */
  readonly byline?: readonly string[]
  readonly subject?: string
  /** Inclusive. */
  readonly since?: Date
  /** Exclusive. */
  readonly until?: Date
  readonly limit: number
  readonly after?: Place
}

/** A place in a list: the last row that was read. */
export type Place = { readonly publishedAt: Date; readonly id: string }

/** What a story's public URL is made of. */
export type StoryAddress = { readonly slug: string; readonly section: string }

export type StoryPage = { readonly stories: readonly WireStorySummary[]; readonly next: Place | null }

/** A note that a live story carries, and the story as it stands now. */
export type PublicCorrection = Correction & {
  readonly story: StoryAddress & { readonly id: string; readonly headline: string }
}

/** Newest first. `next` is the last note that was read: its instant, and which it was. */
export type CorrectionPage = { readonly corrections: readonly PublicCorrection[]; readonly next: Place | null }

/** What stands at a slug. `links` are those of the body: `liveStories` says which of them are live. */
export type StoryAt =
  | { readonly found: 'live'; readonly story: WireStory; readonly links: readonly StoryLink[] }
  | { readonly found: 'moved'; readonly slug: string }
  | { readonly found: 'killed'; readonly tombstone: Tombstone }
  | { readonly found: 'nothing' }

/**
 * What stands at a section's or byline's slug: its page, or where that is now. `slugs` are all it has or had in public:
 * a story is listed under the one it went out with.
 */
export type PageAt<T> =
  | { readonly found: 'live'; readonly page: T; readonly slugs: readonly string[] }
  | { readonly found: 'moved'; readonly slug: string; readonly slugs: readonly string[] }
  | { readonly found: 'nothing' }

export type LogEntry = {
  readonly seq: number
  readonly kind: 'released' | 'updated' | 'corrected' | 'withdrawn' | 'killed' | 'front' | 'reset'
  /** The public id of the story; empty for what is about none. */
  readonly story: string
  readonly at: Date
}

/** A live story whole, and the rank of its row: what was worked out from another rank counts for nothing. */
export type LiveStory = { readonly rank: number; readonly story: WireStory }

export type WireReader = {
  /** The highest `seq` below which there is no hole; 0 on an empty log. One indexed read. */
  readonly seq: () => Promise<number>
  /** Entries after `seq`, up to the first hole. */
  readonly log: (after: number, limit: number) => Promise<readonly LogEntry[]>
  readonly stories: (query: StoryQuery) => Promise<StoryPage>
  readonly storyAt: (slug: string) => Promise<StoryAt>
  /** Where those of `ids` that are live can be read, by public id. */
  readonly liveStories: (ids: readonly string[]) => Promise<ReadonlyMap<string, StoryAddress>>
  /** Live stories with their bodies, for feeds; newest first. */
  readonly latest: (query: {
    readonly section?: readonly string[]
    readonly limit: number
  }) => Promise<readonly WireStory[]>
  /** Those of `ids` that are live, whole, by public id. */
  readonly wholeStories: (ids: readonly string[]) => Promise<ReadonlyMap<string, LiveStory>>
  /** All live stories whole, in the order of their ids, after one of them. */
  readonly everyStory: (after: string, limit: number) => Promise<readonly LiveStory[]>
  /** What was public and was killed: of the newest stories that were, the latest kills first. */
  readonly killed: (limit: number) => Promise<readonly Tombstone[]>
  /** The notes on live stories, newest first. */
  readonly corrections: (query: { readonly limit: number; readonly after?: Place }) => Promise<CorrectionPage>
  /** When the newest of the live stories that first went out before an instant did so; null when there is none. */
  readonly newestBefore: (instant: Date) => Promise<Date | null>
  /** How editors ordered a page: the home page, or that of the section with this slug. Unordered, it names nothing. */
  readonly front: (section: string | null) => Promise<WireFront>
  readonly sections: () => Promise<readonly WireSection[]>
  readonly section: (slug: string) => Promise<PageAt<WireSection>>
  readonly byline: (slug: string) => Promise<PageAt<WireByline>>
  /** Those who wrote what is live, in the order of their slugs, after one of them. */
  readonly bylines: (after: string, limit: number) => Promise<readonly WireByline[]>
  readonly close: () => Promise<void>
}

/** The wire's rows as they are written. Instants are ISO 8601 strings in UTC. */
import type { WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import type { WireFront } from '../../newsroom/wire/front.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import type { StoryLink, Tombstone, WireStory, WireStorySummary } from '../../newsroom/wire/story.ts'

export type WireStoryRow = {
  readonly id: string
  readonly state: 'live' | 'gone' | 'killed'
  readonly rank: number
  readonly slug: string | null
  readonly headline: string | null
  readonly section: string | null
  readonly kind: string | null
  readonly version: number
  readonly language: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly changedAt: string | null
  readonly document: WireStory | null
  readonly summary: WireStorySummary | null
  readonly links: readonly StoryLink[] | null
  readonly tombstone: Tombstone | null
}

export type WireImageRow = {
  readonly id: string
  readonly state: 'live' | 'gone'
  readonly story: string
  readonly rank: number
  readonly caption: string | null
  readonly credit: string | null
  readonly document: WireImage | null
}

export type WirePageRow<D extends WireByline | WireSection> = {
  /** A slug that is or was public. */
  readonly id: string
  /** `moved`: its page is at another slug, or no live story carries it. */
  readonly state: 'live' | 'moved'
  /** Whose slug it is: the same for all that a section or byline ever had. Null in rows of before pages could move. */
  readonly page: string | null
  readonly slug: string
  readonly name: string | null
  readonly document: D | null
  /** When the words were frozen: the newest are the page's. */
  readonly wordsAt: string | null
}

export type WireFrontRow = {
  /** `home`, or what a section's page is known by under whatever slug. */
  readonly id: string
  readonly document: WireFront
  /** The version of the desk's front that it was made of, at least. */
  readonly version: number
  /** Rises with every write, and each names the one it saw; the last that changed what is seen; the last that was told. */
  readonly turn: number
  readonly changed: number
  readonly told: number
}

export type FacetKind = 'byline' | 'subject' | 'section' | 'media' | 'correction'

export type FacetRow = {
  readonly id: string
  readonly story: string
  readonly kind: FacetKind
  readonly value: string
  readonly rank: number
  readonly publishedAt: string
}

export type WireSlugRow = { readonly id: string; readonly story: string }

export type LogKind = 'released' | 'updated' | 'corrected' | 'withdrawn' | 'killed' | 'front' | 'reset'

export type LogRow = {
  readonly id: number
  readonly key: string
  readonly kind: LogKind
  readonly story: string
  /** The story's rank after it: an entry that comes after one of a higher rank is out of date. */
  readonly rank: number
  readonly at: string
}

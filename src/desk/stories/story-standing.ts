import type { Problem } from '../../newsroom/errors.ts'
import type { PublicKind } from '../../newsroom/releases/kinds.ts'
import type { Offer } from '../../newsroom/stories/allowed-actions.ts'
import type { Stage } from '../../newsroom/stories/stages.ts'
import type { ReleaseState, Standing } from '../../release/store/types.ts'

/** An embargo that stands over a story or one of its pictures; without an end it holds until announced. */
export type Holding = {
  readonly embargo: string
  readonly title: string
  readonly kind: string
  readonly state: string
  readonly until: string | null
  readonly zone: string | null
  /** What it covers here. */
  readonly over: 'story' | 'picture' | 'both'
}

/** What an edition would make public, and where. */
export type Outcome = {
  readonly headline: string
  readonly url: string
  readonly pictures: number
  readonly section: { readonly name: string; readonly slug: string }
  readonly bylines: readonly string[]
}

/** A picture in a gallery, as the story's text has it, and the caption that readers see. */
export type GalleryWords = {
  readonly image: string | null
  readonly caption: string | null
  readonly alt: string | null
  readonly shown: string | null
}

/** The words readers have that can be corrected one by one. */
export type LiveWords = {
  readonly headline: string
  readonly standfirst: string | null
  /** Undefined when no picture leads. */
  readonly leadCaption: string | null | undefined
  readonly gallery: readonly GalleryWords[]
}

export type ReleaseStanding = {
  readonly id: string
  readonly state: ReleaseState
  readonly kind: PublicKind
  readonly releaseAt: string | null
  readonly asked: string
  readonly reason: string | null
  readonly heldBy: readonly Holding[]
  readonly outcome: Outcome | null
}

/** Where a story stands for one person: what `GET /api/stories/:id/standing` answers. Instants are ISO 8601 in UTC. */
export type StoryStanding = {
  readonly id: string
  /** The newsroom's clock when it was asked. */
  readonly now: string
  readonly headline: string
  readonly stage: Stage
  readonly revision: number
  readonly flagged: boolean
  readonly changedBy: { readonly id: string | null; readonly name: string }
  readonly changedAt: string
  readonly standing: Standing
  readonly live: {
    readonly version: number
    readonly publishedAt: string | null
    readonly url: string
    readonly pictures: number
    /** Null once it is retracted: nothing of it changes any more. */
    readonly words: LiveWords | null
  } | null
  /** What readers had until it was taken off, and have again when it is restored; null unless it is off and may come back. */
  readonly takenOff: Outcome | null
  readonly offer: Offer
  /** Why the one thing the story waits for is not for this person; empty when it is. */
  readonly whyNot: readonly Problem[]
  readonly readiness: { readonly refusals: readonly Problem[]; readonly warnings: readonly Problem[] }
  readonly holds: readonly Holding[]
  /** The release that has not finished. */
  readonly release: ReleaseStanding | null
  /** The last one, when it failed and none came after it. */
  readonly failed: { readonly at: string; readonly reason: string } | null
  readonly approvedRevision: number | null
  readonly changedSinceApproval: boolean
  /** What a release of the approved edition would make public. */
  readonly outcome: Outcome | null
  readonly ended: { readonly kind: string; readonly reason: string; readonly at: string; readonly by: string } | null
}

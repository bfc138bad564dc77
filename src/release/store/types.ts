/**
 * The rows the engine works on. Scalars and whole JSON documents alone, so that each change is one statement. Instants
 * are ISO 8601 strings in UTC; ids are opaque.
 */
import type { Picture } from '../../newsroom/images/picture.ts'
import type { EndingKind } from '../../newsroom/releases/endings.ts'
import type { PublicKind, PublicState } from '../../newsroom/releases/kinds.ts'
import type { Stage } from '../../newsroom/stories/stages.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import type { Frozen, WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import type { Correction, StoryEdition, StoryLink } from '../../newsroom/wire/story.ts'

/** How a story stands with the public. */
export type Standing = PublicState

/** What travels with a text: one row a story, under the story's id. */
export type DocketRow = {
  readonly id: string
  /** The story's id in public: random, given at creation. */
  readonly publicId: string
  readonly headline: string
  readonly stage: Stage
  /** Taken by a save before it writes; `savedRevision` follows when the text stands. */
  readonly revision: number
  readonly savedRevision: number
  readonly flagged: boolean
  readonly createdBy: string | null
  readonly submittedBy: string | null
  readonly approvedBy: string | null
  readonly approvedRevision: number | null
  /** The edition that the last approval froze. */
  readonly edition: string | null
  readonly changedBy: string | null
  readonly changedAt: string
  readonly standing: Standing
  /** The last rank taken for the wire. */
  readonly rank: number
  readonly liveVersion: number
  readonly publishedAt: string | null
  /** The stories it comes from, given when it is made. */
  readonly rewriteOf: string | null
  readonly translationOf: string | null
  readonly duplicateOf: string | null
}

/** A slug and the story that has it; the slug is the id. `public` once it has been out: then it is that story's for ever. */
export type SlugRow = { readonly id: string; readonly story: string; readonly public: boolean }

export type EditionRow = {
  readonly id: string
  readonly story: string
  readonly revision: number
  readonly headline: string
  readonly slug: string
  readonly hash: string
  readonly approvedBy: string
  readonly approvedAt: string
  readonly document: StoryEdition
  readonly contents: EditionContents
}

/** What goes out with an edition besides its text, frozen with it. */
export type EditionContents = {
  readonly section: Frozen<WireSection>
  readonly bylines: readonly Frozen<WireByline>[]
  readonly pictures: readonly PinnedPicture[]
  readonly links: readonly StoryLink[]
  /** The desk's text as it was approved, to cut an urgent correction from. */
  readonly source: Readonly<Record<string, unknown>>
}

/** What the engine reads of a picture: all that its rights hang on, whole in one column, kept by the desk at each save. */
export type ImageRow = {
  readonly id: string
  readonly facts: Picture | null
  /** Of these facts. */
  readonly factsKey: string | null
  /** When its right is to be looked at: at its end. Null when it has none, or has been acted on. */
  readonly watchAt: string | null
  /** The picture that takes its place on live pages when its right ends. */
  readonly substitute: string | null
  /** `StagedRendition[]`, and the key of the facts that they were made from. */
  readonly staged: unknown
  readonly stagedFor: string | null
  /** Written true by every save: whether the sizes are those of the picture as it stands has to be looked at. */
  readonly toStage: boolean
  /** Whose hands it is in, until when, and how often it was taken up. */
  readonly stagingToken: string | null
  readonly stagingUntil: string | null
  readonly stagingTries: number
  /** Files made so far, and how many there will be. */
  readonly stagingDone: number
  readonly stagingOf: number
  /** Why they could not be made, as a sentence. */
  readonly stagingFailed: string | null
  /** Of the original. */
  readonly filename: string | null
  /** When somebody last edited it. Written as null it stays as it is: who has its page open is not told of a change that is none. */
  readonly updatedAt: string | null
  /** Whether a story holds it, or an approved one ever did. For finding it; it guards nothing. */
  readonly isUsed: boolean | null
}

/** A picture in an edition. The id is `edition~image`. */
export type PlacementRow = {
  readonly id: string
  readonly edition: string
  readonly story: string
  readonly image: string
}

/** A picture as an edition shows it: the desk's id, and each staged file with the public name it will have. */
export type PinnedPicture = {
  readonly image: string
  readonly shown: WireImage
  readonly files: readonly { readonly staged: string; readonly name: string }[]
}

export type ReleaseState =
  | 'held'
  | 'lifting'
  | 'writing'
  | 'live'
  | 'superseded'
  | 'withheld'
  | 'unpublished'
  | 'retracted'
  | 'killed'
  | 'cancelled'
  | 'failed'

export type ReleaseRow = {
  readonly id: string
  readonly story: string
  readonly edition: string
  readonly headline: string
  readonly kind: PublicKind
  readonly state: ReleaseState
  /** 1 (most urgent) to 8: among those due at one instant, the most urgent goes first. */
  readonly urgency: number
  readonly note: string | null
  /** Nobody, when it was time that did it. */
  readonly askedBy: string | null
  readonly askedAt: string
  /** The instant that was asked for. */
  readonly asked: string
  /** The latest of `asked` and every hold's end; null while something holds without end. */
  readonly releaseAt: string | null
  /** Rises with every freeze: a claim or a thaw names the one it saw. */
  readonly generation: number
  readonly frozen: boolean
  readonly token: string | null
  readonly leaseUntil: string | null
  /** The rank of the wire row it was asked to replace; 0 when there was none. */
  readonly base: number
  readonly rank: number
  readonly plannedAt: string | null
  readonly actualAt: string | null
  readonly lateMs: number | null
  readonly node: string | null
  readonly reason: string | null
  /** How often it failed for want of something that may come back, and when it is tried again; null: by an editor alone. */
  readonly failures: number
  readonly retryAt: string | null
}

/** Counts up for as long as there is a database. */
export type BeatRow = { readonly id: string; readonly beat: number }

/** Nothing goes out while one stands. */
export type StandstillRow = {
  readonly id: string
  readonly state: 'standing' | 'over'
  readonly since: string
  readonly reason: string
  readonly endedBy: string | null
  readonly endedAt: string | null
}

/** A decision to take a story off, or to retract it. It stands until it is carried out, whoever carries it out. */
export type EndingRow = {
  readonly id: string
  readonly story: string
  readonly kind: EndingKind
  readonly state: 'ending' | 'done'
  readonly reason: string
  readonly notice: string | null
  readonly by: string
  readonly at: string
  /** The rank at which it stands on the wire; 0 until it does. */
  readonly rank: number
  /** The rank of what it took the place of; 0 when nothing was there. */
  readonly over: number
  /** The public notes that stood there: what comes back has them still. Null when there was no page. */
  readonly corrections: readonly Correction[] | null
}

/** A picture that was killed, under the picture's id: while the row is there, nothing that shows it goes out. */
export type PictureKillRow = {
  readonly id: string
  readonly state: 'ending' | 'done'
  readonly reason: string
  readonly by: string
  readonly at: string
}

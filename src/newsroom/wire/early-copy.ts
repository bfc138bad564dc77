import type { StoryEdition } from './story.ts'

/** A held story as a party to its embargo has it: the notice of it, and as much more as is shown to that party. */
export type EarlyCopy = {
  readonly slug: string
  readonly headline: string
  /** When the last of its embargoes ends; null while one has no end. */
  readonly until: Date | null
  /** Whose copy it is, when it was read, and until when it is held. */
  readonly mark: string
  /** Null where nothing but the notice is shown. */
  readonly shown: EarlyEdition | null
}

export type EarlyEdition = {
  /** The edition as approved, with such pictures as are shown. */
  readonly story: StoryEdition
  readonly hash: string
  readonly approvedAt: Date
  /** Are all of its pictures in it? */
  readonly isWhole: boolean
}

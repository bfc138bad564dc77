import type { EmbargoChange } from '../../newsroom/embargoes/changes.ts'
import type { EmbargoState } from '../../newsroom/embargoes/standing.ts'
import type { PendingChange } from '../../release/store/embargo-types.ts'
import type { Outcome } from '../stories/story-standing.ts'

/** What is to become of something when this embargo no longer holds it. */
export type Afterwards =
  | { readonly is: 'out' }
  /** A release waits for nothing but this embargo. */
  | { readonly is: 'public' }
  /** Something else holds it too; `until` is null while that has no end. */
  | { readonly is: 'held'; readonly until: string | null }
  /** Nothing is asked for: it stays on the desk. */
  | { readonly is: 'desk' }

export type Covered = {
  readonly kind: 'stories' | 'images'
  readonly id: string
  readonly title: string
  /** The headline of a waiting story that shows this picture. */
  readonly inStory: string | null
  /** Since when an edition of it has been public; null when none is. */
  readonly publicSince: string | null
  readonly afterwards: Afterwards
  /** What of it were to become, and of what shows it, if this alone were taken from under the embargo. */
  readonly ifUncovered: Afterwards
}

/** What goes out when the embargo ends: a story by its release, and where. */
export type Awaited = {
  readonly story: string
  readonly headline: string
  readonly afterwards: Afterwards
  readonly outcome: Outcome | null
}

export type HistoryLine = {
  readonly action: string
  /** A name; null when it was time that did it. */
  readonly by: string | null
  readonly at: string
  /** An instant, a state, or a name. */
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
}

export type PartyStanding = {
  /** A partner's name. */
  readonly partner: string
  readonly from: string | null
  readonly scope: string
}

export type PendingStanding = Pick<PendingChange, 'action' | 'until' | 'reason' | 'at' | 'expiresAt'> & {
  readonly by: string
  readonly isOwn: boolean
  /** What is to be uncovered. */
  readonly item: { readonly kind: 'stories' | 'images'; readonly id: string; readonly title: string } | null
  /** Who is to be admitted. */
  readonly party: PartyStanding | null
  /** From when the one who asked may confirm alone; null where a second editor is needed whatever the hour. */
  readonly overrideFrom: string | null
}

export type EmbargoStanding = {
  readonly id: string
  /** The server's clock. */
  readonly now: string
  readonly title: string
  readonly state: EmbargoState
  /** Rises with every change; an action that sends it is refused when it is not the latest. */
  readonly revision: number
  readonly until: string | null
  readonly zone: string | null
  /** What it waits for, in words, where it has no end. */
  readonly condition: string | null
  readonly statedAs: string | null
  readonly covers: readonly Covered[]
  readonly awaited: readonly Awaited[]
  /** Of what is awaited, what would be public at once if the embargo were lifted now. */
  readonly goesOut: readonly Awaited[]
  readonly parties: readonly PartyStanding[]
  readonly history: readonly HistoryLine[]
  readonly pending: PendingStanding | null
  /** What this person may do now. */
  readonly may: readonly (EmbargoChange | 'confirm' | 'dismiss' | 'withdraw')[]
}

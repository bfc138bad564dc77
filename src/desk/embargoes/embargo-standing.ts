import type { EmbargoChange } from '../../newsroom/embargoes/changes.ts'
import type { EmbargoState } from '../../newsroom/embargoes/standing.ts'
import type { PendingChange } from '../../release/store/types.ts'

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
}

/** What goes out when the embargo ends: a story by its release. */
export type Awaited = { readonly story: string; readonly headline: string; readonly afterwards: Afterwards }

export type HistoryLine = {
  readonly action: string
  readonly by: string
  readonly at: string
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
}

export type EmbargoStanding = {
  readonly id: string
  /** The server's clock. */
  readonly now: string
  readonly title: string
  readonly state: EmbargoState
  readonly until: string | null
  readonly zone: string | null
  readonly covers: readonly Covered[]
  readonly awaited: readonly Awaited[]
  readonly parties: readonly { readonly partner: string; readonly from: string | null; readonly scope: string }[]
  readonly history: readonly HistoryLine[]
  readonly pending:
    | (Pick<PendingChange, 'action' | 'until' | 'reason' | 'at'> & { readonly by: string; readonly isOwn: boolean })
    | null
  /** What this person may do now. */
  readonly may: readonly (EmbargoChange | 'confirm' | 'withdraw')[]
}

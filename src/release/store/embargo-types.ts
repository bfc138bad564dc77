/** The rows of embargoes and of what they hold, as the engine works on them. */
import type { AdmissionScope } from '../../newsroom/embargoes/kinds.ts'

export type EmbargoState = 'proposed' | 'active' | 'lifted' | 'cancelled'

export type EmbargoRow = {
  readonly id: string
  readonly title: string
  readonly state: EmbargoState
  readonly until: string | null
  readonly zone: string | null
  /** What it waits for, in words, where it has no end: “until the verdict is read”. */
  readonly condition: string | null
  readonly statedAs: string | null
  readonly kind: string
  /** Rises with every change; a pending request names the one it was asked at. */
  readonly change: number
  readonly pending: PendingChange | null
  /** What it was imposed on stands in `covering` alone: whoever imposes it has yet to write the holds, or died. */
  readonly isCovering: boolean
  readonly covering: readonly Item[] | null
  /** When the pending request expires, for the sweep to find. */
  readonly lapsesAt: string | null
  /** What the latest change adds to the history, written in the same statement as the change. */
  readonly lines: readonly HistoryRow[] | null
}

/** What one editor asked of an embargo and another has yet to confirm. */
export type PendingChange = {
  readonly action: 'shorten' | 'uncover' | 'admit' | 'cancel' | 'lift'
  readonly until: string | null
  readonly zone: string | null
  /** What is to be uncovered. */
  readonly item: Item | null
  /** Who is to be admitted. */
  readonly party: Pick<PartyRow, 'partner' | 'from' | 'scope'> | null
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly expiresAt: string
  /** The embargo's `change` when it was asked: it lapses when that moves. */
  readonly change: number
}

/** A story or a picture, as something that can be held. */
export type Item = Pick<HoldRow, 'kind' | 'item'>

/** A line of an embargo's history: who, when, from what, to what, why. The id is `embargo~change~place`. */
export type HistoryRow = {
  readonly id: string
  readonly embargo: string
  readonly change: number
  readonly action: string
  /** Nobody, when it was time that did it. */
  readonly by: string | null
  readonly at: string
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
}

/** Who may see early what an embargo covers. The id is `embargo~partner`. */
export type PartyRow = {
  readonly id: string
  readonly embargo: string
  readonly partner: string
  readonly from: string | null
  readonly scope: AdmissionScope
}

/** One embargo over one thing. The id is `embargo~kind~item`. */
export type HoldRow = {
  readonly id: string
  readonly embargo: string
  readonly kind: 'stories' | 'images'
  readonly item: string
  /** Rises when it is put under the embargo once more: who takes it from under it names the time they saw. */
  readonly times: number
}

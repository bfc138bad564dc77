import type { PublicKind } from '../../newsroom/releases/kinds.ts'
import type { ReleaseState } from '../../release/store/types.ts'

/** An embargo as the front page of the desk names it; `until` is null while it is open-ended. */
export type HeldBy = {
  readonly embargo: string
  readonly title: string
  readonly until: string | null
  readonly zone: string | null
  /** What an open-ended one waits for, in words. */
  readonly condition: string | null
}

/** A release that waits for its instant; `until` is null while something holds it without end. */
export type Held = {
  readonly release: string
  readonly story: string
  readonly headline: string
  readonly kind: PublicKind
  readonly state: ReleaseState
  readonly until: string | null
  /** The zone the end was stated in; null where it is the newsroom's own. */
  readonly zone: string | null
  readonly heldBy: readonly HeldBy[]
}

/** What a thing waits for that this person may do. */
export type WaitsFor =
  | 'approval'
  | 'release'
  | 'legal'
  | 'confirmation'
  | 'proposal'
  | 'rewrite'
  | 'submission'
  | 'rights'
  | 'ending-right'
  | 'sizes'

export type Waiting = {
  readonly about: 'stories' | 'embargoes' | 'images'
  readonly id: string
  readonly title: string
  readonly waitsFor: WaitsFor
  /** Who made it wait, and since when. */
  readonly by: string | null
  readonly since: string
  readonly note: string | null
}

export type Failed = {
  readonly release: string
  readonly story: string
  readonly headline: string
  readonly kind: PublicKind
  readonly reason: string
  readonly planned: string | null
}

/** A destination that is not told what went out. */
export type Untold = {
  readonly webhook: string
  readonly name: string
  /** It was switched off, and not by a person. */
  readonly isOff: boolean
  /** How many messages failed there for good. */
  readonly messages: number
  readonly reason: string
}

/** A request that the editor who made it confirmed, without a second one. */
export type Alone = {
  readonly embargo: string
  readonly title: string
  /** As the history has it: `lift: confirmed by override`. */
  readonly action: string
  readonly by: string
  readonly at: string
  readonly reason: string | null
}

export type JustOut = {
  readonly release: string
  readonly story: string
  readonly headline: string
  readonly kind: PublicKind
  readonly state: ReleaseState
  readonly plannedAt: string | null
  readonly actualAt: string
  readonly lateMs: number | null
  /** Where readers read it; null once another edition, or nothing, is there. */
  readonly url: string | null
}

/** Why nothing goes out at all. */
export type Standstill = {
  readonly id: string
  readonly since: string
  readonly reason: string
  /** What goes out at once when an editor lets it: the first of them, and how many more there are. */
  readonly due: readonly { readonly release: string; readonly headline: string; readonly kind: PublicKind }[]
  readonly moreDue: number
}

/** The front page of the desk, for one person, at one instant. */
export type NowAnswer = {
  /** The server's clock when this was read. */
  readonly at: string
  /** Null while releases go out as they should. */
  readonly standstill: Standstill | null
  readonly held: readonly Held[]
  readonly waiting: readonly Waiting[]
  readonly failed: readonly Failed[]
  /** What is due within minutes and would fail as it stands: there is time to mend it. */
  readonly atRisk: readonly Failed[]
  /** For editors and administrators; nobody else is shown what webhooks are told. */
  readonly untold: readonly Untold[]
  /** For editors, of the last week. */
  readonly alone: readonly Alone[]
  readonly out: readonly JustOut[]
}

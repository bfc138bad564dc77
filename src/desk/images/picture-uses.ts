import type { ReleaseState } from '../../release/store/types.ts'
import type { Stage } from '../../newsroom/stories/stages.ts'
import type { RenditionsState } from '../../newsroom/images/renditions-state.ts'
import type { Place } from '../stories/pictures-in-text.ts'

/** A live page that shows a picture. */
export type LiveUse = {
  readonly story: string
  readonly headline: string
  readonly url: string | null
  /** When the first of the versions went out that have shown it without a break. */
  readonly since: string | null
  readonly version: number | null
  readonly places: readonly Place[]
  readonly renditions: readonly string[]
}

/** A release that waits to show it. */
export type WaitingUse = {
  readonly release: string
  readonly story: string
  readonly headline: string
  readonly state: ReleaseState
  readonly releaseAt: string | null
}

/** A text of the desk that holds it. */
export type TextUse = {
  readonly story: string
  readonly headline: string
  readonly stage: Stage
  readonly places: readonly Place[]
}

/** Where a picture is used, and what whoever asks may do about it. */
export type PictureUses = {
  readonly image: {
    readonly id: string
    readonly killed: { readonly reason: string; readonly at: string; readonly by: string } | null
    readonly mayKill: boolean
    readonly mayReplace: boolean
    readonly mayRetry: boolean
    readonly renditions: RenditionsState
  }
  readonly live: readonly LiveUse[]
  readonly waiting: readonly WaitingUse[]
  readonly texts: readonly TextUse[]
}

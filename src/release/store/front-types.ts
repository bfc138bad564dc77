import type { FrontOrder } from '../../newsroom/fronts/front-order.ts'

/** A page that editors order: `home`, or a section's under the section's id. Stories are named by the desk's ids. */
export type FrontRow = {
  readonly id: string
  readonly name: string
  readonly isHome: boolean
  /** What is being worked on, and is nobody's business until it is released. Null: nothing was ordered yet. */
  readonly planned: FrontOrder | null
  /** Rises with every change of what is planned. */
  readonly revision: number
  readonly changedBy: string | null
  readonly changedAt: string | null
  /** What was released last, as of `version`; the front shows those of its stories that are out. */
  readonly released: FrontOrder | null
  readonly version: number
  readonly releasedBy: string | null
  readonly releasedAt: string | null
}

/** A decision to order a page so. The id is `front~version`: of two that are made at once one is the next. Never changed. */
export type FrontReleaseRow = {
  readonly id: string
  readonly front: string
  readonly version: number
  readonly order: FrontOrder
  readonly by: string
  readonly at: string
  readonly note: string | null
  /** The version that it goes back to; null for a new order. */
  readonly like: number | null
}

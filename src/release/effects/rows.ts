import type { ToldKind } from '../../newsroom/webhooks/told.ts'

/** A program elsewhere that is told what became public. An administrator's row; the engine writes its last three columns. */
export type WebhookRow = Readonly<Record<ToldKind, boolean | null>> & {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly enabled: boolean | null
  /** Its secret, sealed; null until one was made, and nothing is told before. */
  readonly sealed: string | null
  /** The last entry of the log that it has rows for, or that was there before it was. */
  readonly reached: number
  /** Why the engine switched it off. */
  readonly disabledBecause: string | null
}

export type EffectState = 'pending' | 'delivering' | 'delivered' | 'failed' | 'cancelled'

/**
 * That one destination is to be told of one entry of the wire's log. The id, `<entry key>:<webhook>`, makes it once, and
 * goes with every try, so that whoever is told twice can tell.
 */
export type EffectRow = {
  readonly id: string
  /** The entry's key: the release's or the ending's id. */
  readonly entry: string
  readonly seq: number
  readonly kind: ToldKind
  /** The public id. */
  readonly story: string
  readonly at: string
  readonly webhook: string
  /** The destination's name when the row was made. */
  readonly destination: string
  readonly state: EffectState
  readonly attempts: number
  readonly nextAt: string | null
  readonly token: string | null
  readonly leaseUntil: string | null
  /** What it answered at the last try; null when nothing came back. */
  readonly lastStatus: number | null
  readonly lastError: string | null
  readonly deliveredAt: string | null
}

import type { BreachDecision } from '../../newsroom/embargoes/breaches.ts'
import type { EarlyReadRow } from '../../release/early/rows.ts'

/** The reads of the embargo's material before the breach was recorded, as they stood. */
export type ReadsBefore = {
  /** How many there were; the record holds the newest of them. */
  readonly total: number
  readonly newest: readonly Omit<EarlyReadRow, 'id' | 'embargo'>[]
}

export type BreachRow = {
  readonly id: string
  readonly embargo: string
  /** The partner it is put down to; null when nobody knows. */
  readonly party: string | null
  readonly where: string
  readonly evidence: string
  readonly by: string
  readonly at: string
  readonly reads: ReadsBefore
}

export type BreachDecisionRow = {
  readonly id: string
  readonly breach: string
  readonly embargo: string
  readonly decision: BreachDecision
  readonly note: string | null
  readonly by: string
  readonly at: string
}

import type { Hold } from '../releases/release-at.ts'
import { storedInstant } from '../time/stored-instant.ts'

export const embargoStates = ['proposed', 'active', 'lifted', 'cancelled'] as const
export type EmbargoState = (typeof embargoStates)[number]

/** An embargo as it was stored: nothing about it is taken on trust. */
export type StoredEmbargo = { readonly state?: unknown; readonly until?: unknown }

/** Lifted and cancelled are the end of an embargo: it does not come back. */
export function isTerminal(state: unknown): boolean {
  return state === 'lifted' || state === 'cancelled'
}

/**
 * What an embargo puts on the things it covers; none once it is lifted or cancelled.
 *
 * A proposed one holds until an editor confirms or dismisses it, whatever its end. An embargo that is not there, a state
 * or an end that can't be read, holds until someone says so.
 */
export function holdOf(embargo: StoredEmbargo | null | undefined): Hold | null {
  if (embargo === null || embargo === undefined) return { until: null }
  if (isTerminal(embargo.state)) return null
  return { until: embargo.state === 'active' ? storedInstant(embargo.until) : null }
}

/** Whether an embargo still holds. Half-open: at its very end it is over. */
export function standing(embargo: StoredEmbargo | null | undefined, now: Date): 'holds' | 'over' {
  const hold = holdOf(embargo)
  if (hold === null) return 'over'
  return hold.until !== null && hold.until <= now ? 'over' : 'holds'
}

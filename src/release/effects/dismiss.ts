import type { House } from '../house.ts'
import type { EffectRow } from './rows.ts'

/**
 * Somebody has seen that a message could not be told, and leaves it at that: it is red on the desk no more. It may be sent
 * again all the same.
 *
 * @returns null when it had not failed
 */
export function dismissFailed({ desk }: House, { id, lastError }: EffectRow): Promise<EffectRow | null> {
  return desk.effects.swap(
    id,
    { state: { equals: 'failed' } },
    { state: 'cancelled', lastError: `Dismissed: ${lastError ?? 'nobody knows what went wrong.'}`, nextAt: null },
  )
}

import type { Payload, Where } from 'payload'
import { foundBy } from '../../../newsroom/images/found-by.ts'
import { rowsOf } from '../../../wire/store/rows.ts'
import { isInUse } from '../is-used.ts'
import type { PictureRow } from '../picture-row.ts'

/** So many are brought up to date at a time: who has a hundred thousand pictures has not the memory for all at once. */
const batch = 200

/** What a picture is found by, as its row keeps it. */
type Kept = PictureRow & { readonly id: string; readonly factsKey: string | null }

/**
 * Time alone changes what may be used: before pictures are asked for, those whose lease turned since are looked at again, and
 * those that were there before any of this was kept. Each is written only over the facts it was worked out from.
 */
export async function settleFound(payload: Payload, now: Date): Promise<void> {
  const rows = rowsOf<Kept>(payload, 'images')
  const stale: Where = {
    or: [{ againstUntil: { less_than_equal: now.toISOString() } }, { against: { exists: false } }],
  }
  for (;;) {
    const due = await rows.find(stale, { limit: batch })
    let settled = 0
    for (const row of due) {
      const found = { ...foundBy({ ...row, ...withFacts(row['facts']) }, now), isUsed: await isInUse(payload, row.id) }
      if ((await rows.swap(row.id, { factsKey: { equals: row.factsKey } }, found)) !== null) settled += 1
    }
    // What was saved meanwhile was looked at by its save.
    if (due.length < batch || settled === 0) return
  }
}

/** The fields that rules ask for are read from the facts, which are never half written. */
function withFacts(facts: unknown): object {
  return typeof facts === 'object' && facts !== null ? facts : {}
}

import type { Clock } from '../../clock.ts'
import type { Rows } from '../../wire/store/rows.ts'
import { digestOf, hashOf, type AuditDetails, type AuditEntry, type AuditRow } from './audit-chain.ts'

/**
 * Puts something on record, for good: rows are added, and never changed. Whoever shows what is held waits for this first:
 * what can't be recorded is not shown.
 *
 * @returns the row; rejects when it could not be written
 */
export type Audit = (entry: AuditEntry) => Promise<AuditRow>

/** The last row of the chain. @returns null when there is none */
export async function lastOnRecord(rows: Rows<AuditRow>): Promise<AuditRow | null> {
  const [last] = await rows.find({ seq: { greater_than: 0 } }, { sort: '-seq', limit: 1 })
  return last ?? null
}

/** What was recorded before there was a chain. */
export function beforeTheChain(rows: Rows<AuditRow>): Promise<readonly AuditRow[]> {
  return rows.find({ or: [{ seq: { exists: false } }, { seq: { equals: null } }] })
}

/**
 * The id is `seq`: the highest and one more, taken by whoever inserts first, so that the chain has neither a hole nor a
 * fork however many nodes append. Rows of one process wait for each other here rather than at the database.
 */
export function createAudit(rows: Rows<AuditRow>, clock: Clock): Audit {
  let turn: Promise<unknown> = Promise.resolve()

  async function append({ details, ...entry }: AuditEntry): Promise<AuditRow> {
    for (;;) {
      const last = await lastOnRecord(rows)
      const seq = (last?.seq ?? 0) + 1
      const row: AuditRow = {
        ...entry,
        item: keepable(entry.item),
        details: details === undefined || Object.keys(details).length === 0 ? null : keepableIn(details),
        id: String(seq),
        seq,
        at: clock.now().toISOString(),
        previous: last === null ? digestOf(await beforeTheChain(rows)) : last.hash,
        hash: null,
      }
      const linked = { ...row, hash: hashOf(row) }
      if (await rows.insert(linked)) return linked
    }
  }

  return (entry) => {
    const mine = turn.then(() => append(entry))
    turn = mine.catch(() => undefined)
    return mine
  }
}

/** What no database gives back as it was given: a half of a character, and the character nought. */
function keepable(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '')
}

function keepableIn(details: AuditDetails): AuditDetails {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'string' ? keepable(value) : value]),
  )
}

import type { Rows } from '../../wire/store/rows.ts'
import { beforeTheChain } from './audit.ts'
import { digestOf, hashOf, type AuditRow } from './audit-chain.ts'

/** A row of the chain as it was noted down elsewhere. */
export type Head = { readonly seq: number; readonly hash: string }

export type Verdict = {
  /** How many rows were found to be as they were written. */
  readonly rows: number
  /** How many were recorded before there was a chain. */
  readonly before: number
  readonly head: (Head & { readonly at: string }) | null
  /** The first row that was changed, removed or inserted: a sentence. */
  readonly broken: string | null
}

const batch = 1000

/**
 * Walks the chain from its first row to its last.
 *
 * A chain alone can't show that its end was cut off, nor that all of it was written anew. A head noted elsewhere can: the
 * row it names has to be there, with that hash.
 */
export async function verifyAudit(rows: Rows<AuditRow>, noted: Head | null = null): Promise<Verdict> {
  const before = await beforeTheChain(rows)
  const beginning = digestOf(before)
  let last: AuditRow | null = null
  let walked = 0
  const verdict = (broken: string | null): Verdict => ({
    rows: walked,
    before: before.length,
    head:
      last?.seq == null || last.hash === null
        ? null
        : { seq: last.seq, hash: last.hash, at: new Date(last.at).toISOString() },
    broken,
  })

  for (let from = 0; ; from += batch) {
    // From wherever rows begin, that one set before the first is seen.
    const above = from === 0 ? [] : [{ seq: { greater_than: from } }]
    const found = await rows.find({ and: [...above, { seq: { less_than_equal: from + batch } }] }, { sort: 'seq' })
    for (const row of found) {
      const broken = isNext(row, last, beginning)
      if (broken !== null) return verdict(broken)
      if (row.seq === noted?.seq && row.hash !== noted.hash) {
        return verdict(`Row ${String(row.seq)} is not the one that was noted: the log was written anew.`)
      }
      last = row
      walked += 1
    }
    if (found.length < batch) break
  }
  const beyond = await rows.find({ seq: { greater_than: walked } }, { sort: 'seq', limit: 1 })
  const next = beyond[0]
  // What was appended since the walk ended is none of its affair.
  if (next !== undefined && next.seq !== walked + 1) return verdict(removed(walked + 1))
  if (noted !== null && noted.seq > walked) {
    return verdict(`${removed(walked + 1)} Row ${String(noted.seq)} was noted, so it was there.`)
  }
  return verdict(null)
}

/** Whether this row is the one that follows. @returns null when it is, else what was done */
function isNext(row: AuditRow, last: AuditRow | null, beginning: string): string | null {
  const seq = (last?.seq ?? 0) + 1
  if (row.seq !== null && row.seq > seq) return removed(seq)
  if (row.seq !== seq || row.id !== String(seq)) return `Row ${row.id}, “${row.action}” of ${row.at}, was inserted.`
  if (row.hash !== hashOf(row)) return `Row ${String(seq)}, “${row.action}” of ${row.at}, was changed.`
  if (last === null) return row.previous === beginning ? null : 'What was recorded before the first row was changed.'
  if (row.previous === last.hash) return null
  return `Row ${String(last.seq)}, “${last.action}” of ${last.at}, was changed, and its hash with it.`
}

function removed(seq: number): string {
  return `Row ${String(seq)} was removed.`
}

import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { rowsOf } from '../../wire/store/rows.ts'

export type HistoryRow = {
  readonly id: string
  readonly embargo: string
  readonly action: string
  readonly by: string | null
  readonly at: string
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
}

/** Adds a line to an embargo's history. Lines are never changed. */
export async function record(payload: Payload, line: Omit<HistoryRow, 'id'>): Promise<void> {
  await rowsOf<HistoryRow>(payload, 'embargo-history').insert({ id: randomUUID(), ...line })
}

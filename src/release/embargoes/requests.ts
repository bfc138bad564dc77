import { hasExpired } from '../../newsroom/embargoes/second-editor.ts'
import type { House } from '../house.ts'
import type { EmbargoRow, PendingChange } from '../store/embargo-types.ts'
import { changeEmbargoRow, type Line } from './change-embargo-row.ts'

/** The request that waits for a second editor; one that has expired waits no longer. */
export function standingRequest({ pending }: Pick<EmbargoRow, 'pending'>, now: Date): PendingChange | null {
  return pending === null || hasExpired({ expiresAt: new Date(pending.expiresAt) }, now) ? null : pending
}

/** What the history says of a request that came to nothing. */
export function lapsed(
  { pending }: Pick<EmbargoRow, 'pending'>,
  by: string | null,
  how: 'expired' | 'lapsed',
): readonly Line[] {
  if (pending === null) return []
  return [{ action: `${pending.action}: ${how}`, by, from: null, to: null, reason: null }]
}

/** Takes an expired request off an embargo, for the record. @returns the embargo as it then stands */
export async function dropExpired(house: House, row: EmbargoRow, now: Date): Promise<EmbargoRow> {
  if (row.pending === null || standingRequest(row, now) !== null) return row
  const changes = { pending: null, lapsesAt: null }
  const dropped = await changeEmbargoRow(house, row, { changes, lines: lapsed(row, null, 'expired') })
  return dropped ?? (await house.desk.embargoes.get(row.id)) ?? row
}

import type { Where } from 'payload'
import type { Changes } from '../../wire/store/rows.ts'
import type { House } from '../house.ts'
import type { EmbargoRow, HistoryRow } from '../store/embargo-types.ts'

/** What a change adds to an embargo's history. */
export type Line = Pick<HistoryRow, 'action' | 'by' | 'from' | 'to' | 'reason'>

/**
 * Changes an embargo as it was seen, by compare-and-set, and adds to its history. The lines stand in the embargo's own
 * row first, written with the change, and are copied from there: a change without its line there is none.
 *
 * @returns the embargo as changed; null when it changed meanwhile, or `where` is not so
 */
export async function changeEmbargoRow(
  house: House,
  seen: EmbargoRow,
  {
    where = {},
    changes,
    lines,
  }: { readonly where?: Where; readonly changes: Changes<EmbargoRow>; readonly lines: readonly Line[] },
): Promise<EmbargoRow | null> {
  await keepHistory(house, seen)
  const change = seen.change + 1
  const written = await house.desk.embargoes.swap(
    seen.id,
    { and: [{ change: { equals: seen.change } }, { state: { equals: seen.state } }, where] },
    { ...changes, change, lines: linesOf(house, seen.id, change, lines) },
  )
  if (written !== null) await keepHistory(house, written)
  return written
}

/** The lines of a change as rows. */
export function linesOf(house: House, embargo: string, change: number, lines: readonly Line[]): readonly HistoryRow[] {
  const at = house.clock.now().toISOString()
  return lines.map((line, place) => ({
    id: `${embargo}~${String(change)}~${String(place)}`,
    embargo,
    change,
    at,
    ...line,
  }))
}

/** Copies the lines of the latest change to the history, where they stay. Can be done twice. */
export async function keepHistory(house: House, { lines }: Pick<EmbargoRow, 'lines'>): Promise<void> {
  for (const line of lines ?? []) await house.desk.history.insert(line)
}

/** Adds what happened beside an embargo to its history: it changes nothing of the embargo. `about` names what it is about, once. */
export async function noteBeside(
  house: House,
  embargo: string,
  about: string,
  line: Line & Pick<HistoryRow, 'at'>,
): Promise<void> {
  const change = (await house.desk.embargoes.get(embargo))?.change ?? 0
  await house.desk.history.insert({ id: `${embargo}~${String(change)}~${about}`, embargo, change, ...line })
}

/** All that was ever done to an embargo, in order; also what a crash kept from being copied. */
export async function historyOf(house: House, embargo: string): Promise<readonly HistoryRow[]> {
  const row = await house.desk.embargoes.get(embargo)
  if (row !== null) await keepHistory(house, row)
  const lines = await house.desk.history.find({ embargo: { equals: embargo } })
  return [...lines].sort(
    (one, other) =>
      one.change - other.change || Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1),
  )
}

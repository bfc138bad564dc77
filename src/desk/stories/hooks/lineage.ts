import { holdRowsOver } from '../../../release/holds/read-holds.ts'
import { insertHold } from '../../../release/holds/write-holds.ts'
import type { House } from '../../../release/house.ts'
import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'
import type { DocketRow } from '../../../release/store/types.ts'
import { recordInherited } from '../../embargoes/lineage.ts'

const fields = ['rewriteOf', 'translationOf', 'duplicateOf'] as const

export type Origin = { readonly field: (typeof fields)[number]; readonly story: string }

/** The stories that a new one comes from. */
export function originsOf(data: Readonly<Record<string, unknown>>): readonly Origin[] {
  return fields.flatMap((field) => {
    const value = data[field]
    const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : value
    return typeof id === 'string' && id !== '' ? [{ field, story: id }] : []
  })
}

/** Where a story comes from is said when it is made: a save that says otherwise is refused, one that repeats it is not. */
export function lineageProblems(
  sent: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>>,
): readonly Problem[] {
  const known = originsOf(stored)
  return originsOf(sent)
    .filter(({ field, story }) => !known.some((origin) => origin.field === field && origin.story === story))
    .map(({ field, story }) => ({
      code: 'guarded',
      field,
      message: `${field} can’t be set to “${story.slice(0, 60)}”: where a story comes from is said when it is made, never after.`,
    }))
}

/** @throws NewsroomError `bad-input` when a story is said to come from one that is not there */
export async function refuseUnknownOrigins(house: House, origins: readonly Origin[]): Promise<void> {
  const problems: Problem[] = []
  for (const { field, story } of origins) {
    if ((await house.desk.dockets.get(story)) !== null) continue
    const message = `${field}: there is no story ${story.slice(0, 60)} for this one to come from.`
    problems.push({ code: 'no-such-story', field, message })
  }
  if (problems.length > 0) throw new NewsroomError('bad-input', problems)
}

/** Where a story comes from, as its docket keeps it. */
export function originColumns(origins: readonly Origin[]): Pick<DocketRow, (typeof fields)[number]> {
  const of = (wanted: (typeof fields)[number]) => origins.find(({ field }) => field === wanted)?.story ?? null
  return { rewriteOf: of('rewriteOf'), translationOf: of('translationOf'), duplicateOf: of('duplicateOf') }
}

/**
 * Writes the holds of what a story comes from over the story itself, before its text is there and after its docket says
 * where it comes from: whoever imposes an embargo meanwhile finds it there.
 */
export async function inheritHolds(
  house: House,
  story: string,
  origins: readonly Origin[],
  by: string | null,
): Promise<void> {
  if (origins.length === 0) return
  const from = origins.map((origin) => ({ kind: 'stories' as const, item: origin.story }))
  const holds = await holdRowsOver(house, from)
  const item = { kind: 'stories', item: story } as const
  for (const embargo of new Set(holds.map((hold) => hold.embargo))) {
    await insertHold(house, embargo, item)
    await recordInherited(house, embargo, [item], by)
  }
}

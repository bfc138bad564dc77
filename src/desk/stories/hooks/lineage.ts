import { holdRowsOver } from '../../../release/holds/read-holds.ts'
import type { House } from '../../../release/house.ts'
import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'

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

/**
 * Writes the holds of what a story comes from over the story itself, before its text is there. An embargo that is
 * imposed meanwhile is found by looking again.
 */
export async function inheritHolds(house: House, story: string, origins: readonly Origin[]): Promise<void> {
  for (const { field, story: origin } of origins) {
    if ((await house.desk.dockets.get(origin)) === null) {
      throw new NewsroomError('bad-input', {
        code: 'no-such-story',
        field,
        message: `${field}: there is no story ${origin.slice(0, 60)} for this one to come from.`,
      })
    }
    const holds = await holdRowsOver(house, [{ kind: 'stories', item: origin }])
    for (const { embargo } of holds) {
      await house.desk.holds.insert({ id: `${embargo}~stories~${story}`, embargo, kind: 'stories', item: story })
    }
  }
}

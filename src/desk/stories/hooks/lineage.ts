import type { House } from '../../../release/house.ts'
import { NewsroomError } from '../../../newsroom/errors.ts'

const fields = ['rewriteOf', 'translationOf', 'duplicateOf'] as const

/** The stories that a new one comes from. */
export function originsOf(data: Readonly<Record<string, unknown>>): readonly string[] {
  return fields.flatMap((field) => {
    const value = data[field]
    const id = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : value
    return typeof id === 'string' && id !== '' ? [id] : []
  })
}

/**
 * Writes the holds of what a story comes from over the story itself, before its text is there. An embargo that is
 * imposed meanwhile is found by looking again.
 */
export async function inheritHolds(house: House, story: string, origins: readonly string[]): Promise<void> {
  for (const origin of origins) {
    if ((await house.desk.dockets.get(origin)) === null) {
      throw new NewsroomError('bad-input', {
        code: 'no-such-story',
        field: 'rewriteOf',
        message: `There is no story ${origin} for this one to come from.`,
      })
    }
    const holds = await house.desk.holds.find({ and: [{ kind: { equals: 'stories' } }, { item: { equals: origin } }] })
    for (const { embargo } of holds) {
      await house.desk.holds.insert({ id: `${embargo}~stories~${story}`, embargo, kind: 'stories', item: story })
    }
  }
}

import { rightEndsAt } from '../../newsroom/images/right-ends-at.ts'
import type { House } from '../house.ts'
import type { EditionRow } from '../store/types.ts'

/**
 * Sets the watch over the pictures of an edition before its page is written: a lift that slept past the end of a right is
 * found, however late it wakes.
 */
export async function watchRights({ desk, clock }: House, { contents }: EditionRow): Promise<void> {
  for (const { image } of contents.pictures) {
    const row = await desk.images.get(image)
    const end = row?.facts == null ? null : rightEndsAt(row.facts, 'publish', clock.now())
    if (row === null || end === null || isSame(row.watchAt, end)) continue
    await desk.images.swap(image, { factsKey: { equals: row.factsKey } }, { watchAt: end.toISOString() })
  }
}

function isSame(watchAt: string | null, end: Date): boolean {
  return watchAt !== null && new Date(watchAt).getTime() === end.getTime()
}

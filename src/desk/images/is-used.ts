import type { Payload } from 'payload'
import { rowsOf } from '../../wire/store/rows.ts'

type Of = { readonly id: string; readonly image: string }

/** Whether the text of a story holds a picture, or one that was approved ever did. */
export async function isInUse(payload: Payload, image: string): Promise<boolean> {
  const where = { image: { equals: image } }
  if ((await rowsOf<Of>(payload, 'text-pictures').count(where)) > 0) return true
  return (await rowsOf<Of>(payload, 'placements').count(where)) > 0
}

type Marked = { readonly id: string; readonly isUsed: boolean | null }

/**
 * Writes down of each picture whether it is used, and looks again after: whoever wrote in between is seen, by us or by them.
 * It is for finding pictures and guards nothing.
 */
export async function markUse(payload: Payload, images: readonly string[]): Promise<void> {
  const rows = rowsOf<Marked>(payload, 'images')
  for (const image of images) {
    let isUsed = await isInUse(payload, image)
    for (let again = true; again;) {
      await rows.swap(image, { id: { exists: true } }, { isUsed })
      const now = await isInUse(payload, image)
      again = now !== isUsed
      isUsed = now
    }
  }
}

import type { Payload } from 'payload'
import { validity } from '../../newsroom/images/validity.ts'
import type { ImageRow } from '../../release/store/types.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import type { Waiting } from './now-answer.ts'

type PictureRow = ImageRow & { readonly title?: string | null; readonly createdAt: string }

/** How many of the newest pictures are looked at. */
const newest = 40
const most = 10

/** New pictures that could not go out today, and what they lack. */
export async function readUnusablePictures(payload: Payload, now: Date): Promise<readonly Waiting[]> {
  const pictures = await rowsOf<PictureRow>(payload, 'images').find({}, { sort: '-createdAt', limit: newest })
  return pictures
    .flatMap(({ id, title, createdAt, facts }): readonly Waiting[] => {
      const reasons = facts === null ? [] : validity(facts, 'publish', now).reasons
      if (reasons.length === 0) return []
      const note = reasons.map(({ message }) => message).join(' ')
      return [
        { about: 'images', id, title: title ?? 'A picture', waitsFor: 'rights', by: null, since: createdAt, note },
      ]
    })
    .slice(0, most)
}

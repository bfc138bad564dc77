import type { CollectionAfterChangeHook, Payload } from 'payload'
import type { Story } from '../../../payload-types.ts'
import { rowsOf, type Rows } from '../../../wire/store/rows.ts'
import { givenId, plumbing, text } from '../../columns.ts'
import { markUse } from '../../images/is-used.ts'
import { picturesIn } from '../pictures-in-text.ts'

/** A picture in a story's text as it was last saved. The id is `story~image`. */
export type TextPictureRow = { readonly id: string; readonly story: string; readonly image: string }

/** Which texts hold which picture: a body can't be searched for one on either database. It guards nothing. */
export const TextPictures = plumbing('text-pictures', [
  givenId,
  text('story', { index: true }),
  text('image', { index: true }),
])

export function textPictures(payload: Payload): Rows<TextPictureRow> {
  return rowsOf(payload, 'text-pictures')
}

/** After a save, what the text shows is what is written down of it. */
export const keepTextPictures: CollectionAfterChangeHook<Story> = async ({ doc, req }) => {
  const rows = textPictures(req.payload)
  const before = await rows.find({ story: { equals: doc.id } })
  const images = picturesIn({ ...doc })
  for (const image of images) {
    if (!before.some((row) => row.image === image)) {
      await rows.insert({ id: `${doc.id}~${image}`, story: doc.id, image })
    }
  }
  const gone = before.filter(({ image }) => !images.includes(image)).map(({ id }) => id)
  if (gone.length > 0) await rows.remove({ id: { in: gone } })
  const were = before.map(({ image }) => image)
  await markUse(req.payload, [
    ...images.filter((one) => !were.includes(one)),
    ...were.filter((one) => !images.includes(one)),
  ])
  return doc
}

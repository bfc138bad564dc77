import type { WireImage } from '../../newsroom/wire/image.ts'
import type { Rows } from '../store/rows.ts'
import type { WireImageRow } from '../store/types.ts'

type PictureOf = { readonly story: string; readonly rank: number }

/** Shows a live story's picture, unless something of a later rank stands there. Can be done twice. */
export async function writePictureRow(
  rows: Rows<WireImageRow>,
  image: WireImage,
  { story, rank }: PictureOf,
): Promise<void> {
  const row: WireImageRow = {
    id: image.id,
    state: 'live',
    story,
    rank,
    caption: image.caption,
    credit: image.credit,
    document: image,
  }
  await overLower(rows, row)
}

/** Puts a stub where a picture of an ended story was or might still be written by a lift that slept. */
export async function stubPictureRow(rows: Rows<WireImageRow>, id: string, { story, rank }: PictureOf): Promise<void> {
  await overLower(rows, { id, state: 'gone', story, rank, caption: null, credit: null, document: null })
}

async function overLower(rows: Rows<WireImageRow>, row: WireImageRow): Promise<void> {
  if (await rows.insert(row)) return
  const { id, ...changes } = row
  await rows.swap(id, { rank: { less_than: row.rank } }, changes)
}

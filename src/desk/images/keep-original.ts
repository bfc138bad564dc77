import type { CollectionBeforeChangeHook } from 'payload'
import { originalName } from '../../imaging/private-media.ts'
import { houseOf } from '../../release/houses.ts'
import type { PictureRow } from './picture-row.ts'
import { recallTakenIn } from './rooms.ts'

/** The file is kept whole, byte for byte, before there is a row that names it. */
export const keepOriginal: CollectionBeforeChangeHook<PictureRow> = async ({ data, operation, req }) => {
  const found = operation === 'create' ? recallTakenIn(req, data['id']) : undefined
  if (found === undefined) return data
  await houseOf(req.payload).house.privateMedia.put(originalName(String(data['filename'])), found.lies)
  return data
}

import type { CollectionAfterChangeHook } from 'payload'
import { houseOf } from '../../release/houses.ts'
import type { PictureRow } from './picture-row.ts'

/** A right that ends sooner than it did, or has ended, is acted on in time. */
export const lookAhead: CollectionAfterChangeHook<PictureRow> = async ({ doc, req }) => {
  await houseOf(req.payload).engine.lookAhead()
  return doc
}

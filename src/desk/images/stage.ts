import type { CollectionAfterChangeHook } from 'payload'
import { houseOf } from '../../release/houses.ts'
import type { PictureRow } from './picture-row.ts'

/**
 * The public sizes are made as soon as a hand is free, and anew when something that stands in them changed: the focal point,
 * a crop, the credit, the rights. Files that an edition was approved with stay as they are.
 */
export const stageSoon: CollectionAfterChangeHook<PictureRow> = ({ doc, req }) => {
  houseOf(req.payload).darkroom.wake()
  return doc
}

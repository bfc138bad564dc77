import type { CollectionConfig } from 'payload'
import { readOnlyWire } from './access.ts'
import { json, number, rowId, text } from './columns.ts'

/** One row for each picture of each live story: ending one story can neither take nor spare another's. */
export const WireImages: CollectionConfig = {
  slug: 'wire-images',
  labels: { singular: 'Picture on the wire', plural: 'Pictures on the wire' },
  admin: { group: 'On the wire', useAsTitle: 'caption', defaultColumns: ['caption', 'credit'], hideAPIURL: true },
  access: readOnlyWire,
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    rowId,
    text('state'),
    /** The public id of the story it belongs to, and that story's rank when this was written. */
    text('story'),
    { ...number('rank'), hidden: true },
    text('caption', { index: false }),
    text('credit', { index: false }),
    /** `WireImage`. */
    json('document'),
  ],
}

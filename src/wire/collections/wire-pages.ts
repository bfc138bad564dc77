import type { CollectionConfig, Field } from 'payload'
import { readOnlyWire } from './access.ts'
import { json, rowId, text } from './columns.ts'

/** The id is the slug: a byline or section has one row while a live story carries it. */
function page(slug: string, singular: string, plural: string): CollectionConfig {
  const fields: Field[] = [rowId, text('state'), text('slug'), text('name', { index: false }), json('document')]
  return {
    slug,
    labels: { singular, plural },
    admin: { group: 'On the wire', useAsTitle: 'name', defaultColumns: ['name', 'slug'], hideAPIURL: true },
    access: readOnlyWire,
    timestamps: false,
    lockDocuments: false,
    disableDuplicate: true,
    fields,
  }
}

/** `document` is a `WireByline`. */
export const WireBylines = page('wire-bylines', 'Byline on the wire', 'Bylines on the wire')

/** `document` is a `WireSection`. */
export const WireSections = page('wire-sections', 'Section on the wire', 'Sections on the wire')

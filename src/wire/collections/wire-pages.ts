import type { CollectionConfig, Field } from 'payload'
import { readOnlyWire } from './access.ts'
import { json, rowId, secretText, text } from './columns.ts'

/**
 * The id is the slug: a byline or section has a row for each slug that was public. The one with the newest words is where
 * its page is while a live story carries it; the others lead there.
 */
function page(slug: string, singular: string, plural: string): CollectionConfig {
  const fields: Field[] = [
    rowId,
    text('state'),
    secretText('page'),
    text('slug'),
    text('name', { index: false }),
    json('document'),
    { ...secretText('wordsAt'), index: false },
  ]
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

import type { CollectionConfig } from 'payload'
import { readOnlyWire } from './access.ts'
import { inOrder, json, number, rowId, text, when } from './columns.ts'

/** One row a story, live or a stub of what was: one statement shows, replaces or removes it. */
export const WireStories: CollectionConfig = {
  slug: 'wire-stories',
  labels: { singular: 'Story on the wire', plural: 'Stories on the wire' },
  admin: {
    group: 'On the wire',
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'section', 'version', 'publishedAt'],
    hideAPIURL: true,
  },
  access: readOnlyWire,
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  indexes: inOrder([['state'], ['section']]),
  fields: [
    rowId,
    /** `live`, `gone` (withheld, unpublished) or `killed`. */
    text('state', { index: false }),
    /** Rises with every change of what the public sees of this story; a write names the rank it replaces. */
    { ...number('rank'), hidden: true },
    text('slug'),
    text('headline'),
    text('section', { index: false }),
    text('kind'),
    number('version'),
    text('language', { index: false }),
    text('byline', { index: false }),
    when('publishedAt'),
    when('changedAt'),
    /** `WireStory`, whole. */
    json('document'),
    /** `WireStorySummary`: what lists carry. */
    json('summary'),
    /** `StoryLink[]`: who is linked to is nobody's business until it is live. */
    json('links', { secret: true }),
    /** `Tombstone`, when killed. */
    json('tombstone', { secret: true }),
  ],
}

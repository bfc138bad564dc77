import { everybody, noOne, theStaff, type Who } from './people.ts'

/**
 * Who may do what with which collection: every cell of role × collection × operation, written out. A person who is not
 * named may not. `update` is of a document that is not one's own; an account's owner may change that too.
 */
export type Row = {
  readonly create: readonly Who[]
  readonly read: readonly Who[]
  readonly update: readonly Who[]
  readonly delete: readonly Who[]
  readonly readVersions: readonly Who[]
  readonly unlock: readonly Who[]
  readonly admin: readonly Who[]
}

const writers: readonly Who[] = ['reporter', 'subeditor', 'picture-editor', 'editor']
const deskHeads: readonly Who[] = ['editor', 'admin']

const shut: Row = {
  create: noOne,
  read: noOne,
  update: noOne,
  delete: noOne,
  readVersions: noOne,
  unlock: noOne,
  admin: noOne,
}

/** On the wire: anyone reads what is live, and the release engine, which passes no door, is alone in writing. */
const wire: Row = { ...shut, read: everybody }

export const accessTable: Readonly<Record<string, Row>> = {
  stories: { ...shut, create: writers, read: theStaff, update: writers, readVersions: theStaff, admin: theStaff },
  images: { ...shut, create: writers, read: theStaff, update: writers, admin: theStaff },
  bylines: {
    ...shut,
    create: ['subeditor', 'editor', 'admin'],
    read: theStaff,
    update: ['subeditor', 'editor', 'admin'],
  },
  sections: { ...shut, create: deskHeads, read: theStaff, update: deskHeads },
  partners: { ...shut, create: deskHeads, read: theStaff, update: deskHeads },
  webhooks: { ...shut, create: ['admin'], read: deskHeads, update: ['admin'] },
  effects: { ...shut, read: deskHeads },
  embargoes: { ...shut, create: [...writers, 'legal'], read: theStaff, update: ['editor', 'legal'], admin: theStaff },
  releases: { ...shut, read: theStaff, admin: theStaff },
  fronts: { ...shut, read: theStaff },
  users: { ...shut, create: ['admin'], read: theStaff, update: ['admin'], unlock: ['admin'], admin: theStaff },

  // A story shows its stage and revision from here, to those alone who may read the row.
  dockets: { ...shut, read: theStaff },
  slugs: shut,
  'page-slugs': shut,
  editions: shut,
  placements: shut,
  endings: shut,
  'front-releases': shut,
  standstills: shut,
  beats: shut,
  'picture-kills': shut,
  previews: shut,
  'picture-files': shut,
  'text-pictures': shut,
  holds: shut,
  'embargo-history': shut,
  'embargo-parties': shut,
  'partner-tokens': shut,
  'embargo-acceptances': shut,
  'early-reads': shut,
  breaches: shut,
  'breach-decisions': shut,
  audit: shut,

  'wire-stories': wire,
  'wire-images': wire,
  'wire-bylines': wire,
  'wire-sections': wire,
  'wire-fronts': shut,
  'wire-facets': shut,
  'wire-slugs': shut,
  'wire-log': shut,

  'payload-kv': shut,
  'payload-locked-documents': { ...shut, create: theStaff, read: theStaff, update: theStaff, delete: theStaff },
  'payload-preferences': shut,
  'payload-migrations': shut,
}

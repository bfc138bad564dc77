import type { CollectionConfig, Field } from 'payload'
import { admissionScopes, embargoKinds } from '../../newsroom/embargoes/kinds.ts'
import { nobody, nobodyWrites, only, staff, staffInPanel } from '../access.ts'
import { randomId } from '../columns.ts'
import { line, lines } from '../limited.ts'
import { embargoActions } from './actions/all.ts'
import { imposeHolds } from './hooks/impose-holds.ts'
import { readImposed } from './hooks/read-imposed.ts'
import { refuseGuardedFields } from './hooks/refuse-guarded-fields.ts'
import { showWhatItCovers } from './hooks/show-what-it-covers.ts'

const kept = { create: nobodyWrites, update: nobodyWrites }

/** Given when it is imposed; afterwards changed by action alone. */
const guardedFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'until',
        type: 'text',
        index: true,
        admin: { description: 'With its offset, or local time and a zone. Left empty: until announced.' },
      },
      { name: 'zone', type: 'text', admin: { description: 'The zone the source spoke of: Europe/London.' } },
    ],
  },
  {
    name: 'covers',
    type: 'relationship',
    relationTo: ['stories', 'images'],
    hasMany: true,
    virtual: true,
    admin: { description: 'Stories and pictures. Nothing of them goes out before the end.' },
  },
  {
    name: 'parties',
    type: 'array',
    virtual: true,
    admin: { description: 'Who may see it early, and how much.' },
    fields: [
      { name: 'partner', type: 'relationship', relationTo: 'partners' },
      { name: 'from', type: 'text' },
      { name: 'scope', type: 'select', options: [...admissionScopes] },
    ],
  },
]

const words: Field[] = [
  line('title', 'embargoTitle', { description: 'What the desk calls it.' }),
  {
    name: 'kind',
    type: 'select',
    options: [...embargoKinds],
    defaultValue: 'source',
  },
  lines('statedAs', 'statedAs', { label: 'In the source’s own words' }),
  {
    name: 'source',
    type: 'group',
    label: 'Who imposed it',
    fields: [
      {
        type: 'row',
        fields: [line('organisation', 'organisation'), line('contact', 'contact'), line('reference', 'reference')],
      },
    ],
  },
  lines('terms', 'terms'),
]

const standing: Field[] = [
  { name: 'state', type: 'text', index: true, access: kept, admin: { hidden: true } },
  { name: 'change', type: 'number', defaultValue: 0, access: kept, admin: { hidden: true, disableListColumn: true } },
  { name: 'pending', type: 'json', access: kept, admin: { hidden: true, disableListColumn: true } },
  { name: 'history', type: 'json', virtual: true, access: kept, admin: { hidden: true, disableListColumn: true } },
]

/** A promise not to publish: what it covers can't go out before its end, whatever else happens on the desk. */
export const Embargoes: CollectionConfig = {
  slug: 'embargoes',
  admin: {
    group: 'Embargoes',
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'until', 'coversCount', 'kind'],
    components: {
      beforeListTable: whenEmpty('No embargo yet. Impose one: Create new, say until when, and name the stories and pictures it covers.'),
    },
    listSearchableFields: ['title', 'statedAs'],
    hideAPIURL: true,
  },
  access: {
    create: only('reporter', 'subeditor', 'picture-editor', 'editor', 'legal'),
    read: staff,
    update: only('editor', 'legal'),
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    admin: staffInPanel,
  },
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-createdAt',
  hooks: {
    beforeOperation: [refuseGuardedFields],
    beforeChange: [readImposed],
    afterChange: [imposeHolds],
    afterRead: [showWhatItCovers],
  },
  endpoints: embargoActions,
  fields: [randomId, ...words, ...guardedFields, ...standing],
}

import type { CollectionConfig } from 'payload'
import { nobody, nobodyInPanel, only, staff } from '../access.ts'
import { unknownAction } from '../actions/action.ts'
import { carried } from '../carried/carried-endpoint.ts'
import { refile } from '../carried/refile.ts'
import { keepFront } from '../fronts/keep-fronts.ts'
import { line, lines } from '../limited.ts'
import { oldWords, whenEmpty } from '../list-columns.ts'
import { keepNewSlug, keepOldSlug } from '../page-slugs.ts'
import { pageSlug } from '../slug-field.ts'

/** The parts of the paper. On the wire only while a live story is in it. */
export const Sections: CollectionConfig = {
  slug: 'sections',
  labels: { singular: 'Section', plural: 'Sections' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'description'],
    hideAPIURL: true,
    components: {
      beforeListTable: whenEmpty('No section yet. A story needs one before it can be approved: Create new.'),
    },
    description: 'The parts of the paper. Readers see a section while a live story is in it.',
  },
  access: {
    create: only('editor', 'admin'),
    read: staff,
    update: only('editor', 'admin'),
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    admin: nobodyInPanel,
  },
  defaultSort: 'name',
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [keepOldSlug], afterChange: [keepNewSlug, keepFront] },
  endpoints: [carried('sections'), refile('sections'), unknownAction('sections', ['refile'])],
  fields: [
    oldWords,
    line('name', 'sectionName', { required: true }),
    lines('description', 'sectionDescription', { description: 'What readers find here, in a sentence.' }),
    pageSlug,
  ],
}

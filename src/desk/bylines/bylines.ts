import type { CollectionConfig } from 'payload'
import { nobody, nobodyInPanel, only, staff } from '../access.ts'
import { unknownAction } from '../actions/action.ts'
import { carried } from '../carried/carried-endpoint.ts'
import { refile } from '../carried/refile.ts'
import { line, lines } from '../limited.ts'
import { changedColumn, oldWords, whenEmpty } from '../list-columns.ts'
import { keepNewSlug, keepOldSlug } from '../page-slugs.ts'
import { pageSlug } from '../slug-field.ts'
import { webAddress } from '../web-address.ts'

/** The people whose names stand over stories. What is live keeps the words it was approved with. */
export const Bylines: CollectionConfig = {
  slug: 'bylines',
  labels: { singular: 'Byline', plural: 'Bylines' },
  admin: {
    group: 'Newsroom',
    useAsTitle: 'name',
    defaultColumns: ['name', 'jobTitle', 'slug', 'changed'],
    components: {
      beforeListTable: whenEmpty('No byline yet. A story needs one before it can be approved: Create new.'),
    },
    listSearchableFields: ['name', 'jobTitle'],
    hideAPIURL: true,
    description: 'The names that stand over stories, and the page each has while a live story carries it.',
  },
  access: {
    create: only('subeditor', 'editor', 'admin'),
    read: staff,
    update: only('subeditor', 'editor', 'admin'),
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    admin: nobodyInPanel,
  },
  defaultSort: 'name',
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [keepOldSlug], afterChange: [keepNewSlug] },
  endpoints: [carried('bylines'), refile('bylines'), unknownAction('bylines', ['refile'])],
  fields: [
    oldWords,
    line('name', 'personName', { required: true, description: 'As it is printed: “Ana Kovač”.' }),
    line('jobTitle', 'jobTitle', { description: '“Balkans correspondent”.' }),
    lines('bio', 'bio', { description: 'A few lines for their own page.' }),
    webAddress('url', { label: 'Own page', description: 'A link to the person’s own page, if they want one.' }),
    pageSlug,
    changedColumn,
  ],
}

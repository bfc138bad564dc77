import type { CollectionConfig } from 'payload'
import { nobody, nobodyInPanel, staff } from '../access.ts'
import { flag, givenId, json, number, plumbing, text, when } from '../columns.ts'
import { above, inListsAlone } from '../list-columns.ts'
import { frontActions } from './actions.ts'

/** The pages that editors order (`FrontRow`): the home page, and each section's. They are there by themselves. */
export const Fronts: CollectionConfig = {
  slug: 'fronts',
  labels: { singular: 'Front', plural: 'Fronts' },
  admin: {
    group: 'On the wire',
    useAsTitle: 'name',
    defaultColumns: ['name', 'version', 'releasedAt'],
    listSearchableFields: ['name'],
    hideAPIURL: true,
    description: 'What stands where on the home page and on each section’s. What nobody places is the newest.',
  },
  access: {
    create: nobody,
    read: staff,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    admin: nobodyInPanel,
  },
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: ['-isHome', 'name'],
  endpoints: frontActions,
  fields: [
    givenId,
    above('desk', '/fronts/front-desk#FrontDesk'),
    inListsAlone(text('name')),
    inListsAlone({ ...flag('isHome'), label: 'Home page' }),
    { ...json('planned'), hidden: true },
    { ...number('revision'), hidden: true },
    { ...text('changedBy'), hidden: true },
    { ...when('changedAt'), hidden: true },
    { ...json('released'), hidden: true },
    inListsAlone({ ...number('version'), label: 'Released so often' }),
    { ...text('releasedBy'), hidden: true },
    inListsAlone({ ...when('releasedAt'), label: 'Last released' }),
  ],
}

/** Every order that was ever released (`FrontReleaseRow`). */
export const FrontReleases = plumbing('front-releases', [
  givenId,
  text('front', { index: true }),
  number('version'),
  json('order'),
  text('by'),
  when('at'),
  text('note'),
  { name: 'like', type: 'number' },
])

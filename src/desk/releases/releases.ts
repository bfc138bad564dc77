import type { CollectionConfig, Field } from 'payload'
import { nobody, staff } from '../access.ts'
import { above, inListsAlone, whenEmpty, withCell } from '../list-columns.ts'
import { releaseActions } from './actions.ts'
import { flag, givenId, json, number, plumbing, text, when } from '../columns.ts'

/** What is known of a release (`ReleaseRow`); its page says it in words. */
const columns: readonly Field[] = [
  text('story', { index: true }),
  text('edition'),
  text('headline'),
  withCell(text('kind'), '/lists/release-cells#ReleaseKindCell'),
  withCell(text('state', { index: true }), '/lists/release-cells#ReleaseState'),
  number('urgency', 5),
  text('note'),
  text('askedBy'),
  when('askedAt', { index: true }),
  when('asked'),
  { ...when('releaseAt', { index: true }), label: 'To go out' },
  number('generation'),
  flag('frozen'),
  { ...text('token'), hidden: true },
  { ...when('leaseUntil'), hidden: true },
  number('base'),
  number('rank'),
  when('plannedAt'),
  { ...when('actualAt', { index: true }), label: 'Went out' },
  {
    name: 'lateMs',
    type: 'number',
    label: 'Late by',
    admin: { components: { Cell: '/lists/release-cells#ReleaseLate' } },
  },
  text('node'),
  text('reason'),
  { ...number('failures'), hidden: true },
  { ...when('retryAt', { index: true }), label: 'Tried again' },
]

/** Decisions to make an edition public. Asked for by action, moved by the engine, read by staff. */
export const Releases: CollectionConfig = {
  slug: 'releases',
  admin: {
    group: 'On the wire',
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'state', 'kind', 'releaseAt', 'actualAt', 'lateMs'],
    description: 'Every decision to make a story public, and what came of it.',
    components: {
      beforeListTable: whenEmpty('No release yet. An approved story goes out by Release, on its own page.'),
    },
    listSearchableFields: ['headline'],
    hideAPIURL: true,
  },
  access: {
    create: nobody,
    read: staff,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    admin: staffOnly,
  },
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-askedAt',
  endpoints: releaseActions,
  fields: [givenId, above('desk', '/releases/release-desk#ReleaseDesk'), ...columns.map(inListsAlone)],
}

function staffOnly({ req }: Parameters<NonNullable<NonNullable<CollectionConfig['access']>['admin']>>[0]): boolean {
  return staff({ req }) === true
}

/** Decisions to take a story off (`EndingRow`): they stand until they are carried out. */
export const Endings = plumbing('endings', [
  givenId,
  text('story', { index: true }),
  text('kind'),
  text('state', { index: true }),
  text('reason'),
  text('notice'),
  text('by'),
  when('at'),
  number('rank'),
  number('over'),
  json('corrections'),
])

/** Pictures that were killed (`PictureKillRow`), under the picture's id: while a row stands, nothing that shows it goes out. */
export const PictureKills = plumbing('picture-kills', [
  givenId,
  text('state', { index: true }),
  text('reason'),
  text('by'),
  when('at'),
])

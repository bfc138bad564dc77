import type { CollectionConfig } from 'payload'
import { nobody, only, staff, staffInPanel } from '../access.ts'
import { randomId } from '../columns.ts'
import { storyActions } from './actions/all.ts'
import { storyContentFields } from './fields.ts'
import { keepDocket } from './hooks/keep-docket.ts'
import { refuseGuardedFields } from './hooks/refuse-guarded-fields.ts'
import { openDocket, takeRevision } from './hooks/take-revision.ts'
import { showLive } from './hooks/show-live.ts'
import { standingFields } from './standing-fields.ts'

const writers = only('reporter', 'subeditor', 'picture-editor', 'editor')

/** The text of a story. Where it stands is in its docket; who may see it outside, on the wire. */
export const Stories: CollectionConfig = {
  slug: 'stories',
  labels: { singular: 'Story', plural: 'Stories' },
  admin: {
    group: 'Newsroom',
    useAsTitle: 'headline',
    defaultColumns: ['leadImage', 'headline', 'stage', 'section', 'updatedAt'],
    listSearchableFields: ['headline', 'slugline', 'slug'],
    hideAPIURL: true,
  },
  access: {
    create: writers,
    read: staff,
    update: writers,
    delete: nobody,
    readVersions: staff,
    unlock: nobody,
    admin: staffInPanel,
  },
  versions: { drafts: { autosave: { interval: 1500 } }, maxPerDoc: 0 },
  disableDuplicate: true,
  enableQueryPresets: false,
  hooks: {
    beforeOperation: [refuseGuardedFields],
    // A create opens the docket, holds first; an update takes the next revision before it writes.
    beforeChange: [openDocket, takeRevision],
    afterChange: [keepDocket],
    afterRead: [showLive],
  },
  endpoints: storyActions,
  defaultSort: '-updatedAt',
  fields: [randomId, ...storyContentFields, ...standingFields],
}

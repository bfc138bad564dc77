import type { CollectionConfig } from 'payload'
import { nobody, only, staff, staffInPanel } from '../access.ts'
import { randomId } from '../columns.ts'
import { whenEmpty } from '../list-columns.ts'
import { embargoActions } from './actions/all.ts'
import { embargoFields } from './fields.ts'
import { imposeHolds } from './hooks/impose-holds.ts'
import { readImposed } from './hooks/read-imposed.ts'
import { recordNewWords } from './hooks/record-new-words.ts'
import { refuseGuardedFields } from './hooks/refuse-guarded-fields.ts'
import { showWhatItCovers } from './hooks/show-what-it-covers.ts'

/** A promise not to publish: what it covers can't go out before its end, whatever else happens on the desk. */
export const Embargoes: CollectionConfig = {
  slug: 'embargoes',
  admin: {
    group: 'Embargoes',
    useAsTitle: 'title',
    description: 'Promises not to publish. What one covers can’t go out before its end, whatever else is done.',
    defaultColumns: ['title', 'state', 'until', 'coversCount', 'kind'],
    components: {
      beforeListTable: whenEmpty(
        'No embargo yet. Impose one: Create new, say until when, and name the stories and pictures it covers.',
      ),
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
    afterChange: [imposeHolds, recordNewWords],
    afterRead: [showWhatItCovers],
  },
  endpoints: embargoActions,
  fields: [randomId, ...embargoFields],
}

import type { CollectionConfig } from 'payload'
import { nobody, only, staff, staffInPanel } from '../access.ts'
import { randomId } from '../columns.ts'
import { whenEmpty } from '../list-columns.ts'
import { previewsEndpoint } from '../previews/previews-endpoint.ts'
import { storyActions } from './actions/all.ts'
import { storyContentFields } from './fields.ts'
import { giveBackRevision } from './hooks/give-back-revision.ts'
import { keepDocket } from './hooks/keep-docket.ts'
import { keepTextPictures } from './hooks/keep-text-pictures.ts'
import { keepSources } from './hooks/keep-sources.ts'
import { refuseGuardedFields } from './hooks/refuse-guarded-fields.ts'
import { refuseKilledPictures } from './hooks/refuse-killed-pictures.ts'
import { refuseUnreadable } from './hooks/refuse-unreadable.ts'
import { openDocket, takeRevision } from './hooks/take-revision.ts'
import { showLive } from './hooks/show-live.ts'
import { storyBanner, withNotes } from './panel-fields.ts'
import { storyStandingEndpoint } from './standing-endpoint.ts'
import { standingFields } from './standing-fields.ts'

/** The panel saves by itself (`src/admin/drafts`), with the revision a text was made on; Payload's timer never comes due. */
const never = 2_000_000_000

const nothing = '/stories/nothing#Nothing'

const writers = only('reporter', 'subeditor', 'picture-editor', 'editor')

/** The text of a story. Where it stands is in its docket; who may see it outside, on the wire. */
export const Stories: CollectionConfig = {
  slug: 'stories',
  labels: { singular: 'Story', plural: 'Stories' },
  admin: {
    group: 'Newsroom',
    useAsTitle: 'headline',
    description: 'Search reads headlines, sluglines, bylines, and the credits and artworks of lead pictures.',
    defaultColumns: ['leadImage', 'headline', 'stage', 'heldUntil', 'changedAt'],
    listSearchableFields: [
      'headline',
      'slugline',
      'slug',
      'bylines.byline.name',
      'leadImage.creditLine',
      'leadImage.artworkTitles',
    ],
    hideAPIURL: true,
    // Which page is shown is the panel's own matter: it asks for a link when somebody wants to see it.
    livePreview: { url: '/preview' },
    components: {
      views: { edit: { livePreview: { Component: '/stories/live-preview#LivePreview' } } },
      beforeListTable: whenEmpty('No story yet. Write the first: Create new, then a headline and its text.'),
      edit: {
        beforeDocumentControls: ['/stories/story-controls#StoryControls'],
        Status: '/stories/stage-status#StageStatus',
        // Payload's own ways out of the building, and its own saving, which knows no revisions.
        PublishButton: nothing,
        SaveDraftButton: nothing,
        UnpublishButton: nothing,
      },
    },
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
  versions: { drafts: { autosave: { interval: never }, validate: true }, maxPerDoc: 0 },
  disableDuplicate: true,
  // Two may have a story open: a save made on an older text is refused by its revision, not by who came first.
  lockDocuments: false,
  enableQueryPresets: false,
  hooks: {
    beforeOperation: [refuseGuardedFields, refuseUnreadable, refuseKilledPictures],
    // A create opens the docket and writes the holds it inherits; an update takes the next revision before it writes.
    beforeChange: [keepSources, openDocket, takeRevision],
    afterChange: [keepDocket, keepTextPictures],
    afterError: [giveBackRevision],
    afterRead: [showLive],
  },
  endpoints: [storyStandingEndpoint, previewsEndpoint, ...storyActions],
  defaultSort: '-updatedAt',
  fields: [randomId, storyBanner, ...withNotes(storyContentFields), ...standingFields],
}

import type { CollectionConfig } from 'payload'
import type { Incoming } from '../../imaging/incoming.ts'
import { acceptedTypes } from '../../imaging/inspect.ts'
import { createMetadataReader, type MetadataReader } from '../../imaging/metadata.ts'
import { createQueue } from '../../imaging/queue.ts'
import { pictureLimits, type PictureLimits } from '../../newsroom/images/limits.ts'
import { unknownAction } from '../actions/action.ts'
import { nobody, only, staff, staffInPanel } from '../access.ts'
import { carried } from '../carried/carried-endpoint.ts'
import { refile } from '../carried/refile.ts'
import { above, oldWords } from '../list-columns.ts'
import { kill } from './actions/kill.ts'
import { replace } from './actions/replace.ts'
import { retry } from './actions/retry.ts'
import { agencies, browse } from './browse/browse.ts'
import { artworks } from './artwork-fields.ts'
import { cropsField } from './crops-field.ts'
import { keepFacts, readEmbeddedMetadata, refuseKeptFields } from './keep-facts.ts'
import { lookAhead } from './look-ahead.ts'
import { editMany } from './edit-many.ts'
import { embeddedField, hiddenFields, pictureId, renditionsField, saidBesideField, saidField } from './kept-fields.ts'
import { pictureFields } from './picture-fields.ts'
import { coverProposed, proposeEmbargo, takeBackProposal } from './propose-embargo.ts'
import { pictureKeepers } from './picture-keepers.ts'
import { refuseDeletion } from './refuse-deletion.ts'
import { rightsFields } from './rights-fields.ts'
import type { Rooms } from './rooms.ts'
import { keepOriginal } from './keep-original.ts'
import { giveFileBack, takeFile } from './same-file.ts'
import { sameFileHere } from './same-file-here.ts'
import { serveOriginal } from './serve-original.ts'
import { similar, tellWhatIsSimilar } from './similar.ts'
import { stageSoon } from './stage.ts'
import { keepOriginalUntouched, refuseNewFile, takeInPicture } from './take-in.ts'
import { used } from './used.ts'
import { preview, thumbnail } from './thumbnail.ts'

export type ImagesOptions = {
  readonly incoming: Incoming
  readonly limits?: PictureLimits
  readonly metadata?: MetadataReader
}

/** Each is in memory while it is looked at, and keeps a core busy. */
const takenInAtOnce = 2

/** The desk's pictures: originals as they came in, their words, and their public sizes in waiting. */
export function createImages({
  incoming,
  limits = pictureLimits,
  metadata = createMetadataReader(),
}: ImagesOptions): CollectionConfig {
  const takingIn = createQueue(takenInAtOnce, limits.waiting)
  const rooms: Rooms = { incoming, metadata, limits, takingIn }
  return {
    slug: 'images',
    labels: { singular: 'Picture', plural: 'Pictures' },
    admin: {
      group: 'Pictures',
      useAsTitle: 'title',
      defaultColumns: ['title'],
      components: { views: { list: { Component: '/images/grid/picture-list#PictureList' } } },
      listSearchableFields: ['title', 'caption', 'creditLine', 'artworkTitles', 'originalName', 'altText', 'source'],
      description: 'Originals stay in the building. What goes out is made from them, with the credit inside.',
      hideAPIURL: true,
    },
    access: {
      create: only(...pictureKeepers),
      read: staff,
      update: only(...pictureKeepers),
      delete: nobody,
      readVersions: nobody,
      unlock: nobody,
      admin: staffInPanel,
    },
    disableDuplicate: true,
    upload: {
      // Originals are kept by a hook, wherever the newsroom keeps what is not public.
      disableLocalStorage: true,
      mimeTypes: [...acceptedTypes],
      adminThumbnail: ({ doc }) => `/api/images/${String(doc['id'])}/thumbnail`,
      crop: false,
      // Its focal point is set where its crops are drawn: left unsaid, Payload keeps the fields and leaves out its own editor.
      hideRemoveFile: true,
      pasteURL: false,
      filesRequiredOnCreate: true,
      // Many at once are sent from the list of pictures, which tells of each what came of it.
      bulkUpload: false,
      // Nothing is fetched from elsewhere, nor taken from a place that a request names.
      requiresClientUploadReceipt: true,
      handlers: [serveOriginal],
    },
    hooks: {
      // In this order: a request is judged before its file is read, and the file before anything is written.
      beforeOperation: [refuseDeletion, refuseNewFile, refuseKeptFields, keepOriginalUntouched, takeInPicture(rooms)],
      beforeValidate: [readEmbeddedMetadata],
      // What a file asks for holds before the picture is there.
      beforeChange: [keepFacts, takeFile, proposeEmbargo, keepOriginal],
      afterChange: [stageSoon, coverProposed, lookAhead, tellWhatIsSimilar],
      afterError: [takeBackProposal, giveFileBack],
    },
    endpoints: [
      thumbnail,
      preview,
      browse,
      agencies,
      sameFileHere,
      editMany,
      similar,
      used,
      kill,
      replace,
      retry,
      carried('images'),
      refile('images'),
      unknownAction('images', ['kill', 'replace', 'refile', 'retry']),
    ],
    fields: [
      pictureId,
      renditionsField,
      above('desk', '/images/picture-desk#PictureDesk'),
      oldWords,
      {
        type: 'tabs',
        tabs: [
          { label: 'Picture', fields: pictureFields },
          { label: 'Credit & rights', fields: rightsFields },
          { label: 'Crops', fields: [cropsField] },
          { label: 'Artwork', fields: [artworks] },
          {
            label: 'What the file said',
            fields: [hiddenFields[0], saidBesideField, saidField, embeddedField].filter((field) => field !== undefined),
          },
        ],
      },
      ...hiddenFields.slice(1),
    ],
  }
}

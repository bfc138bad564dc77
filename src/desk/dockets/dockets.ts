import type { CollectionConfig } from 'payload'
import { staff } from '../access.ts'
import { closed, flag, givenId, number, plumbing, text, when } from '../columns.ts'

const docket = plumbing('dockets', [
  givenId,
  text('publicId', { index: true }),
  text('headline'),
  text('stage', { index: true }),
  number('revision'),
  number('savedRevision'),
  flag('flagged'),
  text('createdBy'),
  text('submittedBy'),
  text('approvedBy'),
  number('approvedRevision'),
  text('edition'),
  text('changedBy'),
  when('changedAt', { index: true }),
  text('standing', { index: true }),
  number('rank'),
  number('liveVersion'),
  when('publishedAt'),
  text('rewriteOf', { index: true }),
  text('translationOf', { index: true }),
  text('duplicateOf', { index: true }),
])

/**
 * What travels with a text, one row a story (`DocketRow`): a version can be restored, a docket can't. Staff may read it,
 * as a story shows its columns (`virtual: 'docket.stage'`) to those alone who may read the row itself.
 */
export const Dockets: CollectionConfig = { ...docket, access: { ...closed, read: staff } }

/** One row a slug, the slug its id (`SlugRow`): two drafts can't take one. */
export const Slugs = plumbing('slugs', [givenId, text('story', { index: true }), flag('public')])

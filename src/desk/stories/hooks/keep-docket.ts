import type { CollectionAfterChangeHook } from 'payload'
import type { Story } from '../../../payload-types.ts'
import { houseOf } from '../../../release/houses.ts'
import { giveBackOthers } from './take-slug.ts'

/** The text stands: the docket follows, and what was approved before it is a draft again. Its edition stays as it was. */
export const keepDocket: CollectionAfterChangeHook<Story> = async ({ doc, req }) => {
  const { house } = houseOf(req.payload)
  const { desk } = house
  const { id } = doc
  const docket = await desk.dockets.get(id)
  if (docket === null) return doc
  // Its own revision, and no later one: that belongs to a save which is being written still.
  const taken: unknown = req.context[`revisionTaken ${id}`]
  const revision = typeof taken === 'number' ? taken : 1
  // Before the revision stands, so that an approval sees the slugs settled; a later save settles them itself.
  if (docket.revision === revision && typeof doc.slug === 'string' && doc.slug !== '') {
    await giveBackOthers(house, id, doc.slug)
  }
  await desk.dockets.swap(id, { revision: { equals: revision } }, { savedRevision: revision })
  await desk.dockets.swap(id, { stage: { equals: 'approved' } }, { stage: 'draft', submittedBy: null })
  const now = await desk.dockets.get(id)
  return { ...doc, stage: now?.stage ?? 'draft', revision, flaggedForLegal: now?.flagged ?? false }
}

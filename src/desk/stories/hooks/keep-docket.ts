import type { CollectionAfterChangeHook } from 'payload'
import type { Story } from '../../../payload-types.ts'
import { houseOf } from '../../../release/houses.ts'

/** The text stands: the docket follows, and what was approved before it is a draft again. Its edition stays as it was. */
export const keepDocket: CollectionAfterChangeHook<Story> = async ({ doc, req }) => {
  const { desk } = houseOf(req.payload).house
  const { id } = doc
  const docket = await desk.dockets.get(id)
  if (docket === null) return doc
  // Its own revision, and no later one: that belongs to a save which is being written still.
  const taken: unknown = req.context[`revisionTaken ${id}`]
  const revision = typeof taken === 'number' ? taken : 1
  await desk.dockets.swap(id, { revision: { equals: revision } }, { savedRevision: revision })
  await desk.dockets.swap(id, { stage: { equals: 'approved' } }, { stage: 'draft', submittedBy: null })
  const now = await desk.dockets.get(id)
  return { ...doc, stage: now?.stage ?? 'draft', revision, flaggedForLegal: now?.flagged ?? false }
}

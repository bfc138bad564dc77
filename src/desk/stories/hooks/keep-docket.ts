import type { CollectionAfterChangeHook } from 'payload'
import { houseOf } from '../../../release/houses.ts'

/** The text stands: the docket follows, and what was approved before it is a draft again. Its edition stays as it was. */
export const keepDocket: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { desk } = houseOf(req.payload).house
  const id = String(Reflect.get(Object(doc), 'id'))
  const docket = await desk.dockets.get(id)
  if (docket === null) return doc
  await desk.dockets.swap(id, { revision: { equals: docket.revision } }, { savedRevision: docket.revision })
  await desk.dockets.swap(id, { stage: { equals: 'approved' } }, { stage: 'draft', submittedBy: null })
  const now = await desk.dockets.get(id)
  return { ...doc, stage: now?.stage ?? 'draft', revision: now?.revision ?? 1, flaggedForLegal: now?.flagged ?? false }
}

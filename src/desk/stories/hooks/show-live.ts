import type { CollectionAfterReadHook } from 'payload'
import type { Story } from '../../../payload-types.ts'
import { houseOf } from '../../../release/houses.ts'

/**
 * How a story stands, from its docket. Payload shows a column of another row only where it looks that row up, which at
 * `depth=0` it does not; which version is live is shown where one story is read, not in lists.
 */
export const showLive: CollectionAfterReadHook<Story> = async ({ doc, req, findMany }) => {
  // What a version holds has no id of its own, and stands nowhere.
  const id: unknown = doc.id
  if (typeof id !== 'string' || (findMany === true && doc.stage !== undefined)) return doc
  const docket = await houseOf(req.payload).house.desk.dockets.get(id)
  if (docket === null) return doc
  // Of the text that stands: a revision that is being written still is no reader's to build on.
  const { stage, savedRevision: revision, flagged, standing, liveVersion, publishedAt } = docket
  const live = standing === 'live' || standing === 'retracted' ? { version: liveVersion, publishedAt } : null
  return { ...doc, stage, revision, flaggedForLegal: flagged, standing, live }
}

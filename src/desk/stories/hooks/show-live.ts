import type { CollectionAfterReadHook } from 'payload'
import { houseOf } from '../../../release/houses.ts'

/** Which version is live, and since when. Shown where one story is read, not in lists. */
export const showLive: CollectionAfterReadHook = async ({ doc, req, findMany }) => {
  if (findMany === true) return doc
  const id: unknown = Reflect.get(Object(doc), 'id')
  const docket = typeof id === 'string' ? await houseOf(req.payload).house.desk.dockets.get(id) : null
  if (docket === null) return doc
  const isLive = docket.standing === 'live'
  return { ...doc, live: isLive ? { version: docket.liveVersion, publishedAt: docket.publishedAt } : null }
}

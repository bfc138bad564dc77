import type { Db } from 'mongodb'

/**
 * The order of a list goes two ways, newest first and then by id, and Payload's own indexes go one way: MongoDB would sort
 * all that matches before it answers a page of it.
 */
const indexes = {
  'wire-stories': [
    { state: 1, publishedAt: -1, _id: 1 },
    { section: 1, state: 1, publishedAt: -1, _id: 1 },
  ],
  'wire-facets': [
    { kind: 1, value: 1, publishedAt: -1, story: 1 },
    { kind: 1, publishedAt: -1, story: 1, value: 1 },
  ],
} as const

/** Makes what is not there. Another node may be at it. */
export async function makeWireIndexes(db: Pick<Db, 'collection'>): Promise<void> {
  for (const [name, keys] of Object.entries(indexes)) {
    await db.collection(name).createIndexes(keys.map((key) => ({ key })))
  }
}

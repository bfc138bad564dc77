import { randomUUID } from 'node:crypto'
import type { CollectionAfterChangeHook } from 'payload'
import type { Embargo } from '../../../payload-types.ts'
import { noteBeside } from '../../../release/embargoes/change-embargo-row.ts'
import { houseOf } from '../../../release/houses.ts'
import { newWords } from '../new-words.ts'

/** Terms that were agreed to, and words that a source is held to, are not lost when a save puts them differently. */
export const recordNewWords: CollectionAfterChangeHook<Embargo> = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return doc
  const { house } = houseOf(req.payload)
  const at = house.clock.now().toISOString()
  const by = req.user === null ? null : req.user.id
  for (const { field, from, to } of newWords(previousDoc, doc)) {
    const line = { action: `reword ${field}`, by, at, from, to, reason: null }
    await noteBeside(house, doc.id, `reword~${randomUUID()}`, line)
  }
  return doc
}

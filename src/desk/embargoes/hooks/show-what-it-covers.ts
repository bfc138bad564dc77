import type { CollectionAfterReadHook } from 'payload'
import type { Embargo } from '../../../payload-types.ts'
import { standing } from '../../../newsroom/embargoes/standing.ts'
import { historyOf } from '../../../release/embargoes/change-embargo-row.ts'
import { houseOf } from '../../../release/houses.ts'

/** Shows what an embargo covers, who is admitted and what was done to it, from the rows that say so. */
export const showWhatItCovers: CollectionAfterReadHook<Embargo> = async ({ doc, req, findMany }) => {
  const { house } = houseOf(req.payload)
  const embargo = doc.id
  const isOver = doc.state === 'active' && standing(doc, house.clock.now()) === 'over'
  const state = isOver ? 'lifted' : (doc.state ?? null)
  if (findMany === true) return { ...doc, state }
  const holds = await house.desk.holds.find({ embargo: { equals: embargo } })
  const parties = await house.desk.parties.find({ embargo: { equals: embargo } })
  const history = await historyOf(house, embargo)
  return {
    ...doc,
    state,
    covers: holds.map(({ kind, item }) => ({ relationTo: kind, value: item })),
    parties: parties.map(({ id, partner, from, scope }) => ({ id, partner, from, scope })),
    history: history.map(({ id: _id, embargo: _embargo, ...line }) => line),
  }
}

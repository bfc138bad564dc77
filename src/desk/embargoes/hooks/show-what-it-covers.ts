import type { CollectionAfterReadHook } from 'payload'
import type { Embargo } from '../../../payload-types.ts'
import { standing } from '../../../newsroom/embargoes/standing.ts'
import { houseOf } from '../../../release/houses.ts'
import { rowsOf } from '../../../wire/store/rows.ts'
import type { HistoryRow } from '../history.ts'
import type { Party } from '../imposed.ts'

/** Shows what an embargo covers, who is admitted and what was done to it, from the rows that say so. */
export const showWhatItCovers: CollectionAfterReadHook<Embargo> = async ({ doc, req, findMany }) => {
  const { house } = houseOf(req.payload)
  const embargo = doc.id
  const isOver = doc.state === 'active' && standing(doc, house.clock.now()) === 'over'
  const state = isOver ? 'lifted' : (doc.state ?? null)
  if (findMany === true) return { ...doc, state }
  const holds = await house.desk.holds.find({ embargo: { equals: embargo } })
  const parties = await rowsOf<Party & { id: string }>(req.payload, 'embargo-parties').find({
    embargo: { equals: embargo },
  })
  const history = await rowsOf<HistoryRow>(req.payload, 'embargo-history').find(
    { embargo: { equals: embargo } },
    { sort: 'at' },
  )
  return {
    ...doc,
    state,
    covers: holds.map(({ kind, item }) => ({ relationTo: kind, value: item })),
    parties: parties.map(({ id, partner, from, scope }) => ({ id, partner, from, scope })),
    history: history.map(({ id: _id, ...line }) => line),
  }
}

import type { CollectionAfterChangeHook } from 'payload'
import type { Embargo } from '../../../payload-types.ts'
import { keepHistory } from '../../../release/embargoes/change-embargo-row.ts'
import { writeHolds } from '../../../release/holds/write-holds.ts'
import { houseOf } from '../../../release/houses.ts'
import { embargoOf } from '../embargo-of.ts'
import type { Imposed } from '../imposed.ts'
import { coverOffspring, recordInherited } from '../lineage.ts'
import { letIn } from '../parties.ts'

/** Puts what a new embargo covers under it, and names what was out before it could. */
export const imposeHolds: CollectionAfterChangeHook<Embargo> = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  const { house, engine } = houseOf(req.payload)
  const embargo = doc.id
  const imposed = req.context['imposed'] as Imposed
  for (const party of imposed.parties) await letIn(house, embargo, party)
  await house.reached('embargo written', embargo)
  const alreadyPublic = await writeHolds(house, embargo, imposed.covering)
  const since = await coverOffspring(house, embargo, imposed.covering)
  const offspring = [...imposed.covering.slice(imposed.items.length), ...since.items]
  await keepHistory(house, await embargoOf(house, embargo))
  await recordInherited(house, embargo, offspring, req.user === null ? null : req.user.id)
  await engine.lookAhead()
  req.context['alreadyPublic'] = [...alreadyPublic, ...since.alreadyPublic]
  req.context['alsoCovers'] = offspring
  return {
    ...doc,
    parties: [...imposed.parties],
    covers: [...imposed.covering, ...since.items].map(({ kind, item }) => ({ relationTo: kind, value: item })),
  }
}

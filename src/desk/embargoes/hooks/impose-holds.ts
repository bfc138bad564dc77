import type { CollectionAfterChangeHook } from 'payload'
import type { Embargo } from '../../../payload-types.ts'
import { writeHolds } from '../../../release/holds/write-holds.ts'
import { houseOf } from '../../../release/houses.ts'
import { rowsOf } from '../../../wire/store/rows.ts'
import { record } from '../history.ts'
import type { Imposed, Party } from '../imposed.ts'

type PartyRow = Party & { readonly id: string; readonly embargo: string }

/** Puts what a new embargo covers under it, and names what was out before it could. */
export const imposeHolds: CollectionAfterChangeHook<Embargo> = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  const { house, engine } = houseOf(req.payload)
  const embargo = doc.id
  const imposed = req.context['imposed'] as Imposed
  const parties = rowsOf<PartyRow>(req.payload, 'embargo-parties')
  for (const party of imposed.parties) await parties.insert({ id: `${embargo}~${party.partner}`, embargo, ...party })
  await house.reached('embargo written', embargo)
  const alreadyPublic = await writeHolds(house, embargo, imposed.items)
  await record(req.payload, {
    embargo,
    action: 'impose',
    by: req.user === null ? null : req.user.id,
    at: house.clock.now().toISOString(),
    from: null,
    to: imposed.until?.toISOString() ?? null,
    reason: null,
  })
  await engine.lookAhead()
  req.context['alreadyPublic'] = alreadyPublic
  return { ...doc, covers: imposed.items.map(({ kind, item }) => ({ relationTo: kind, value: item })) }
}

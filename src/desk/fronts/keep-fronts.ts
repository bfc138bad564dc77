import type { CollectionAfterChangeHook, Payload } from 'payload'
import type { Section } from '../../payload-types.ts'
import type { FrontRow } from '../../release/store/front-types.ts'
import { rowsOf } from '../../wire/store/rows.ts'

/** The front that is no section's: its id, and its address under `/v1/fronts`. */
export const homeFront = 'home'

function unordered({ id, name }: Pick<FrontRow, 'id' | 'name'>): FrontRow {
  return {
    id,
    name,
    isHome: id === homeFront,
    planned: null,
    revision: 0,
    changedBy: null,
    changedAt: null,
    released: null,
    version: 0,
    releasedBy: null,
    releasedAt: null,
  }
}

/** The home page and each section have a front, whether anybody orders it or not. Can be done twice, and by two at once. */
export async function keepFronts(payload: Payload): Promise<void> {
  const fronts = rowsOf<FrontRow>(payload, 'fronts')
  await fronts.insert(unordered({ id: homeFront, name: 'Home' }))
  const sections = await rowsOf<Pick<Section, 'id' | 'name'>>(payload, 'sections').find({})
  const there = new Set((await fronts.find({})).map(({ id }) => id))
  for (const section of sections) if (!there.has(section.id)) await fronts.insert(unordered(section))
}

/** A section's front bears its name. */
export const keepFront: CollectionAfterChangeHook<Section> = async ({ doc, req }) => {
  const fronts = rowsOf<FrontRow>(req.payload, 'fronts')
  const { id, name } = doc
  if (!(await fronts.insert(unordered({ id, name })))) await fronts.swap(id, { name: { not_equals: name } }, { name })
  return doc
}

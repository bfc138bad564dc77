import { noteBeside } from '../../release/embargoes/change-embargo-row.ts'
import { changeHolds, type AlreadyPublic } from '../../release/holds/change-holds.ts'
import { insertHold } from '../../release/holds/write-holds.ts'
import type { Item } from '../../release/holds/read-holds.ts'
import type { House } from '../../release/house.ts'
import { isSameItem, named } from './embargo-of.ts'

/**
 * These, and every story that was made of a story among them, over all generations: rewrites, translations, duplicates.
 * The given ones come first.
 */
export async function withOffspring(house: House, items: readonly Item[]): Promise<readonly Item[]> {
  const known = new Set(items.flatMap(({ kind, item }) => (kind === 'stories' ? [item] : [])))
  const offspring: Item[] = []
  let parents = [...known]
  while (parents.length > 0) {
    const dockets = await house.desk.dockets.find({
      or: [{ rewriteOf: { in: parents } }, { translationOf: { in: parents } }, { duplicateOf: { in: parents } }],
    })
    parents = dockets.map(({ id }) => id).filter((id) => !known.has(id))
    for (const id of parents) {
      known.add(id)
      offspring.push({ kind: 'stories', item: id })
    }
  }
  return [...items, ...offspring]
}

/**
 * Covers what was being made of these stories while they were put under an embargo. Whoever makes one writes where it
 * comes from, and then reads the holds; whoever covers writes the holds, and then looks here: one of them sees the other.
 */
export async function coverOffspring(
  house: House,
  embargo: string,
  covered: readonly Item[],
): Promise<{ readonly items: readonly Item[]; readonly alreadyPublic: readonly AlreadyPublic[] }> {
  const now = await withOffspring(house, covered)
  const items = now.filter((one) => !covered.some((item) => isSameItem(item, one)))
  if (items.length === 0) return { items, alreadyPublic: [] }
  const { alreadyPublic } = await changeHolds(house, items, async () => {
    for (const item of items) await insertHold(house, embargo, item)
  })
  return { items, alreadyPublic }
}

/** Puts on record which stories came under an embargo because of what they were made of. */
export async function recordInherited(
  house: House,
  embargo: string,
  items: readonly Item[],
  by: string | null,
): Promise<void> {
  const at = house.clock.now().toISOString()
  for (const item of items) {
    const line = { action: 'inherit', by, at, from: null, to: named(item), reason: null }
    await noteBeside(house, embargo, `inherit~${item.item}`, line)
  }
}

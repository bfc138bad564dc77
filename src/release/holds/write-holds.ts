import type { House } from '../house.ts'
import type { Item } from '../store/types.ts'
import { changeHolds, type AlreadyPublic } from './change-holds.ts'

/** Puts one thing under an embargo. Twice is once. */
export async function insertHold(house: House, embargo: string, { kind, item }: Item): Promise<void> {
  await house.desk.holds.insert({ id: `${embargo}~${kind}~${item}`, embargo, kind, item })
  await house.reached('hold written', embargo)
}

/**
 * Writes the holds of an embargo that was just imposed, whose row names what it is to cover. Until they are all there
 * that row holds in their place, so no crash leaves an embargo that covers less than it says.
 */
export async function writeHolds(
  house: House,
  embargo: string,
  items: readonly Item[],
): Promise<readonly AlreadyPublic[]> {
  const { alreadyPublic } = await changeHolds(house, items, async () => {
    for (const item of items) await insertHold(house, embargo, item)
    await house.desk.embargoes.swap(embargo, {}, { isCovering: false, covering: null })
  })
  return alreadyPublic
}

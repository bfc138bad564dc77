import type { House } from '../house.ts'
import type { HoldRow, Item } from '../store/embargo-types.ts'
import { changeHolds, type AlreadyPublic } from './change-holds.ts'

/** Puts one thing under an embargo. Twice is once; the row remembers how often. */
export async function insertHold(house: House, embargo: string, { kind, item }: Item): Promise<void> {
  const { holds } = house.desk
  const id = `${embargo}~${kind}~${item}`
  // It may be taken from under the embargo between the two: then it is put there again.
  while (!(await holds.insert({ id, embargo, kind, item, times: 1 }))) {
    if ((await holds.swap(id, {}, { times: { $inc: 1 } })) !== null) break
  }
  await house.reached('hold written', embargo)
}

/** Takes a thing from under an embargo, as it was seen there: who put it there once more since then means it to stay. */
export async function removeHold(house: House, { id, times }: HoldRow): Promise<void> {
  await house.desk.holds.remove({ and: [{ id: { equals: id } }, { times: { equals: times } }] })
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

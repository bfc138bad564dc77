import type { House } from '../house.ts'
import type { EditionRow } from './types.ts'

/** Writes an edition, what it shows first: a hold over a picture finds every edition that has it. */
export async function saveEdition(house: House, edition: EditionRow): Promise<void> {
  for (const { image } of edition.contents.pictures) {
    await house.desk.placements.insert({
      id: `${edition.id}~${image}`,
      edition: edition.id,
      story: edition.story,
      image,
    })
    await house.desk.images.swap(image, { isUsed: { not_equals: true } }, { isUsed: true })
  }
  await house.desk.editions.insert(edition)
}

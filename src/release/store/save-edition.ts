import { NewsroomError } from '../../newsroom/errors.ts'
import type { House } from '../house.ts'
import type { EditionRow } from './types.ts'

/**
 * Writes an edition, what it shows first: a hold over a picture finds every edition that has it.
 *
 * @throws NewsroomError `not-ready` for a picture without files: it was changed at this very moment
 */
export async function saveEdition(house: House, edition: EditionRow): Promise<void> {
  if (edition.contents.pictures.some(({ files }) => files.length === 0)) {
    const message = 'One of its pictures is being changed at this moment, and its sizes are made anew. Try again.'
    throw new NewsroomError('not-ready', { code: 'picture-missing', message })
  }
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

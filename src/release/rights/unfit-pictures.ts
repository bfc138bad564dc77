import type { Problem } from '../../newsroom/errors.ts'
import { validity } from '../../newsroom/images/validity.ts'
import type { House } from '../house.ts'
import type { PinnedPicture } from '../store/types.ts'

/** What stands against showing these pictures at that instant. A picture that can't be read stands against itself. */
export async function unfitPictures(
  house: House,
  pictures: readonly PinnedPicture[],
  at: Date,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [...(await killedPictures(house, pictures))]
  for (const { image, shown } of pictures) {
    const facts = (await house.desk.images.get(image))?.facts ?? null
    if (facts === null) {
      problems.push({ code: 'picture-unreadable', message: `What is on record about picture ${image} can’t be read.` })
    } else {
      problems.push(...validity({ ...facts, altText: shown.alt }, 'publish', at).reasons)
    }
  }
  return problems
}

/** Killed is killed: whatever its rights say. */
async function killedPictures(house: House, pictures: readonly PinnedPicture[]): Promise<readonly Problem[]> {
  if (pictures.length === 0) return []
  const kills = await house.desk.pictureKills.find({ id: { in: pictures.map(({ image }) => image) } })
  return kills.map(({ reason }) => ({ code: 'picture-killed', message: `A picture in it was killed: ${reason}` }))
}

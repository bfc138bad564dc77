import { randomUUID } from 'node:crypto'
import type { PictureWords } from '../../newsroom/body/reading.ts'
import { typeOfFile } from '../../newsroom/images/rendition-table.ts'
import { presentImage } from '../../newsroom/images/wire-image.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import { newMediaName } from '../../wire/media/media-name.ts'
import type { House } from '../house.ts'
import type { PinnedPicture } from '../store/types.ts'
import type { RefPicture } from './load-pictures.ts'

/** A picture as it stands in a place where the story gives it these words of its own; null where it stands in none. */
export type StandingPicture = { readonly picture: (image: string, words: PictureWords) => PinnedPicture | null }

const nothingStands: StandingPicture = { picture: () => null }

export type Pins = {
  /** The picture as the story shows it in this place, with these words. */
  readonly show: (image: string, words: PictureWords) => WireImage | null
  /** Every picture shown so far, each once. */
  readonly shown: () => readonly PinnedPicture[]
}

/**
 * Gives each picture of an edition its public id and file names: random, this story's alone, and those it had in earlier
 * editions as long as the file is the same, so that a page which is open keeps its pictures.
 *
 * @param standing - what is shown as it stands in an edition, not as the desk has it now
 */
export async function pinPictures(
  house: House,
  story: string,
  pictures: ReadonlyMap<string, RefPicture>,
  standing = nothingStands,
): Promise<Pins> {
  const editions = await house.desk.editions.find({ story: { equals: story } }, { sort: '-approvedAt' })
  const before = editions.flatMap(({ contents }) => contents.pictures)
  const names = new Map(before.flatMap(({ files }) => files.map(({ staged, name }) => [staged, name] as const)))
  const publicIds = new Map(before.map(({ image, shown }) => [image, shown.id] as const))
  const pinned = new Map<string, PinnedPicture>()

  function nameOf(staged: string): string {
    const name = names.get(staged) ?? newMediaName(typeOfFile(staged) ?? 'jpg')
    names.set(staged, name)
    return name
  }

  /** Where a picture stands in two ways, with an older crop beside a newer one, the files of both go out. */
  function pin({ image, shown, files }: PinnedPicture): WireImage {
    const before = pinned.get(image)
    const more = files.filter(({ name }) => before?.files.every((file) => file.name !== name) ?? true)
    pinned.set(image, { image, shown: before?.shown ?? shown, files: [...(before?.files ?? []), ...more] })
    return shown
  }

  return {
    show(image, words) {
      const stands = standing.picture(image, words)
      if (stands !== null) return pin(stands)
      const picture = pictures.get(image)
      if (picture === undefined) return null
      const publicId = publicIds.get(image) ?? randomUUID().replaceAll('-', '')
      publicIds.set(image, publicId)
      const renditions = picture.renditions.map(({ file, ...size }) => ({ ...size, file: nameOf(file) }))
      const shown = presentImage({ publicId, picture: picture.facts, placement: words, renditions })
      const files = picture.renditions.map(({ file }) => ({ staged: file, name: nameOf(file) }))
      return pin({ image, shown, files })
    },
    shown: () => [...pinned.values()],
  }
}

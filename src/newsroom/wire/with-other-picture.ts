import type { WireImage } from './image.ts'
import { mapPictures } from './map-pictures.ts'
import type { StoryEdition } from './story.ts'

/** A page that shows another picture wherever it showed this one; otherwise as it was. `picture` is the public id. */
export function withOtherPicture(
  document: StoryEdition,
  picture: string,
  other: (before: WireImage) => WireImage,
): StoryEdition {
  return mapPictures(document, (image) => (image.id === picture ? other(image) : image))
}

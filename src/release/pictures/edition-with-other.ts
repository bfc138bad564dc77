import { randomUUID } from 'node:crypto'
import { sourceWithOtherPicture } from '../../newsroom/stories/source-with-other-picture.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import { withOtherPicture } from '../../newsroom/wire/with-other-picture.ts'
import { shownIn } from '../endings/edition-without.ts'
import type { House } from '../house.ts'
import { hashOf } from '../store/hash-of.ts'
import type { EditionRow } from '../store/types.ts'
import type { RefPicture } from './load-pictures.ts'
import { pinPictures } from './pin-pictures.ts'

export type Replacing = {
  /** The desk's id of the picture that goes. */
  readonly image: string
  readonly other: RefPicture
  /** What stood with the picture in the story stands with the other one too; else the other one's own words do. */
  readonly keepWords: boolean
  readonly by: string
  readonly at: Date
}

/** An edition that shows another picture where it showed this one; no other word of it changes. */
export async function editionWithOther(
  house: House,
  edition: EditionRow,
  { image, other, keepWords, by, at }: Replacing,
): Promise<EditionRow> {
  const { contents } = edition
  const before = shownIn(edition, image)
  const pins = await pinPictures(house, edition.story, new Map([[other.id, other]]))
  const shown = pins.show(other.id, { caption: null, alt: null })
  const [pinned] = pins.shown()
  if (before === undefined || shown === null || pinned === undefined) return edition
  const document = withOtherPicture(edition.document, before.shown.id, ({ caption, alt }): WireImage =>
    keepWords ? { ...shown, caption, alt } : shown,
  )
  const said = { caption: before.shown.caption, alt: before.shown.alt }
  return {
    ...edition,
    id: randomUUID(),
    hash: hashOf(document),
    approvedBy: by,
    approvedAt: at.toISOString(),
    document,
    contents: {
      ...contents,
      pictures: [
        ...contents.pictures.filter((picture) => picture.image !== image && picture.image !== other.id),
        keepWords ? { ...pinned, shown: { ...pinned.shown, ...said } } : pinned,
      ],
      source: sourceWithOtherPicture(contents.source, {
        image,
        other: other.id,
        words: (words) =>
          keepWords
            ? { caption: words.caption || said.caption, alt: words.alt || said.alt }
            : { caption: null, alt: null },
      }),
    },
  }
}

import { createHash, randomUUID } from 'node:crypto'
import { sourceWithoutPicture } from '../../newsroom/stories/source-without-picture.ts'
import { withoutPicture } from '../../newsroom/wire/without-picture.ts'
import type { EditionRow, PictureKillRow } from '../store/types.ts'

/** The picture as this edition shows it, or undefined when it does not. */
export function shownIn({ contents }: EditionRow, image: string) {
  return contents.pictures.find((picture) => picture.image === image)
}

/** An edition without a killed picture, approved by who killed it; otherwise as it was. */
export function editionWithout(edition: EditionRow, { id: image, by, at }: PictureKillRow): EditionRow {
  const picture = shownIn(edition, image)
  const { contents } = edition
  const { document, links } =
    picture === undefined
      ? { document: edition.document, links: contents.links }
      : withoutPicture({ document: edition.document, links: contents.links }, picture.shown.id)
  return {
    ...edition,
    id: randomUUID(),
    hash: createHash('sha256').update(JSON.stringify(document)).digest('hex'),
    approvedBy: by,
    approvedAt: at,
    document,
    contents: {
      ...contents,
      links,
      pictures: contents.pictures.filter((other) => other.image !== image),
      source: sourceWithoutPicture(contents.source, image),
    },
  }
}

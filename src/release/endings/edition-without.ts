import { randomUUID } from 'node:crypto'
import { sourceWithoutPicture } from '../../newsroom/stories/source-without-picture.ts'
import { withoutPicture } from '../../newsroom/wire/without-picture.ts'
import { hashOf } from '../store/hash-of.ts'
import type { EditionRow } from '../store/types.ts'

/** The picture as this edition shows it, or undefined when it does not. */
export function shownIn({ contents }: EditionRow, image: string) {
  return contents.pictures.find((picture) => picture.image === image)
}

export type Without = { readonly image: string; readonly by: string; readonly at: string }

/** An edition without one of its pictures, approved by whoever answers for that; otherwise as it was. */
export function editionWithout(edition: EditionRow, { image, by, at }: Without): EditionRow {
  const picture = shownIn(edition, image)
  const { contents } = edition
  const { document, links } =
    picture === undefined
      ? { document: edition.document, links: contents.links }
      : withoutPicture({ document: edition.document, links: contents.links }, picture.shown.id)
  return {
    ...edition,
    id: randomUUID(),
    hash: hashOf(document),
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

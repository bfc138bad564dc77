import type { Block } from '../../newsroom/body/blocks.ts'
import { bodyFrom } from '../../newsroom/body/from-lexical.ts'
import type { PictureWords } from '../../newsroom/body/reading.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import type { Frozen, WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import { shownWith, type Shown } from '../../newsroom/wire/shown-with.ts'
import type { EditionRow, PinnedPicture } from '../../release/store/types.ts'
import { storyText, type StoryText } from './story-text.ts'

/**
 * What an edition says of what it refers to, by desk id. A correction cut from it keeps these words, whatever the desk
 * calls the byline or writes under the picture since: only what the correction names is changed.
 */
export type StandingWords = {
  readonly section: (id: string) => Frozen<WireSection> | null
  readonly byline: (id: string) => Frozen<WireByline> | null
  /** The picture as it stands in a place where the story gives it these words of its own. */
  readonly picture: (image: string, words: PictureWords) => PinnedPicture | null
}

/** Nothing stands: everything is said as the desk has it now. */
export const nothingStands: StandingWords = { section: () => null, byline: () => null, picture: () => null }

/** What was frozen before its instant was kept counts as its edition's. */
export function standingWords(edition: EditionRow): StandingWords {
  const frozen = { wordsAt: new Date(edition.approvedAt).toISOString() }
  const { contents } = edition
  const text = storyText.parse(contents.source)
  const bylines = bylinesIn(
    text,
    contents.bylines.map((byline) => ({ ...frozen, ...byline })),
  )
  const pictures = picturesIn(text, edition)
  return {
    section: (id) => (id === text.section ? { ...frozen, ...contents.section } : null),
    byline: (id) => bylines.get(id) ?? null,
    picture(image, words) {
      const pinned = contents.pictures.find((one) => one.image === image)
      const shown = shownWith(
        words,
        pictures.filter((place) => place.image === image),
      )
      return pinned === undefined || shown === null ? null : { ...pinned, shown }
    },
  }
}

/** A picture, byline or section, by desk id. */
export type Thing = { readonly kind: 'images' | 'bylines' | 'sections'; readonly id: string }

/** The same, but for one thing, of which everything is said as the desk has it now. */
export function renewing(standing: StandingWords, { kind, id: renewed }: Thing): StandingWords {
  return {
    section: (id) => (kind === 'sections' && id === renewed ? null : standing.section(id)),
    byline: (id) => (kind === 'bylines' && id === renewed ? null : standing.byline(id)),
    picture: (id, words) => (kind === 'images' && id === renewed ? null : standing.picture(id, words)),
  }
}

/** Each place in which an edition shows a picture: the words its story gives it there, and what readers have. */
export function placesOf(edition: EditionRow, image: string): readonly Stands[] {
  return picturesIn(storyText.parse(edition.contents.source), edition).filter((place) => place.image === image)
}

/** One that had no name when the edition was made is not in it: which is whose can't be told then. */
function bylinesIn(
  { bylines }: StoryText,
  printed: readonly Frozen<WireByline>[],
): ReadonlyMap<string, Frozen<WireByline>> {
  const named = bylines.flatMap(({ byline }) => byline ?? [])
  if (named.length !== printed.length) return new Map()
  return new Map(printed.map((byline, index) => [named[index] ?? '', byline]))
}

/** Text and document name their pictures in the same order; a picture the document does not have was not there. */
function picturesIn(text: StoryText, { document, contents }: EditionRow): readonly Stands[] {
  const left = [
    ...(document.image === null ? [] : [document.image]),
    ...document.gallery,
    ...imagesIn(document.body.blocks),
  ]
  return placesIn(text).flatMap((place) => {
    const publicId = contents.pictures.find(({ image }) => image === place.image)?.shown.id
    const at = left.findIndex(({ id }) => id === publicId)
    const [shown] = at === -1 ? [] : left.splice(at, 1)
    return shown === undefined ? [] : [{ ...place, shown }]
  })
}

type Place = { readonly image: string; readonly words: PictureWords }
type Stands = Place & Shown

function placesIn({ leadImage, leadCaption, leadAlt, gallery, body }: StoryText): readonly Place[] {
  const places: Place[] = []
  if (leadImage !== null) places.push({ image: leadImage, words: { caption: leadCaption, alt: leadAlt } })
  for (const { image, caption, alt } of gallery) if (image !== null) places.push({ image, words: { caption, alt } })
  bodyFrom(body, {
    image(image, words) {
      places.push({ image, words })
      return null
    },
    storyPublicId: () => null,
  })
  return places
}

function imagesIn(blocks: readonly Block[]): readonly WireImage[] {
  return blocks.flatMap((block) => {
    if (block.type === 'image') return [block.image]
    return block.type === 'fact-box' ? imagesIn(block.blocks) : []
  })
}

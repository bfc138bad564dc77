import type { PictureWords } from '../body/reading.ts'
import type { WireImage } from './image.ts'

/** A place in which a story shows a picture: the words it gives it there, and what readers have. */
export type Shown = { readonly words: PictureWords; readonly shown: WireImage }

/**
 * A picture as readers have it, with these words of the story in place of its own. With other words than it stands with
 * anywhere, those are new and the rest stays.
 *
 * @returns null when the rest is nowhere to be read: where a story gives a picture words, the picture's own are not seen
 */
export function shownWith({ caption, alt }: PictureWords, places: readonly Shown[]): WireImage | null {
  const same = places.find(({ words }) => words.caption === caption && words.alt === alt)
  if (same !== undefined) return same.shown
  const like = places.find(
    ({ words }) => (caption !== null || words.caption === null) && (alt !== null || words.alt === null),
  )
  return like === undefined
    ? null
    : { ...like.shown, caption: caption ?? like.shown.caption, alt: alt ?? like.shown.alt }
}

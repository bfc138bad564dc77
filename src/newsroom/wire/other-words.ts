import type { WireImage } from './image.ts'
import type { WireByline, WireSection } from './pages.ts'

/** A field in which readers have other words (`from`) than the desk has now (`to`). */
export type OtherWords = { readonly field: string; readonly from: unknown; readonly to: unknown }

/** What is said of each, and how a picture is cut: its files and its sizes follow from that. */
const pictureWords = [
  'caption',
  'alt',
  'credit',
  'creator',
  'copyrightNotice',
  'usageTerms',
  'license',
  'artworks',
  'focalPoint',
  'crops',
] as const
const bylineWords = ['slug', 'name', 'jobTitle', 'bio', 'url'] as const
const sectionWords = ['slug', 'name', 'description'] as const

export function otherPictureWords(live: WireImage, desk: WireImage): readonly OtherWords[] {
  // One that went out before crops were drawn has none.
  return otherWords({ ...live, crops: live.crops ?? {} }, desk, pictureWords)
}

export function otherBylineWords(live: WireByline, desk: WireByline): readonly OtherWords[] {
  return otherWords(live, desk, bylineWords)
}

export function otherSectionWords(live: WireSection, desk: WireSection): readonly OtherWords[] {
  return otherWords(live, desk, sectionWords)
}

/** Each once: a picture may stand in several places of a story, with the same words. */
export function eachOnce(words: readonly OtherWords[]): readonly OtherWords[] {
  return [...new Map(words.map((one) => [JSON.stringify(one), one])).values()]
}

function otherWords<T>(live: T, desk: T, fields: readonly (keyof T & string)[]): readonly OtherWords[] {
  return fields
    .map((field) => ({ field, from: live[field], to: desk[field] }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
}

import type { EmbeddedTags } from '../newsroom/images/embedded-tags.ts'

const exif = ['IFD0:Artist', 'IFD0:Copyright', 'IFD0:ImageDescription']

/**
 * Asks for the words of IIM and EXIF once more. What is no UTF-8 where it should be comes back as `base64:…` then, and not
 * with a question mark for each letter that can't be one.
 */
export const asBytes = ['-b', '-IPTC:all', '--IPTC:ObjectPreviewData', ...exif.map((tag) => `-${tag}`)]

/** Whether a letter of IIM or EXIF may have been lost: by the question mark that stands in its place. */
export function mayBeMisdeclared(tags: object): boolean {
  return Object.entries(tags).some(([tag, value]) => isOld(tag) && JSON.stringify(value).includes('?'))
}

function isOld(tag: string): boolean {
  return tag.startsWith('IPTC:') || exif.includes(tag)
}

/** Those of the words that are no UTF-8, though IIM says so or EXIF lets us think it, read as Latin-1. */
export function fromLatin(bytes: object): EmbeddedTags {
  const old = Object.entries(bytes).filter(([tag, value]) => isOld(tag) && JSON.stringify(value).includes('"base64:'))
  return Object.fromEntries(
    old.map(([tag, value]) => [tag, Array.isArray(value) ? value.map(decoded) : decoded(value)]),
  )
}

function decoded(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('base64:')) return value
  return new TextDecoder('windows-1252').decode(Buffer.from(value.slice('base64:'.length), 'base64'))
}

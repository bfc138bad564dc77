/** What a file said of itself: ExifTool's tags by group (`XMP-dc:Creator`, `IPTC:By-line`), unconverted. */
export type EmbeddedTags = { readonly [tag: string]: unknown }

/** Groups that say something of the picture rather than of the file, the reading program or the colour profile. */
const tellingGroups = /^(IPTC\d*|IFD0|ExifIFD|GPS|Photoshop|PNG|XMP-[A-Za-z0-9_-]+)$/

const longestText = 8_000
const deepest = 6
const mostEntries = 500

/**
 * What is worth keeping beside a picture: the words of the telling groups. Binary pieces, thumbnails and very long
 * values are left out, and names are made safe to store in either database (no dots, no leading dollar).
 */
export function keepTelling(tags: EmbeddedTags): EmbeddedTags {
  const kept = Object.entries(tags).filter(
    ([tag, value]) => tellingGroups.test(tag.split(':')[0] ?? '') && isWord(value),
  )
  return Object.fromEntries(kept.slice(0, mostEntries).map(([tag, value]) => [safeName(tag), keptValue(value, 0)]))
}

function isWord(value: unknown): boolean {
  if (typeof value !== 'string') return value !== null && value !== undefined
  return value.length <= longestText && !/^\(Binary data \d+ bytes|^base64:/.test(value)
}

function keptValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return withoutControls(value)
  if (depth > deepest) return null
  if (Array.isArray(value)) return value.slice(0, mostEntries).map((item) => keptValue(item, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([, inner]) => isWord(inner))
    .slice(0, mostEntries)
  return Object.fromEntries(entries.map(([name, inner]) => [safeName(name), keptValue(inner, depth + 1)]))
}

function safeName(name: string): string {
  return name.replaceAll('.', '_').replace(/^\$/, '_')
}

/** Control characters have no place in words, and some databases refuse them. */
export function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) => (/[\t\n\r]/.test(control) ? control : ''))
}

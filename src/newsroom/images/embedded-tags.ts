/** What a file said of itself: ExifTool's tags by group (`XMP-dc:Creator`, `IPTC:By-line`), unconverted. */
export type EmbeddedTags = { readonly [tag: string]: unknown }

/** Groups that say something of the picture rather than of the file, the reading program or the colour profile. */
const tellingGroups = /^(IPTC\d*|IFD0|ExifIFD|GPS|Photoshop|PNG|XMP-[A-Za-z0-9_-]+)$/

/** In characters: of one value, and of all that one file says. */
const longestText = 100_000
const mostText = 1_000_000
const deepest = 6
const mostEntries = 2_000

/**
 * What is worth keeping beside a picture: the words of the telling groups. Binary pieces, thumbnails, values of a length
 * that no caption has, and what no longer fits beside the rest are left out, and names are made safe to store in either
 * database (no dots, no leading dollar).
 */
export function keepTelling(tags: EmbeddedTags): EmbeddedTags {
  const telling = Object.entries(tags)
    .filter(([tag, value]) => tellingGroups.test(tag.split(':')[0] ?? '') && isWord(value))
    .slice(0, mostEntries)
    .map(([tag, value]): [string, unknown] => [safeName(tag), keptValue(value, 0)])
  let left = mostText
  const kept = telling.filter(([tag, value]) => {
    const length = tag.length + JSON.stringify(value).length
    if (length > left) return false
    left -= length
    return true
  })
  return Object.fromEntries(kept)
}

function isWord(value: unknown): boolean {
  if (typeof value !== 'string') return value !== null && value !== undefined
  return value.length <= longestText && !/^\(Binary data \d+ bytes|^base64:/.test(value)
}

function keptValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return asNumber(value) ?? withoutControls(value)
  if (depth > deepest) return null
  if (Array.isArray(value)) return value.slice(0, mostEntries).map((item) => keptValue(item, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([, inner]) => isWord(inner))
    .slice(0, mostEntries)
  return Object.fromEntries(entries.map(([name, inner]) => [safeName(name), keptValue(inner, depth + 1)]))
}

/** A number where it is written as numbers are; an inventory number 1920.10 is words, and keeps its nought. */
function asNumber(text: string): number | null {
  return /^-?\d{1,15}(\.\d{1,12})?$/.test(text) && String(Number(text)) === text ? Number(text) : null
}

function safeName(name: string): string {
  return name.replaceAll('.', '_').replace(/^\$/, '_')
}

/** Control characters have no place in words, and some databases refuse them. */
export function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) => (/[\t\n\r]/.test(control) ? control : ''))
}

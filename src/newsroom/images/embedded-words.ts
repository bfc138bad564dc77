import { withoutControls, type EmbeddedTags } from './embedded-tags.ts'
import { mendEncoding } from './mend-encoding.ts'

/**
 * The first of these tags that says anything, as text. Order is the rule: XMP before IIM before EXIF. Where a tag speaks
 * several languages and none is its default, English wins, and else the first.
 */
export function firstText(tags: EmbeddedTags, names: readonly string[]): string | null {
  for (const name of names) {
    const said = textOf(tags[name]) ?? inSomeLanguage(tags, name)
    if (said !== null) return name.startsWith('IPTC:') ? mendEncoding(said) : said
  }
  return null
}

function inSomeLanguage(tags: EmbeddedTags, name: string): string | null {
  const languages = inLanguages(tags, name)
  return (languages.find(([language]) => /^en\b/i.test(language)) ?? languages[0])?.[1] ?? null
}

/** What a tag says in each language it names. ExifTool writes them behind the tag: `XMP-dc:Description-de`. */
export function inLanguages(tags: EmbeddedTags, name: string): readonly (readonly [language: string, text: string])[] {
  return Object.keys(tags).flatMap((tag) => {
    const language = tag.startsWith(`${name}-`) ? tag.slice(name.length + 1) : ''
    const text = /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language) ? textOf(tags[tag]) : null
    return text === null ? [] : [[language, text] as const]
  })
}

/** The first of these tags that says anything, as a list without blanks, and unless it is read whole without repeats. */
export function firstList(tags: EmbeddedTags, names: readonly string[], read = listOf): string[] {
  for (const name of names) {
    const said = read(tags[name])
    if (said.length > 0) return name.startsWith('IPTC:') ? said.map(mendEncoding) : said
  }
  return []
}

/** A value as text: a number as written, a list joined by "; ". */
export function textOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const parts = listOf(value)
    return parts.length === 0 ? null : parts.join('; ')
  }
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = withoutControls(String(value)).trim()
  return text === '' ? null : text
}

export function listOf(value: unknown): string[] {
  return [...new Set(wholeListOf(value))]
}

/** With its repeats: two models can be of one age. */
export function wholeListOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.map(textOf).filter((text) => text !== null)
}

/** A list of structures, whatever the file made of it. */
export function structuresOf(value: unknown): EmbeddedTags[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.filter(isStructure)
}

function isStructure(value: unknown): value is EmbeddedTags {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * A date as embedded metadata writes it, in ISO 8601 as far as it goes, to the second; what is not a date is no date.
 *
 * @example isoDate('2024:07:13 18:11:30-04:00') // '2024-07-13T18:11:30-04:00'
 * @example isoDate('2024:11') // '2024-11'
 */
export function isoDate(value: unknown): string | null {
  return exactDate(value)?.replace(/\.\d+/, '') ?? null
}

/** The same with the fraction of a second, where the file has one. */
export function exactDate(value: unknown): string | null {
  const text = textOf(value)
  const match =
    /^(\d{4})(?:[:-](\d{2}))?(?:[:-](\d{2}))?(?:[ T](\d{2}:\d{2}(?::\d{2})?)(\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text ?? '',
    )
  if (match === null) return null
  const [, year = '', month, day, time, fraction = '', zone = ''] = match
  if (year === '0000') return null
  // IIM writes 00 for what is not known.
  const known = month === '00' ? [year] : [year, month, day === '00' ? undefined : day]
  const date = known.filter((part) => part !== undefined).join('-')
  if (date.length === 4) return date
  const sure = Date.parse(date.length === 10 ? `${date}T00:00:00Z` : `${year}-${month ?? '01'}-01T00:00:00Z`)
  if (Number.isNaN(sure) || (date.length === 10 && new Date(sure).toISOString().slice(0, 10) !== date)) return null
  if (time === undefined || date.length !== 10) return date
  const full = time.length === 5 ? `${time}:00` : time
  return Number.isNaN(Date.parse(`${date}T${full}Z`)) ? date : `${date}T${full}${fraction}${zone}`
}

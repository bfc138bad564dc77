import { parseInstant } from '../time/instants.ts'
import { firstText, isoDate, textOf } from './embedded-words.ts'
import type { EmbeddedTags } from './embedded-tags.ts'

/** What a file asks for: its own words, and the instant they name, where they name one beyond doubt. */
export type ProposedEmbargo = { readonly statedAs: string; readonly until: Date | null }

const holdingWords =
  /\bembargo|\bhold for (release|publication)\b|\b(do not|don['’]t|not to be|not for) (use|be used|publish|publication|release|broadcast)[^.]{0,40}\b(before|until|till|prior to)\b|\bstrictly (until|before)\b|\b(release|publish|use) (only )?(after|from)\b/i

/** Words that say there never was one. */
const noneWords = /\b(no|without|not under( an)?) embargo\b|\bembargo:\s*(none|no)\b/i

/** Words that say one is over; beside a date or an hour they may say when it will be. */
const overWords =
  /\b(lifted|ended|expired) embargo|\bembargo(es)? (has |have |was |is )?(been )?(lifted|over|ended|expired|none)\b/i

/** One of the places in a file that ask, and an instant by which it has surely ended, wherever on earth it was written. */
type Asked = ProposedEmbargo & { readonly overBy: Date | null }

const hour = 60 * 60_000

/**
 * What a picture's own metadata asks of us: Special Instructions that speak of an embargo, or an IPTC Release Date or
 * PRISM Embargo Date. Only a full date with a time and a zone (or the newsroom's own) is an end; anything less holds
 * until someone has read the words. Agencies leave release dates in their files for ever: what has surely ended asks for
 * nothing any more. Where several places ask, the latest end counts, and one without an end before all.
 *
 * @param zone the newsroom's, in which a local time is read
 */
export function proposedEmbargo(tags: EmbeddedTags, zone: string, now: Date): ProposedEmbargo | null {
  const asked = [fromReleaseDate(tags, zone), fromInstructions(tags, zone)].filter((one) => one !== null)
  const standing = asked.filter(({ overBy }) => overBy === null || overBy > now)
  if (standing.length === 0) return null
  const ends = standing.map(({ until }) => until)
  return {
    statedAs: standing.map(({ statedAs }) => statedAs).join('; '),
    until: ends.reduce((latest, end) => (latest === null || end === null ? null : end > latest ? end : latest)),
  }
}

function fromReleaseDate(tags: EmbeddedTags, zone: string): Asked | null {
  const date = textOf(tags['IPTC:ReleaseDate'])
  const time = textOf(tags['IPTC:ReleaseTime'])
  const prism = firstText(tags, ['XMP-prism:EmbargoDate', 'XMP-prism:ReleaseDate'])
  const stated = date === null ? prism : [date, time].filter((part) => part !== null).join(' ')
  if (stated === null) return null
  const iso = isoDate(stated)
  return { statedAs: `Release date ${stated}`, until: instantOf(iso, zone), overBy: surelyOver(iso) }
}

function fromInstructions(tags: EmbeddedTags, zone: string): Asked | null {
  const words = firstText(tags, ['XMP-photoshop:Instructions', 'IPTC:SpecialInstructions'])
  if (words === null || !holdingWords.test(words) || noneWords.test(words)) return null
  if (overWords.test(words) && !/\d/.test(words)) return null
  const named = [...words.matchAll(isoInWords), ...words.matchAll(dayInWords)]
  const [only] = named
  const iso = named.length === 1 && only !== undefined ? written(only.groups ?? {}) : null
  const until = instantOf(iso, zone)
  return { statedAs: words, until, overBy: until === null ? null : surelyOver(iso) }
}

/** When a written time is past in every zone: clocks on earth are up to twelve hours behind UTC. A bare day ends last. */
function surelyOver(iso: string | null): Date | null {
  const [, day, clock, offset] = /^(\d{4}-\d{2}-\d{2})(T[\d:]+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(iso ?? '') ?? []
  if (day === undefined) return null
  if (clock === undefined) return new Date(Date.parse(`${day}T00:00:00Z`) + 36 * hour)
  if (offset === undefined) return new Date(Date.parse(`${day}${clock}Z`) + 12 * hour)
  return instantOf(iso, 'UTC')
}

const clockTime = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2}|[A-Z]{2,5}\b)?`
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWord = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`
const isoInWords = new RegExp(
  String.raw`\b(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})[T ,]+(?:at )?${clockTime}`,
  'gi',
)
const dayInWords = new RegExp(
  String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+${monthWord},?\s+(?<year>\d{4}),?\s+(?:at )?${clockTime}`,
  'gi',
)

type Parts = Readonly<Record<string, string | undefined>>

/** The parts of a written time as ISO 8601; `null` when it can be read two ways, or names a zone we can't be sure of. */
function written(parts: Parts): string | null {
  const month = parts['number'] ?? String(monthNames.indexOf((parts['month'] ?? '').slice(0, 3).toLowerCase()) + 1)
  const hour = hourOf(Number(parts['hour']), parts['half']?.replaceAll('.', '').toLowerCase())
  const zone = zoneOf(parts['zone'])
  if (hour === null || zone === null) return null
  const date = `${parts['year'] ?? ''}-${month.padStart(2, '0')}-${(parts['day'] ?? '').padStart(2, '0')}`
  return isoDate(`${date} ${String(hour).padStart(2, '0')}:${parts['minute'] ?? ''}:${parts['second'] ?? '00'}${zone}`)
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

/** An offset as written, UTC under its two names, none; other abbreviations mean different things in different places. */
function zoneOf(zone: string | undefined): string | null {
  if (zone === undefined) return ''
  if (/^[+-]/.test(zone)) return zone
  return /^(Z|UTC|GMT)$/i.test(zone) ? 'Z' : null
}

function instantOf(date: string | null, zone: string): Date | null {
  if (date === null || !date.includes('T')) return null
  const instant = parseInstant(date, zone, 'until')
  return instant instanceof Date ? instant : null
}

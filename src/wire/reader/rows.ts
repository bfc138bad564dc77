/** What the wire's rows look like to either driver, and what the public side makes of them. */
import { newestWordsFirst } from '../../newsroom/wire/newest-words.ts'
import type { Correction, StoryLink, Tombstone, WireStory, WireStorySummary } from '../../newsroom/wire/story.ts'
import type {
  CorrectionPage,
  LogEntry,
  PageAt,
  Place,
  PublicCorrection,
  StoryAt,
  StoryPage,
  StoryQuery,
} from './wire-reader.ts'

export type SummaryRow = { readonly id: string; readonly publishedAt: Date; readonly summary: WireStorySummary }

/** A story's row as far as `storyAt` needs it. */
export type StandingRow = {
  readonly id: string
  readonly state: string
  readonly slug: string | null
  readonly document: WireStory | null
  readonly links: readonly StoryLink[] | null
  readonly tombstone: Tombstone | null
}

/** One row more than was asked for tells whether there is a next page. */
export function pageOf(rows: readonly SummaryRow[], limit: number): StoryPage {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { stories: shown.map(({ summary }) => summary), next: last === undefined ? null : placeOf(last) }
}

/** A note's facet, and what it needs of the row of its story. */
export type CorrectionRow = {
  readonly at: Date
  /** The facet's value: see `correctionValue`. */
  readonly value: string
  readonly story: PublicCorrection['story']
  readonly corrections: readonly Correction[]
}

/** The values of the facets of notes lie between these two, and nothing else of their kind does. */
export const correctionValues = { from: 'correction:', upTo: 'correction;' } as const

/** One row more than was asked for tells whether there is a next page. */
export function correctionPageOf(rows: readonly CorrectionRow[], limit: number): CorrectionPage {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    corrections: shown.flatMap(({ story, value, corrections }) => {
      const note = corrections[Number(value.slice(correctionValues.from.length))]
      return note === undefined ? [] : [{ ...note, story }]
    }),
    next: last === undefined ? null : { publishedAt: last.at, id: `${last.story.id}~${last.value}` },
  }
}

/** The story and the facet's value of the note that a place names. */
export function noteOf({ id }: Place): { readonly story: string; readonly value: string } {
  const end = id.lastIndexOf('~')
  return end === -1 ? { story: id, value: '' } : { story: id.slice(0, end), value: id.slice(end + 1) }
}

export function placeOf({ publishedAt, id }: Place): Place {
  return { publishedAt, id }
}

/** A row of a section's or byline's page, under one of its slugs. */
export type PageRow<T> = {
  readonly id: string
  readonly state: string
  readonly wordsAt: string | null
  readonly document: T | null
}

/** What a page's rows say to someone who asked for `slug`: the page is at the one with the newest words. */
export function pageAt<T>(rows: readonly PageRow<T>[], slug: string): PageAt<T> {
  const [head] = rows.filter(({ state }) => state === 'live').toSorted(newestWordsFirst)
  if (head === undefined || head.document === null) return { found: 'nothing' }
  const slugs = rows.map(({ id }) => id)
  return head.id === slug ? { found: 'live', page: head.document, slugs } : { found: 'moved', slug: head.id, slugs }
}

/** What a row says to someone who asked for `slug`; a row that is neither live nor killed says nothing. */
export function standing(row: StandingRow | null, slug: string): StoryAt {
  if (row?.state === 'killed' && row.tombstone !== null) return { found: 'killed', tombstone: row.tombstone }
  if (row?.state !== 'live' || row.document === null) return { found: 'nothing' }
  if (row.slug !== null && row.slug !== slug) return { found: 'moved', slug: row.slug }
  return { found: 'live', story: row.document, links: row.links ?? [] }
}

/** How many killed stories are looked at, the newest of them. */
export const mostKilled = 200

/** The latest kills. What was killed before it was public left nothing to tell of. */
export function latestKills(tombstones: readonly (Tombstone | null)[], limit: number): readonly Tombstone[] {
  return tombstones
    .flatMap((tombstone) => tombstone ?? [])
    .sort((one, other) => other.killedAt.localeCompare(one.killedAt) || one.id.localeCompare(other.id))
    .slice(0, limit)
}

const kinds = ['released', 'updated', 'corrected', 'withdrawn', 'killed', 'front', 'reset'] as const

/** A kind this reader does not know (a newer node wrote it) is a `reset`: whoever follows must look at everything. */
export function logKind(written: string): LogEntry['kind'] {
  return kinds.find((kind) => kind === written) ?? 'reset'
}

/** Entries up to the first hole: what stands after it may be joined by something earlier. */
export function withoutHoles(entries: readonly LogEntry[], after: number): readonly LogEntry[] {
  const hole = entries.findIndex(({ seq }, index) => seq !== after + 1 + index)
  return hole === -1 ? entries : entries.slice(0, hole)
}

/** What a story is found by that its row has no column for: any of the values will do. */
export type FacetAsked = { readonly kind: 'byline' | 'subject'; readonly values: readonly string[] }

export function facetsAsked({ byline, subject }: StoryQuery): readonly FacetAsked[] {
  return [
    ...(byline === undefined ? [] : [{ kind: 'byline', values: byline } as const]),
    ...(subject === undefined ? [] : [{ kind: 'subject', values: [subject] } as const]),
  ]
}

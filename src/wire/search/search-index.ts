/**
 * What a search engine has to do for the public side: be asked, and take in what the wire's log says. Stet brings one,
 * over SQLite's FTS5 in a file of its own; another can take its place.
 */
import { createHash } from 'node:crypto'
import type { Question } from '../../newsroom/search/query.ts'
import type { LiveStory, LogEntry, StoryQuery } from '../reader/wire-reader.ts'

export type SearchQuery = Omit<StoryQuery, 'after'> & {
  readonly question: Question
  readonly order: 'relevance' | 'newest'
  readonly after?: SearchPlace
}

/** A place among what was found: best score first (the lowest), then newest, then by id. */
export type SearchPlace = { readonly score: number; readonly publishedAt: Date; readonly id: string }

/**
 * A story that answers a question, at the rank of the row that was read. Nobody may be shown it whose row on the wire has
 * another rank by now: it was killed, withheld or corrected, and the index has yet to hear of it.
 */
export type Hit = SearchPlace & { readonly rank: number }

/** A place in the log: the last entry that was taken in. `name` tells it from another log's at that place. */
export type LogPosition = { readonly seq: number; readonly name: string }

/** What to take in at once: live stories as they stand, ids of those that are not live any more, and up to where that goes. */
export type Step = {
  readonly put: readonly LiveStory[]
  readonly drop: readonly string[]
  /** Null while the index is being built: until it says a place, nobody may ask it. */
  readonly at: LogPosition | null
}

export type SearchIndex = {
  readonly ask: (query: SearchQuery) => Promise<readonly Hit[]>
  /** All of a step or nothing. What is dropped or replaced leaves no word behind. Can be done twice. */
  readonly apply: (step: Step) => Promise<void>
  /** Up to where it has read the log; null when it has to be built. */
  readonly position: () => LogPosition | null
  /** Forgets everything. */
  readonly empty: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The index cannot be read any more: it is thrown away, and built anew from the wire. */
export class BrokenIndexError extends Error {
  override readonly name = 'BrokenIndexError'
}

export const beginning: LogPosition = { seq: 0, name: '' }

export function positionAfter({ seq, kind, story, at }: LogEntry): LogPosition {
  const name = createHash('sha256').update(`${kind} ${story} ${at.toISOString()}`).digest('base64url')
  return { seq, name }
}

export function isAt(entry: LogEntry | undefined, { seq, name }: LogPosition): boolean {
  return entry !== undefined && entry.seq === seq && positionAfter(entry).name === name
}

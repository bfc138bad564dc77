import { createHash } from 'node:crypto'
import type { InValue } from '@libsql/client'
import type { Clause } from '../../newsroom/search/query.ts'
import type { WireStory } from '../../newsroom/wire/story.ts'
import type { SearchQuery } from './search-index.ts'

/**
 * Of what matches, the newest so many are looked at: a word that stands in every story is no reason to read them all. To rank
 * 10,000 takes a tenth of a second.
 */
const most = { relevance: 3_000, newest: 10_000 } as const

/** What a word weighs where it stands: headline, standfirst, about, text; and what filters ask for, which says nothing. */
const weights = '10, 4, 3, 1, 0'

/** A row's key begins with the second of its story's first release, so that keys stand in the order of lists. */
const keysPerSecond = 2 ** 20
const mostSeconds = 2 ** 32

/** The first of the keys of an instant's second. */
export function firstKeyOf(instant: Date): number {
  const seconds = Math.floor(instant.getTime() / 1000)
  return Math.min(Math.max(seconds, -mostSeconds), mostSeconds) * keysPerSecond
}

/** Where to look first for a free key among those of a second. */
export function offsetOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE() % keysPerSecond
}

type Facet = readonly [kind: 'section' | 'byline' | 'subject', value: string]

/** A filter's value as one word, whatever is in it. */
function facetWord([kind, value]: Facet): string {
  return `f${createHash('sha256').update(`${kind} ${value}`).digest('hex').slice(0, 24)}`
}

export function facetWordsOf({ section, bylines, subjects }: WireStory): string {
  const facets: readonly Facet[] = [
    ['section', section.slug],
    ...bylines.map(({ slug }): Facet => ['byline', slug]),
    ...subjects.map((subject): Facet => ['subject', subject]),
  ]
  return facets.map(facetWord).join(' ')
}

/** Words are letters and digits by now: between quotation marks there is nothing that FTS5 could take for grammar. */
function matchOf(query: SearchQuery): string {
  const clauses = query.question.map((clause: Clause) => `"${clause.words.join(' ')}"${clause.isBeginning ? ' *' : ''}`)
  const { section, byline, subject } = query
  const facets = { section, byline, subject: subject === undefined ? undefined : [subject] }
  const filters = (['section', 'byline', 'subject'] as const).flatMap((kind) => {
    const words = facets[kind]?.map((value) => `"${facetWord([kind, value])}"`)
    return words === undefined ? [] : [`(facets : (${words.join(' OR ')}))`]
  })
  return [`({headline standfirst about text} : (${clauses.join(' AND ')}))`, ...filters].join(' AND ')
}

/** The stories that answer a query, in its order, after a place. That place is where its story stands by now. */
export function questionStatement(query: SearchQuery): { sql: string; args: InValue[] } {
  const { since, until, after, order, limit } = query
  const near: string[] = ['words MATCH ?']
  const exact: string[] = []
  const nearArgs: InValue[] = [matchOf(query)]
  const exactArgs: InValue[] = []
  if (since !== undefined) {
    near.push('rowid >= ?')
    nearArgs.push(firstKeyOf(since))
    exact.push('s.published_at >= ?')
    exactArgs.push(since.getTime())
  }
  if (until !== undefined) {
    near.push('rowid < ?')
    nearArgs.push(firstKeyOf(until) + keysPerSecond)
    exact.push('s.published_at < ?')
    exactArgs.push(until.getTime())
  }
  const score = order === 'newest' ? '0' : `round(bm25(words, ${weights}), 6)`
  const found = `SELECT s.id, s.rank, s.published_at, f.score
    FROM (SELECT rowid AS key, ${score} AS score FROM words WHERE ${near.join(' AND ')}
          ORDER BY rowid DESC LIMIT ${String(most[order])}) f
    JOIN stories s ON s.key = f.key ${exact.length > 0 ? `WHERE ${exact.join(' AND ')}` : ''}`
  const best = 'ORDER BY score, published_at DESC, id LIMIT ?'
  const args = [...nearArgs, ...exactArgs]
  if (after === undefined) return { sql: `${found} ${best}`, args: [...args, limit] }
  const at = after.publishedAt.getTime()
  const sql = `WITH found AS MATERIALIZED (${found}),
      place AS (SELECT coalesce((SELECT score FROM found WHERE id = ?), ?) AS last)
    SELECT id, rank, published_at, score FROM found, place
    WHERE score > last OR (score = last AND (published_at < ? OR (published_at = ? AND id > ?))) ${best}`
  return { sql, args: [...args, after.id, after.score, at, at, after.id, limit] }
}

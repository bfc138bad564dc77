import { facetsAsked } from './rows.ts'
import type { FacetAsked } from './rows.ts'
import type { Value } from './sqlite-rows.ts'
import type { StoryQuery } from './wire-reader.ts'

type Statement = { readonly sql: string; readonly args: Value[] }
/** What an index leads to, in the order of the list: live stories, those of one section, those with one facet. */
type Walked = {
  readonly section?: string
  readonly facet?: { readonly kind: FacetAsked['kind']; readonly value: string }
}

/**
 * Live stories that answer a query, newest first, then by id: `id`, `published_at` and the column that is asked for. A byline
 * or subject counts only while its facet has the rank of the story's row: one statement reads both.
 *
 * Each of the values that will do is walked in the order of the list, by an index that holds it so, and SQLite merges the
 * walks as it goes: it reads about as many rows as it answers, however many there are.
 */
export function storiesStatement(query: StoryQuery, column: 'summary' | 'document'): Statement {
  const walks = walksOf(query).map((walked) => walk(query, walked, column))
  return {
    sql: `${walks.map(({ sql }) => sql).join(' UNION ')} ORDER BY published_at DESC, id ASC LIMIT ?`,
    args: [...walks.flatMap(({ args }) => args), query.limit],
  }
}

function walksOf(query: StoryQuery): readonly Walked[] {
  const [first] = facetsAsked(query)
  if (first !== undefined) return first.values.map((value) => ({ facet: { kind: first.kind, value } }))
  return query.section?.map((section) => ({ section })) ?? [{}]
}

function walk(query: StoryQuery, { section, facet }: Walked, column: 'summary' | 'document'): Statement {
  // Nearly every row is live: with the plus SQLite leaves that index alone and walks the one it is sorted by.
  const where: string[] = [`+s.state = 'live'`]
  const args: Value[] = []

  function and(condition: string, ...values: readonly Value[]): void {
    where.push(condition)
    args.push(...values)
  }

  if (section !== undefined) and('s.section = ?', section)
  else if (query.section !== undefined) and(`+s.section IN (${marksFor(query.section)})`, ...query.section)
  if (facet !== undefined) and('f.kind = ? AND f.value = ?', facet.kind, facet.value)
  for (const { kind, values } of facetsAsked(query).filter((asked) => asked.kind !== facet?.kind)) {
    // The plus keeps SQLite to the few facets of the story.
    const has = `SELECT 1 FROM wire_facets o WHERE o.story = s.id AND o.rank = s.rank
                 AND +o.kind = ? AND +o.value IN (${marksFor(values)})`
    and(`EXISTS (${has})`, kind, ...values)
  }
  const [row, id] = facet === undefined ? ['s', 's.id'] : ['f', 'f.story']
  if (query.since !== undefined) and(`${row}.published_at >= ?`, query.since.toISOString())
  if (query.until !== undefined) and(`${row}.published_at < ?`, query.until.toISOString())
  if (query.after !== undefined) {
    const at = query.after.publishedAt.toISOString()
    and(`${row}.published_at <= ? AND (${row}.published_at < ? OR ${id} > ?)`, at, at, query.after.id)
  }
  // A cross join is walked from the left.
  const from =
    facet === undefined
      ? 'wire_stories s'
      : 'wire_facets f CROSS JOIN wire_stories s ON s.id = f.story AND s.rank = f.rank'
  const sql = `SELECT ${id} AS id, ${row}.published_at AS published_at, s.${column}
               FROM ${from} WHERE ${where.join(' AND ')}`
  return { sql, args }
}

/** The tombstones of stories that were killed, of the newest stories first. */
export function killedStatement(limit: number): Statement {
  const sql = `SELECT tombstone FROM wire_stories WHERE state = 'killed' ORDER BY published_at DESC LIMIT ?`
  return { sql, args: [limit] }
}

export function marksFor(values: readonly string[]): string {
  return values.map(() => '?').join(', ')
}

import type { InValue } from '@libsql/client'
import { facetsAsked } from './rows.ts'
import type { StoryQuery } from './wire-reader.ts'

/**
 * Live stories that answer a query, newest first, then by id. A byline or subject counts only while its facet has the
 * rank of the story's row: one statement reads both.
 */
export function storiesStatement(query: StoryQuery): { sql: string; args: InValue[] } {
  const joins: string[] = []
  // Nearly every row is live: with the plus SQLite leaves that index alone and walks the one it is sorted by.
  const where: string[] = [`+s.state = 'live'`]
  const joined: InValue[] = []
  const args: InValue[] = []

  function and(condition: string, ...values: InValue[]): void {
    where.push(condition)
    args.push(...values)
  }

  for (const { kind, values } of facetsAsked(query)) {
    joins.push(`JOIN wire_facets ${kind} ON ${kind}.story = s.id AND ${kind}.rank = s.rank
                AND ${kind}.kind = '${kind}' AND ${kind}.value IN (${marksFor(values)})`)
    joined.push(...values)
  }
  if (query.section !== undefined) and(`s.section IN (${marksFor(query.section)})`, ...query.section)
  if (query.since !== undefined) and('s.published_at >= ?', query.since.toISOString())
  if (query.until !== undefined) and('s.published_at < ?', query.until.toISOString())
  if (query.after !== undefined) {
    const at = query.after.publishedAt.toISOString()
    and('s.published_at <= ? AND (s.published_at < ? OR s.id > ?)', at, at, query.after.id)
  }
  const sql = `SELECT s.id, s.published_at, s.summary FROM wire_stories s ${joins.join(' ')}
               WHERE ${where.join(' AND ')} ORDER BY s.published_at DESC, s.id ASC LIMIT ?`
  return { sql, args: [...joined, ...args, query.limit + 1] }
}

export function marksFor(values: readonly string[]): string {
  return values.map(() => '?').join(', ')
}

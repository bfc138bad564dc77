import { correctionValues, noteOf } from './rows.ts'
import type { Value } from './sqlite-rows.ts'
import type { Place } from './wire-reader.ts'

/** The notes on live stories, newest first; a facet counts only while it has the rank of its story's row. */
export function correctionsStatement({ limit, after }: { readonly limit: number; readonly after?: Place }): {
  sql: string
  args: Value[]
} {
  const args: Value[] = [correctionValues.from, correctionValues.upTo]
  let later = ''
  if (after !== undefined) {
    const at = after.publishedAt.toISOString()
    const { story, value } = noteOf(after)
    later = 'AND f.published_at <= ? AND (f.published_at < ? OR f.story > ? OR (f.story = ? AND f.value > ?))'
    args.push(at, at, story, story, value)
  }
  // The pluses keep SQLite to the notes in the order of their dates, and the cross join to walking them first.
  const sql = `SELECT f.value, f.published_at AS at, s.id, s.slug, s.section, s.headline,
                 json_extract(s.document, '$.corrections') AS corrections
               FROM wire_facets f CROSS JOIN wire_stories s ON s.id = f.story AND s.rank = f.rank
               WHERE f.kind = 'correction' AND +f.value >= ? AND +f.value < ? AND +s.state = 'live' ${later}
               ORDER BY f.published_at DESC, f.story, f.value LIMIT ?`
  return { sql, args: [...args, limit + 1] }
}

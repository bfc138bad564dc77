/**
 * The wire over SQLite: Payload's tables, read by the driver. Each question is one statement where what it answers must
 * be of one moment.
 */
import type { Correction, StoryLink, Tombstone, WireStory, WireStorySummary } from '../../newsroom/wire/story.ts'
import { newestAlone } from '../../newsroom/fronts/front-order.ts'
import type { WireFront } from '../../newsroom/wire/front.ts'
import type { WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import { createContiguousSeq } from './contiguous-seq.ts'
import { remembering } from './remembering.ts'
import { correctionPageOf, latestKills, logKind, mostKilled, pageAt, pageOf, standing, withoutHoles } from './rows.ts'
import type { StandingRow } from './rows.ts'
import { correctionsStatement } from './sqlite-corrections.ts'
import { openSqliteRows, type Row, type Value } from './sqlite-rows.ts'
import { killedStatement, marksFor, storiesStatement } from './sqlite-stories.ts'
import type { LiveStory, LogEntry, PageAt, WireReader } from './wire-reader.ts'

/** Characters: some 1,500 summaries of the usual length, and some 200 stories. */
const mostRemembered = 4_000_000

export function createSqliteWireReader(databaseUrl: string): WireReader {
  const database = openSqliteRows(databaseUrl)
  const summaryIn = remembering((column) => json('summary', column), mostRemembered)
  const storyIn = remembering((column) => json('story', column), mostRemembered)

  /** A statement is over before it returns; its promise says so where it fails. */
  async function rows(sql: string, args: readonly Value[] = []): Promise<readonly Row[]> {
    return Promise.resolve(database.rows(sql, args))
  }

  async function standingRow(sql: string, slug: string): Promise<StandingRow | null> {
    const row = (await rows(sql, [slug]))[0]
    if (row === undefined) return null
    return {
      id: text(row.id),
      state: text(row.state),
      slug: row.slug === null ? null : text(row.slug),
      document: storyIn(text(row.document)),
      links: json('links', row.links),
      tombstone: json('tombstone', row.tombstone),
    }
  }

  async function page<Kind extends 'section' | 'byline'>(kind: Kind, slug: string): Promise<PageAt<Documents[Kind]>> {
    const table = `wire_${kind}s`
    const found = await rows(
      `SELECT id, state, words_at, document FROM ${table}
       WHERE id = ? OR page = (SELECT page FROM ${table} WHERE id = ?)`,
      [slug, slug],
    )
    const all = found.map(({ id, state, words_at: at, document }) => ({
      id: text(id),
      state: text(state),
      wordsAt: text(at),
      document: json(kind, document),
    }))
    return pageAt(all, slug)
  }

  return {
    seq: createContiguousSeq({
      async seqs(from, limit) {
        const found = await rows('SELECT id FROM wire_log WHERE id >= ? ORDER BY id LIMIT ?', [from, limit])
        return found.map((row) => Number(row.id))
      },
      async extent() {
        const [row] = await rows('SELECT coalesce(max(id), 0) AS last, count(*) AS count FROM wire_log')
        return { last: Number(row?.last), count: Number(row?.count) }
      },
    }),

    async log(after, limit) {
      const sql = 'SELECT id, kind, story, at FROM wire_log WHERE id > ? ORDER BY id LIMIT ?'
      return withoutHoles((await rows(sql, [after, limit])).map(logEntry), after)
    },

    async stories(query) {
      // One row more than was asked for tells whether there is a next page.
      const { sql, args } = storiesStatement({ ...query, limit: query.limit + 1 }, 'summary')
      const found = await rows(sql, args)
      return pageOf(
        found.flatMap((row) => {
          const summary = summaryIn(text(row.summary))
          return summary === null ? [] : [{ id: text(row.id), publishedAt: new Date(text(row.published_at)), summary }]
        }),
        query.limit,
      )
    },

    async storyAt(slug) {
      const there = await standingRow(
        `SELECT id, state, slug, document, links, tombstone FROM wire_stories
         WHERE slug = ? AND +state IN ('live', 'killed') ORDER BY state = 'live' DESC LIMIT 1`,
        slug,
      )
      if (there !== null) return standing(there, slug)
      const owner = await standingRow(
        `SELECT s.id, s.state, s.slug, s.document, s.links, s.tombstone
         FROM wire_slugs w JOIN wire_stories s ON s.id = w.story WHERE w.id = ?`,
        slug,
      )
      return standing(owner, slug)
    },

    async liveStories(ids) {
      if (ids.length === 0) return new Map()
      const sql = `SELECT id, slug, section FROM wire_stories WHERE +state = 'live' AND id IN (${marksFor(ids)})`
      const found = await rows(sql, [...ids])
      return new Map(found.map((row) => [text(row.id), { slug: text(row.slug), section: text(row.section) }]))
    },

    async latest(query) {
      const { sql, args } = storiesStatement(query, 'document')
      return (await rows(sql, args)).flatMap((row) => json('story', row.document) ?? [])
    },

    async wholeStories(ids) {
      if (ids.length === 0) return new Map()
      const marks = ids.map(() => '?').join(', ')
      const sql = `SELECT rank, document FROM wire_stories WHERE +state = 'live' AND id IN (${marks})`
      return new Map((await rows(sql, [...ids])).flatMap(liveStory).map((live) => [live.story.id, live]))
    },

    async everyStory(after, limit) {
      const sql = `SELECT rank, document FROM wire_stories WHERE +state = 'live' AND id > ? ORDER BY id LIMIT ?`
      return (await rows(sql, [after, limit])).flatMap(liveStory)
    },

    async killed(limit) {
      const { sql, args } = killedStatement(mostKilled)
      return latestKills(
        (await rows(sql, args)).map((row) => json('tombstone', row.tombstone)),
        limit,
      )
    },

    async corrections(query) {
      const { sql, args } = correctionsStatement(query)
      const found = await rows(sql, args)
      return correctionPageOf(
        found.map((row) => ({
          at: new Date(text(row.at)),
          value: text(row.value),
          story: { id: text(row.id), slug: text(row.slug), section: text(row.section), headline: text(row.headline) },
          corrections: json('corrections', row.corrections) ?? [],
        })),
        query.limit,
      )
    },

    async newestBefore(instant) {
      const sql = `SELECT published_at FROM wire_stories WHERE +state = 'live' AND published_at < ?
                   ORDER BY published_at DESC LIMIT 1`
      const row = (await rows(sql, [instant.toISOString()]))[0]
      return row === undefined ? null : new Date(text(row.published_at))
    },

    async front(section) {
      const page = section === null ? `'home'` : '(SELECT page FROM wire_sections WHERE id = ?)'
      const sql = `SELECT document FROM wire_fronts WHERE id = ${page}`
      const [row] = await rows(sql, section === null ? [] : [section])
      return json('front', row?.document) ?? newestAlone
    },

    async sections() {
      const found = await rows(`SELECT document FROM wire_sections WHERE state = 'live' ORDER BY id`)
      return found.flatMap((row) => json('section', row.document) ?? [])
    },

    section: (slug) => page('section', slug),
    byline: (slug) => page('byline', slug),

    async bylines(after, limit) {
      const sql = `SELECT document FROM wire_bylines WHERE +state = 'live' AND id > ? ORDER BY id LIMIT ?`
      return (await rows(sql, [after, limit])).flatMap((row) => json('byline', row.document) ?? [])
    },

    close() {
      database.close()
      return Promise.resolve()
    },
  }
}

function liveStory(row: Row): LiveStory[] {
  const story = json('story', row.document)
  return story === null ? [] : [{ rank: Number(row.rank), story }]
}

function logEntry(row: Row): LogEntry {
  return { seq: Number(row.id), kind: logKind(text(row.kind)), story: text(row.story), at: new Date(text(row.at)) }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

type Documents = {
  readonly story: WireStory
  readonly summary: WireStorySummary
  readonly links: readonly StoryLink[]
  readonly corrections: readonly Correction[]
  readonly tombstone: Tombstone
  readonly front: WireFront
  readonly section: WireSection
  readonly byline: WireByline
}

/** The one place where a column's shape is taken on trust: the release engine alone writes it. */
function json<Kind extends keyof Documents>(_kind: Kind, column: unknown): Documents[Kind] | null {
  return typeof column === 'string' && column !== '' ? (JSON.parse(column) as Documents[Kind] | null) : null
}

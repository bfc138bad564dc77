/** A wire of as many live stories as one likes, written by the driver: through Payload a million would take hours. */
import { createHash } from 'node:crypto'
import { createClient } from '@libsql/client'
import { MongoClient } from 'mongodb'
import { summaryOf } from '../../src/newsroom/wire/summary.ts'
import { aStory } from './fill-wire.ts'

/** Of every wire, however large, the first thousand stories hold these twenty, so that they are the oldest of all. */
export const oldHand = 'old-hand'

/** Stories are ten minutes apart: a million are nineteen years of news. */
const apart = 600_000
const first = Date.parse('2007-01-01T00:00:00Z')

type Row = { readonly id: string | number } & Readonly<Record<string, unknown>>
type Tables = Readonly<Record<'wire_stories' | 'wire_facets' | 'wire_slugs' | 'wire_log', readonly Row[]>>

export function slugOf(number: number): string {
  return `story-${String(number)}`
}

/** The sections and the bylines that have pages. */
export const pages = {
  wire_sections: [...Array.from({ length: 20 }, (_, at) => `section-${String(at)}`), oldHand],
  wire_bylines: [...Array.from({ length: 40 }, (_, at) => `author-${String(at)}`), oldHand],
} as const

function rowsFrom(from: number, upTo: number): Tables {
  const tables = { wire_stories: [] as Row[], wire_facets: [] as Row[], wire_slugs: [] as Row[], wire_log: [] as Row[] }
  for (let number = from; number <= upTo; number += 1) {
    const publishedAt = new Date(first + number * apart).toISOString()
    const isOld = number <= 1000 && number % 50 === 0
    const section = isOld ? oldHand : `section-${String(number % 20)}`
    const byline = isOld ? oldHand : `author-${String(number % 40)}`
    const subjects = isOld ? [oldHand] : [`subject-${String(number % 25)}`, 'News']
    const id = createHash('sha256').update(String(number)).digest('hex').slice(0, 24)
    const whole = aStory(number, { paragraphs: 1, width: 640 })
    const document = {
      ...whole,
      id,
      slug: slugOf(number),
      section: { slug: section, name: section },
      bylines: [{ slug: byline, name: byline, role: null }],
      subjects,
      publishedAt,
      updatedAt: publishedAt,
    }
    tables.wire_stories.push({
      id,
      state: 'live',
      rank: 1,
      slug: document.slug,
      headline: document.headline,
      section,
      kind: document.kind,
      version: 1,
      language: 'en',
      byline: document.byline,
      published_at: publishedAt,
      changed_at: publishedAt,
      document,
      summary: summaryOf(document),
      links: [],
    })
    const facets = [['section', section], ['byline', byline], ...subjects.map((subject) => ['subject', subject])]
    for (const [kind = '', value = ''] of facets) {
      const facet = { id: `${id}~1~${kind}~${value}`, story: id, kind, value, rank: 1, published_at: publishedAt }
      tables.wire_facets.push(facet)
    }
    tables.wire_slugs.push({ id: document.slug, story: id })
    tables.wire_log.push({ id: number, key: id, kind: 'released', story: id, rank: 1, at: publishedAt })
  }
  return tables
}

const batch = 1000

export async function fillSqlite(url: string, count: number): Promise<void> {
  const client = createClient({ url })
  for (const pragma of ['journal_mode = WAL', 'synchronous = OFF', 'cache_size = -1000000'])
    await client.execute(`PRAGMA ${pragma}`)
  const insert = async (table: string, rows: readonly Row[]): Promise<void> => {
    const columns = Object.keys(rows[0] ?? {})
    const values = columns.map((column) => `json_extract(value, '$.${column}')`).join(', ')
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values} FROM json_each(?)`
    await client.execute({ sql, args: [JSON.stringify(rows)] })
  }
  // An index that is made at the end is made in a tenth of the time.
  const { rows: indexes } = await client.execute(
    `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name LIKE 'wire_%'`,
  )
  for (const { name } of indexes) if (typeof name === 'string') await client.execute(`DROP INDEX ${name}`)
  for (const [table, slugs] of Object.entries(pages)) await insert(table, slugs.map(pageRow))
  for (let from = 1; from <= count; from += batch) {
    const tables = rowsFrom(from, Math.min(from + batch - 1, count))
    for (const [table, rows] of Object.entries(tables)) await insert(table, rows)
  }
  for (const { sql } of indexes) if (typeof sql === 'string') await client.execute(sql)
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  client.close()
}

function pageRow(slug: string): Row {
  return { id: slug, state: 'live', page: slug, slug, name: slug, document: { slug, name: slug }, words_at: '2026' }
}

export async function fillMongo(url: string, count: number): Promise<void> {
  const client = await new MongoClient(url).connect()
  const insert = async (table: string, rows: readonly Row[]): Promise<void> => {
    const name = table === 'wire_log' ? 'wire-logs' : table.replace('_', '-')
    await client.db().collection<{ _id: string | number }>(name).insertMany(rows.map(asDocument), { ordered: false })
  }
  for (const [table, slugs] of Object.entries(pages)) await insert(table, slugs.map(pageRow))
  for (let from = 1; from <= count; from += batch) {
    const tables = rowsFrom(from, Math.min(from + batch - 1, count))
    for (const [table, rows] of Object.entries(tables)) await insert(table, rows)
  }
  await client.close()
}

/** Under Payload's names for its fields, with instants as dates. */
function asDocument({ id, ...row }: Row): { _id: string | number } {
  const fields = Object.entries(row).map(([column, value]): readonly [string, unknown] => {
    const name = column.replace(/_[a-z]/g, (part) => part.slice(1).toUpperCase())
    return [name, /At$|^at$/.test(name) && name !== 'wordsAt' ? new Date(String(value)) : value]
  })
  return { _id: id, ...Object.fromEntries(fields) }
}

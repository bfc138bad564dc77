import { createClient } from '@libsql/client'
import { MongoClient } from 'mongodb'

export type Scalar = string | number | null
export type WireTable = 'stories' | 'facets' | 'slugs' | 'sections' | 'bylines' | 'log'

/** The wire's tables on either database, written to directly, as the release engine's rows would stand there. */
export type WireTables = {
  /** Replaces the row with this id. Keys are Payload's field names; objects are JSON columns, dates are instants. */
  readonly put: (table: WireTable, row: { readonly id: string | number } & Record<string, unknown>) => Promise<void>
  readonly remove: (table: WireTable, id: string | number) => Promise<void>
  readonly close: () => Promise<void>
}

const columns: Readonly<Record<WireTable, string>> = {
  stories: `id text PRIMARY KEY, state text, rank numeric, slug text, headline text, section text, kind text,
            version numeric, language text, byline text, published_at text, changed_at text,
            document text, summary text, links text, tombstone text`,
  facets: 'id text PRIMARY KEY, story text, kind text, value text, rank numeric, published_at text',
  slugs: 'id text PRIMARY KEY, story text',
  sections: 'id text PRIMARY KEY, state text, slug text, name text, document text',
  bylines: 'id text PRIMARY KEY, state text, slug text, name text, document text',
  log: 'id numeric PRIMARY KEY, key text UNIQUE, kind text, story text, at text',
}
const indexes = [
  ['stories', 'slug'],
  ['stories', 'state'],
  ['stories', 'section'],
  ['stories', 'published_at'],
  ['facets', 'story'],
  ['facets', 'value'],
  ['facets', 'published_at'],
] as const

export async function createSqliteTables(url: string): Promise<WireTables> {
  const client = createClient({ url })
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('PRAGMA busy_timeout = 5000')
  for (const [table, definition] of Object.entries(columns)) {
    await client.execute(`CREATE TABLE IF NOT EXISTS wire_${table} (${definition})`)
  }
  for (const [table, column] of indexes) {
    await client.execute(`CREATE INDEX IF NOT EXISTS wire_${table}_${column}_idx ON wire_${table} (${column})`)
  }
  return {
    async put(table, row) {
      const names = Object.keys(row).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
      const marks = names.map(() => '?').join(', ')
      await client.execute({
        sql: `INSERT OR REPLACE INTO wire_${table} (${names.join(', ')}) VALUES (${marks})`,
        args: Object.values(row).map(asColumn),
      })
    },
    async remove(table, id) {
      await client.execute({ sql: `DELETE FROM wire_${table} WHERE id = ?`, args: [id] })
    },
    close() {
      client.close()
      return Promise.resolve()
    },
  }
}

export async function createMongoTables(url: string): Promise<WireTables> {
  const client = await new MongoClient(url).connect()
  const db = client.db()
  return {
    async put(table, { id, ...row }) {
      const collection = db.collection<{ _id: string | number }>(`wire-${table}`)
      await collection.replaceOne({ _id: id }, row, { upsert: true })
    },
    async remove(table, id) {
      await db.collection<{ _id: string | number }>(`wire-${table}`).deleteOne({ _id: id })
    },
    async close() {
      await db.dropDatabase()
      await client.close()
    },
  }
}

function asColumn(value: unknown): Scalar {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  return value instanceof Date ? value.toISOString() : JSON.stringify(value)
}

import { createClient } from '@libsql/client'
import { MongoClient } from 'mongodb'
import { wireSchema } from './wire-schema.ts'

export type Scalar = string | number | null
export type WireTable = 'stories' | 'facets' | 'slugs' | 'sections' | 'bylines' | 'fronts' | 'log'

/** The wire's tables on either database, written to directly, as the release engine's rows would stand there. */
export type WireTables = {
  /** Replaces the row with this id. Keys are Payload's field names; objects are JSON columns, dates are instants. */
  readonly put: (table: WireTable, row: { readonly id: string | number } & Record<string, unknown>) => Promise<void>
  readonly remove: (table: WireTable, id: string | number) => Promise<void>
  readonly close: () => Promise<void>
}

export async function createSqliteTables(url: string): Promise<WireTables> {
  const client = createClient({ url })
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('PRAGMA busy_timeout = 5000')
  await client.execute('PRAGMA synchronous = OFF')
  for (const statement of await wireSchema()) await client.execute(statement)
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
  /** Under the names that Payload gives them, which are plurals. */
  const rowsOf = (table: WireTable) =>
    db.collection<{ _id: string | number }>(table === 'log' ? 'wire-logs' : `wire-${table}`)
  return {
    async put(table, { id, ...row }) {
      await rowsOf(table).replaceOne({ _id: id }, row, { upsert: true })
    },
    async remove(table, id) {
      await rowsOf(table).deleteOne({ _id: id })
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

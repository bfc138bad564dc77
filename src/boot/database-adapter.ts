import { resolve } from 'node:path'
import type { Config } from 'payload'
import { makeWireIndexes } from '../wire/store/mongo-indexes.ts'
import type { DatabaseUrl } from './environment.ts'

/**
 * Payload's own adapters, of which the one that is used is loaded. Transactions are off on both: what guards must be seen
 * by others as soon as it is written, and on SQLite they do not bear several writers.
 */
export async function openDatabase(database: DatabaseUrl): Promise<Config['db']> {
  if (database.kind === 'mongodb') {
    const { mongooseAdapter } = await import('@payloadcms/db-mongodb')
    return mongooseAdapter({
      url: database.url,
      transactionOptions: false,
      ensureIndexes: true,
      useJoinAggregations: false,
      async afterOpenConnection({ connection }) {
        if (connection.db !== undefined) await makeWireIndexes(connection.db)
      },
      connectOptions: { serverSelectionTimeoutMS: 10_000, readPreference: 'primary', w: 'majority' },
    })
  }
  const { sqliteAdapter } = await import('@payloadcms/db-sqlite')
  return sqliteAdapter({
    client: { url: database.url },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5000,
    push: false,
    migrationDir: resolve('src/migrations'),
  })
}

import { resolve } from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'
import type { DatabaseUrl } from './environment.ts'

/**
 * Payload's own adapters. Transactions are off on both: what guards must be seen by others as soon as it is written, and
 * on SQLite they do not bear several writers.
 */
export function openDatabase(database: DatabaseUrl): Config['db'] {
  if (database.kind === 'mongodb') {
    return mongooseAdapter({
      url: database.url,
      transactionOptions: false,
      ensureIndexes: true,
      useJoinAggregations: false,
      connectOptions: { serverSelectionTimeoutMS: 10_000, readPreference: 'primary', w: 'majority' },
    })
  }
  return sqliteAdapter({
    client: { url: database.url },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5000,
    push: false,
    migrationDir: resolve('src/migrations'),
  })
}

import { createMongoWireReader } from './mongo.ts'
import { createSqliteWireReader } from './sqlite.ts'
import type { WireReader } from './wire-reader.ts'

/** The reader for the database that a URL names: `file:…` or `mongodb://…`. */
export function openWireReader(databaseUrl: string): Promise<WireReader> {
  if (databaseUrl.startsWith('mongodb')) return createMongoWireReader(databaseUrl)
  return createSqliteWireReader(databaseUrl)
}

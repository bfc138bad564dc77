import type { WireReader } from './wire-reader.ts'

/** The reader for the database that a URL names, `file:…` or `mongodb://…`: it alone is loaded, and its driver. */
export async function openWireReader(databaseUrl: string): Promise<WireReader> {
  if (databaseUrl.startsWith('mongodb')) {
    const { createMongoWireReader } = await import('./mongo.ts')
    return createMongoWireReader(databaseUrl)
  }
  const { createSqliteWireReader } = await import('./sqlite.ts')
  return createSqliteWireReader(databaseUrl)
}

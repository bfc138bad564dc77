import type { Payload } from 'payload'

/** Brings a SQLite database to today's schema. MongoDB has none: its adapter makes the indexes. */
export async function migrateDatabase(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const { migrations } = await import('../migrations/index.ts')
  await payload.db.migrate({ migrations })
}

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseUrl } from './environment.ts'
import { BootError } from './stop.ts'

/** What answers at `DATABASE_URL`. */
export type DatabaseFacts = {
  readonly kind: string
  readonly version: string
  readonly replicaSet: string | null
  /** MongoDB makes a collection when something is put into it: there it is always true. */
  readonly hasTables: boolean
}

/** How long a server may take to answer at boot. */
const patience = 5000

/**
 * Asks the database once, before anything else opens it, so that what is wrong with it is said in a sentence.
 *
 * @throws BootError when it can't be reached, refuses the password, or is no database
 */
export async function askDatabase(database: DatabaseUrl): Promise<DatabaseFacts> {
  return database.kind === 'sqlite' ? askSqlite(database) : askMongo(database)
}

async function askSqlite({ path, url }: DatabaseUrl & { kind: 'sqlite' }): Promise<DatabaseFacts> {
  const { createClient } = await import('@libsql/client')
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const client = createClient({ url })
    try {
      const tables = await client.execute(`select name from sqlite_master where name = 'wire_log'`)
      const { rows } = await client.execute('select sqlite_version() as version')
      return {
        kind: 'SQLite',
        version: textOf(rows[0]?.['version']),
        replicaSet: null,
        hasTables: tables.rows.length > 0,
      }
    } finally {
      client.close()
    }
  } catch (error) {
    throw new BootError(`The database ${path} (DATABASE_URL) cannot be opened: ${reason(error)}.`, { cause: error })
  }
}

async function askMongo({ url }: DatabaseUrl & { kind: 'mongodb' }): Promise<DatabaseFacts> {
  const { MongoClient } = await import('mongodb')
  const where = hideCredentials(url)
  try {
    const client = new MongoClient(url, { serverSelectionTimeoutMS: patience, connectTimeoutMS: patience })
    try {
      const db = client.db()
      const hello = await db.command({ hello: 1 })
      // Anyone may say hello; reading shows whether the password and its rights are good.
      await db.collection('wire-logs').findOne({}, { maxTimeMS: patience })
      const build = await db.admin().command({ buildInfo: 1 })
      return {
        kind: build['ferretdb'] === undefined ? 'MongoDB' : 'FerretDB',
        version: textOf(ferretVersion(build['ferretdb']) ?? build['version']),
        replicaSet: typeof hello['setName'] === 'string' ? hello['setName'] : null,
        hasTables: true,
      }
    } finally {
      await client.close()
    }
  } catch (error) {
    throw whyNot(where, error)
  }
}

/** MongoDB's codes for: authentication failed, not authorised, and Atlas's own word for the first. */
const refusals: readonly unknown[] = [18, 13, 8000]

/** What a server that does not let us in is to be told about in a sentence. */
export function whyNot(where: string, error: unknown): BootError {
  const isRefused = error instanceof Error && 'code' in error && refusals.includes(error.code)
  const what = isRefused ? 'refuses this name and password' : 'cannot be reached'
  return new BootError(`The database ${where} (DATABASE_URL) ${what}: ${reason(error)}.`, { cause: error })
}

function ferretVersion(ferretdb: unknown): unknown {
  return typeof ferretdb === 'object' && ferretdb !== null && 'version' in ferretdb ? ferretdb.version : undefined
}

export function hideCredentials(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//…@')
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return hideCredentials(message.replace(/\.$/, ''))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : 'of an unknown version'
}

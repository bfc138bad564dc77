import Database from 'libsql'
import { sqlitePath } from '../sqlite-path.ts'

export type Value = string | number
export type Row = Readonly<Record<string, unknown>>

export type SqliteRows = {
  readonly rows: (sql: string, args?: readonly Value[]) => readonly Row[]
  readonly close: () => void
}

/** How long a read waits for a writer that holds the file, in milliseconds. */
const busyTimeout = 5000

/** Ours differ by how many values are asked for and nothing else: some forty, of which this is a multiple. */
const mostPrepared = 200

/** A database that is read and never written, by statements that are prepared once. */
export function openSqliteRows(databaseUrl: string): SqliteRows {
  const database = new Database(sqlitePath(databaseUrl))
  database.exec(`PRAGMA busy_timeout = ${String(busyTimeout)}`)
  database.exec('PRAGMA query_only = ON')
  const prepared = new Map<string, Database.Statement>()

  function statementFor(sql: string): Database.Statement {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    if (prepared.size >= mostPrepared) prepared.clear()
    const statement = database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }

  return {
    // What the driver hands out are plain objects with a key for each column.
    rows: (sql, args = []) => statementFor(sql).all(args) as Row[],
    close: () => database.close(),
  }
}

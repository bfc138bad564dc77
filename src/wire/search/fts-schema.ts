import type { Client } from '@libsql/client'

/** Rises with whatever changes what stands in the file, the folding of words included: an older file is built anew. */
export const schemaVersion = 1

/**
 * `words` holds folded text, so its tokenizer folds nothing itself. `secure-delete` takes a word out of the index when its
 * last story goes; without it FTS5 only notes that the story went.
 */
export const createTables = [
  'CREATE TABLE stories (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, rank INTEGER NOT NULL, published_at INTEGER NOT NULL)',
  'CREATE TABLE position (seq INTEGER NOT NULL, name TEXT NOT NULL)',
  `CREATE VIRTUAL TABLE words USING fts5(headline, standfirst, about, text, facets, prefix = '2 3',
     tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'")`,
  `INSERT INTO words(words, rank) VALUES ('secure-delete', 1)`,
  `PRAGMA user_version = ${String(schemaVersion)}`,
]

export const dropTables = ['position', 'stories', 'words'].map((name) => `DROP TABLE ${name}`)

/** Of this connection alone. Nothing that is deleted is left in the file, and nothing is written beside it. */
const pragmas = ['secure_delete = ON', 'synchronous = NORMAL', 'temp_store = MEMORY']

/** Readies a connection. @returns false when the file was written by another version */
export async function readySchema(client: Client): Promise<boolean> {
  for (const pragma of pragmas) await client.execute(`PRAGMA ${pragma}`)
  const version = Number((await client.execute('PRAGMA user_version')).rows[0]?.['user_version'])
  const { rows } = await client.execute('SELECT count(*) AS tables FROM sqlite_master')
  if (Number(rows[0]?.['tables']) === 0) await client.batch(createTables, 'write')
  else if (version !== schemaVersion) return false
  await client.execute('CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, row)')
  // What a process that died had not yet brought over: in there stand words that are gone.
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  return true
}

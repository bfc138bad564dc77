import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Client, InStatement, InValue, Row } from '@libsql/client'
import { searchTextOf } from '../../newsroom/search/search-text.ts'
import type { LiveStory } from '../reader/wire-reader.ts'
import { facetWordsOf, firstKeyOf, offsetOf, questionStatement } from './fts-question.ts'
import { createTables, dropTables, readySchema } from './fts-schema.ts'
import { brokenIndex, closeFile, isBroken, openIndexFile, removeFile } from './index-file.ts'
import { BrokenIndexError } from './search-index.ts'
import type { LogPosition, SearchIndex } from './search-index.ts'

/**
 * A search index in a file of its own, which one process has to itself. One that was written by another version, or that
 * is broken, is begun anew.
 *
 * @param note is told a sentence for the log
 */
export async function openFtsIndex(folder: string, note: (sentence: string) => void): Promise<SearchIndex> {
  const { client, path } = await openIndexFile(folder, note)
  try {
    if (await readySchema(client)) return await indexOver(client, path)
    note('The search index is of another version: it is built anew.')
  } catch (error) {
    if (!isBroken(error)) throw error
    note(brokenIndex)
  }
  await removeFile(path)
  client.close()
  return openFtsIndex(folder, note)
}

async function indexOver(client: Client, path: string): Promise<SearchIndex> {
  const [there] = (await client.execute('SELECT seq, name FROM position')).rows
  let position: LogPosition | null =
    there === undefined ? null : { seq: Number(there['seq']), name: text(there['name']) }

  async function rows(sql: string, args: InValue[] = []): Promise<readonly Row[]> {
    return (await client.execute({ sql, args })).rows
  }

  /** What breaks the file breaks the index: whoever keeps it opens another. */
  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!isBroken(error)) throw error
      await removeFile(path)
      client.close()
      throw new BrokenIndexError('The search index is broken.', { cause: error })
    }
  }

  async function keyOf(id: string): Promise<{ key: number; rank: number } | null> {
    const [row] = await rows('SELECT key, rank FROM stories WHERE id = ?', [id])
    return row === undefined ? null : { key: Number(row['key']), rank: Number(row['rank']) }
  }

  async function freeKey({ id, publishedAt }: LiveStory['story'], taken: ReadonlySet<number>): Promise<number> {
    const first = firstKeyOf(new Date(publishedAt))
    for (let offset = offsetOf(id); ; offset += 1) {
      const key = first + (offset % 2 ** 20)
      if (!taken.has(key) && (await rows('SELECT 1 FROM stories WHERE key = ?', [key])).length === 0) return key
    }
  }

  async function wordsAt(key: number): Promise<readonly string[]> {
    const [row] = await rows('SELECT headline, standfirst, about, text FROM words WHERE rowid = ?', [key])
    return row === undefined ? [] : Object.values(row).flatMap((words) => text(words).split(' '))
  }

  /** The tree over the words is parted by words too, or by their beginnings, and keeps those of words that are gone. */
  async function forget(gone: ReadonlySet<string>): Promise<void> {
    const left = await rows(
      `SELECT word.value AS word FROM json_each(?) word
       WHERE word.value IN (SELECT CAST(substr(term, 2) AS TEXT) FROM words_idx)
         AND NOT EXISTS (SELECT 1 FROM vocabulary WHERE term = word.value)`,
      [JSON.stringify([...gone])],
    )
    if (left.length > 0) await mergeAll()
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  /** Writes the whole index anew, a little at a time: questions are answered in between. */
  async function mergeAll(): Promise<void> {
    const pages = 100
    let before = -1
    for (let step = -pages; ; step = pages) {
      await rows(`INSERT INTO words(words, rank) VALUES ('merge', ?)`, [step])
      const changes = Number((await rows('SELECT total_changes() AS changes'))[0]?.['changes'])
      if (before >= 0 && changes - before < 2) return
      before = changes
      await nextTurn()
    }
  }

  return {
    ask: (query) =>
      guarded(async () => {
        const { sql, args } = questionStatement(query)
        return (await rows(sql, args)).map((row) => ({
          id: text(row['id']),
          rank: Number(row['rank']),
          publishedAt: new Date(Number(row['published_at'])),
          score: Number(row['score']),
        }))
      }),

    apply: ({ put, drop, at }) =>
      guarded(async () => {
        const statements: InStatement[] = []
        const gone = new Set<string>()
        const taken = new Set<number>()

        async function remove(key: number): Promise<void> {
          for (const word of await wordsAt(key)) gone.add(word)
          statements.push({ sql: 'DELETE FROM words WHERE rowid = ?', args: [key] })
          statements.push({ sql: 'DELETE FROM stories WHERE key = ?', args: [key] })
        }

        for (const id of drop) {
          const there = await keyOf(id)
          if (there !== null) await remove(there.key)
        }
        for (const { rank, story } of put) {
          const there = await keyOf(story.id)
          if (there?.rank === rank) continue
          if (there !== null) await remove(there.key)
          const key = await freeKey(story, taken)
          taken.add(key)
          const words = searchTextOf(story)
          statements.push(
            {
              sql: 'INSERT INTO words (rowid, headline, standfirst, about, text, facets) VALUES (?, ?, ?, ?, ?, ?)',
              args: [key, words.headline, words.standfirst, words.about, words.text, facetWordsOf(story)],
            },
            {
              sql: 'INSERT INTO stories (key, id, rank, published_at) VALUES (?, ?, ?, ?)',
              args: [key, story.id, rank, Date.parse(story.publishedAt)],
            },
          )
        }
        statements.push('DELETE FROM position')
        if (at !== null) {
          statements.push({ sql: 'INSERT INTO position (seq, name) VALUES (?, ?)', args: [at.seq, at.name] })
        }
        await client.batch(statements, 'write')
        position = at
        if (gone.size > 0) await forget(gone)
      }),

    position: () => position,

    empty: () =>
      guarded(async () => {
        await client.batch([...dropTables, ...createTables], 'write')
        position = null
        await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
      }),

    close: () => closeFile({ client, path }),
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

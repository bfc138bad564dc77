import { randomUUID } from 'node:crypto'
import { createClient } from '@libsql/client'
import type { Client, InValue } from '@libsql/client'
import { MongoClient } from 'mongodb'
import { killedStories } from '../../../src/wire/reader/mongo-stories.ts'
import { correctionsStatement } from '../../../src/wire/reader/sqlite-corrections.ts'
import { killedStatement, storiesStatement } from '../../../src/wire/reader/sqlite-stories.ts'
import { mostKilled } from '../../../src/wire/reader/rows.ts'
import type { StoryQuery } from '../../../src/wire/reader/wire-reader.ts'
import { makeWireIndexes } from '../../../src/wire/store/mongo-indexes.ts'
import { wireSchema } from '../../support/wire-schema.ts'

const after = { publishedAt: new Date('2026-03-01T12:00:00Z'), id: 'a' }
const dates = { since: new Date('2026-01-01T00:00:00Z'), until: new Date('2026-04-01T00:00:00Z') }

const queries: readonly (readonly [says: string, query: Omit<StoryQuery, 'limit'>])[] = [
  ['everything', {}],
  ['a section', { section: ['culture'] }],
  ['a section that was renamed', { section: ['culture', 'arts'] }],
  ['a byline', { byline: ['ana-kovac'] }],
  ['a byline that was renamed', { byline: ['ana-kovac', 'ana'] }],
  ['a subject', { subject: 'Art' }],
  ['all three at once', { section: ['culture'], byline: ['ana-kovac'], subject: 'Art' }],
]

describe('a list of a million stories on SQLite', () => {
  let client: Client

  beforeAll(async () => {
    client = createClient({ url: 'file::memory:' })
    for (const statement of await wireSchema()) await client.execute(statement)
  })
  afterAll(() => {
    client.close()
  })

  async function planOf({ sql, args }: { sql: string; args: InValue[] }): Promise<readonly string[]> {
    const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    return rows.flatMap(({ detail }) => (typeof detail === 'string' ? [detail] : []))
  }

  /** Of the order, an index gives the date: only stories of one instant are sorted, by their ids. */
  function expectToWalk(plan: readonly string[]): void {
    expect(plan).not.toContain('USE TEMP B-TREE FOR ORDER BY')
    expect(plan.filter((step) => step.startsWith('SCAN') && !step.includes('published_at'))).toEqual([])
    expect(plan.filter((step) => /^(SCAN|SEARCH) [sf] /.test(step) && /published_?at_idx/i.test(step))).not.toEqual([])
  }

  test.each(queries)('of %s is walked by an index, from its first page and from any other', async (_says, query) => {
    for (const more of [{}, { after }, dates, { ...dates, after }]) {
      for (const column of ['summary', 'document'] as const)
        expectToWalk(await planOf(storiesStatement({ ...query, ...more, limit: 21 }, column)))
    }
  })

  test('of what was killed is read from an index that holds nothing else', async () => {
    const plan = await planOf(killedStatement(mostKilled))
    expect(plan).toEqual([
      expect.stringMatching(/^SEARCH wire_stories USING INDEX \w*state_published_?at_idx \(state=\?\)$/i),
    ])
  })

  test('of corrections is walked by an index', async () => {
    expectToWalk(await planOf(correctionsStatement({ limit: 20 })))
    expectToWalk(await planOf(correctionsStatement({ limit: 20, after })))
  })
})

// The database names its plans itself: where the doors are tested on SQLite, there is none to ask.
const mongo = process.env['TEST_MONGO_URL'] ?? ''

;(mongo === '' ? describe.skip : describe)('a list on MongoDB', () => {
  const client = new MongoClient(mongo || 'mongodb://127.0.0.1')
  const db = client.db(`stet-flat-${randomUUID().slice(0, 13)}`)

  beforeAll(async () => {
    await makeWireIndexes(db)
    const publishedAt = new Date('2026-03-01T12:00:00Z')
    const rows = Array.from({ length: 2000 }, (_, number) => ({ state: number % 500 ? 'live' : 'killed', publishedAt }))
    await db.collection('wire-stories').insertMany(rows)
  })
  afterAll(async () => {
    await db.dropDatabase()
    await client.close()
  })

  test('of what was killed is read from an index that holds nothing else', async () => {
    const plan = JSON.stringify(await killedStories(db, mostKilled).explain('queryPlanner'))
    expect(plan).toContain('state_1_publishedAt_-1__id_1')
    expect(plan).not.toMatch(/COLLSCAN|Seq Scan/)
  })
})

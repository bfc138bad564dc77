import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createAudit, type Audit } from '../../../src/release/record/audit.ts'
import { hashOf, type AuditRow } from '../../../src/release/record/audit-chain.ts'
import { verifyAudit } from '../../../src/release/record/verify-audit.ts'
import { rowsOf, type Rows } from '../../../src/wire/store/rows.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { runProgram } from '../../support/run-program.ts'

let newsroom: Newsroom
let rows: Rows<AuditRow>
let audit: Audit

beforeAll(async () => {
  newsroom = await openNewsroom()
  rows = rowsOf(newsroom.payload, 'audit')
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  await rows.remove({})
  audit = createAudit(rows, newsroom.clock)
})

const read = { door: 'partner', by: 'agency', action: 'read', about: 'editions', outcome: 'done' } as const

async function putOnRecord(count: number): Promise<readonly AuditRow[]> {
  return Promise.all(Array.from({ length: count }, (_, line) => audit({ ...read, item: String(line) })))
}

async function brokenAt(): Promise<string | null> {
  return (await verifyAudit(rows)).broken
}

/** Below everything, as somebody would who has the database. */
async function rewrite(id: string, changes: Partial<AuditRow>): Promise<void> {
  await newsroom.payload.db.updateOne({
    collection: 'audit',
    where: { id: { equals: id } },
    data: changes,
    options: { atomic: true },
  })
}

describe('an audit log that is as it was written', () => {
  test('is whole, and says its head', async () => {
    const made = await putOnRecord(5)
    const last = made.at(-1)
    expect(made.map(({ id, seq }) => [id, seq])).toEqual([1, 2, 3, 4, 5].map((seq) => [String(seq), seq]))
    expect(await verifyAudit(rows)).toEqual({
      ...{ rows: 5, before: 0, broken: null },
      head: { seq: 5, hash: last?.hash, at: newsroom.clock.now().toISOString() },
    })
  })

  test('has nothing to say when it is empty', async () => {
    expect(await verifyAudit(rows)).toEqual({ rows: 0, before: 0, head: null, broken: null })
  })

  test('vouches for what was recorded before there was a chain', async () => {
    const old = { ...read, by: 'ana', door: null, details: null, seq: null, previous: null, hash: null }
    for (const id of ['an-old-row', 'another']) {
      await rows.insert({ ...old, id, item: id, at: newsroom.clock.now().toISOString() })
    }
    await putOnRecord(3)
    expect(await verifyAudit(rows)).toMatchObject({ rows: 3, before: 2, broken: null })
    await rewrite('another', { outcome: 'refused: wrong-role' })
    expect(await brokenAt()).toBe('What was recorded before the first row was changed.')
  })

  test('is followed by whatever is appended while it is verified', async () => {
    await putOnRecord(20)
    const [{ broken }] = await Promise.all([verifyAudit(rows), putOnRecord(20)])
    expect(broken).toBeNull()
  })
})

describe('the first row that is not as it was written is named', () => {
  beforeEach(() => putOnRecord(6))

  test.each<{ says: string; changes: Partial<AuditRow> }>([
    { says: 'another person', changes: { by: 'somebody else' } },
    { says: 'another outcome', changes: { outcome: 'refused: wrong-role' } },
    { says: 'another time', changes: { at: '2026-11-22T08:00:00.000Z' } },
    { says: 'other details', changes: { details: { reason: 'None.' } } },
    { says: 'another hash', changes: { hash: '0'.repeat(64) } },
  ])('changed: $says', async ({ changes }) => {
    await rewrite('3', changes)
    expect(await brokenAt()).toMatch(/^Row 3, “read” of .*, was changed\.$/)
  })

  test('changed, and its hash made to fit', async () => {
    const third = await rows.get('3')
    if (third === null) throw new Error('There is a third row.')
    const forged = { ...third, by: 'somebody else' }
    await rewrite('3', { by: forged.by, hash: hashOf(forged) })
    expect(await brokenAt()).toMatch(/^Row 3, .* was changed, and its hash with it\.$/)
  })

  test.each(['1', '4'])('removed: row %s', async (id) => {
    await rows.remove({ id: { equals: id } })
    expect(await brokenAt()).toBe(`Row ${id} was removed.`)
  })

  test.each([
    { says: 'between two', seq: 3.5, broken: 'Row x, “read” of' },
    { says: 'beside one', seq: 3, broken: 'was inserted.' },
    { says: 'before the first', seq: 0, broken: 'Row x, “read” of' },
  ])('inserted $says', async ({ seq, broken }) => {
    const third = await rows.get('3')
    if (third === null) throw new Error('There is a third row.')
    const forged = { ...third, id: 'x', seq }
    await rows.insert({ ...forged, hash: hashOf(forged) })
    expect(await brokenAt()).toContain(broken)
  })

  test('inserted outside the chain', async () => {
    const third = await rows.get('3')
    if (third === null) throw new Error('There is a third row.')
    await rows.insert({ ...third, id: 'x', seq: null, previous: null, hash: null })
    expect(await brokenAt()).toBe('What was recorded before the first row was changed.')
  })

  test('cut off at the end: shown by a head that was noted elsewhere, and by nothing else', async () => {
    const { head } = await verifyAudit(rows)
    if (head === null) throw new Error('There is a head.')
    await rows.remove({ seq: { greater_than: 4 } })
    expect(await brokenAt()).toBeNull()
    expect((await verifyAudit(rows, head)).broken).toBe('Row 5 was removed. Row 6 was noted, so it was there.')
    await putOnRecord(4)
    expect((await verifyAudit(rows, head)).broken).toBe(
      'Row 6 is not the one that was noted: the log was written anew.',
    )
  })
})

describe('several processes that append at once', () => {
  test('make one chain, without a hole or a fork', async () => {
    const env = {
      DATABASE_URL: newsroom.databaseUrl,
      MEDIA_DIR: newsroom.mediaDir,
      PAYLOAD_SECRET: 'a secret for tests, thirty-two characters',
    }
    const [mine, ...ended] = await Promise.all([
      putOnRecord(40),
      ...['one', 'two', 'three'].map((name) => runProgram('tests/support/append-to-audit.ts', [name, '40'], env)),
    ])
    expect(mine).toHaveLength(40)
    expect(ended).toEqual(ended.map(() => ({ code: 0, said: '' })))
    expect(await verifyAudit(rows)).toMatchObject({ rows: 160, broken: null })
    const writers = (await rows.find({}, { sort: 'seq' })).map(({ by }) => by)
    expect(new Set(writers)).toEqual(new Set(['agency', 'one', 'two', 'three']))
  })
})

describe('npm run audit:verify', () => {
  const verify = (...words: string[]) =>
    runProgram('scripts/audit-verify.ts', words, {
      DATABASE_URL: newsroom.databaseUrl,
      MEDIA_DIR: newsroom.mediaDir,
      PAYLOAD_SECRET: 'a secret for tests, thirty-two characters',
    })

  test('says that the log is whole, and its head; then, with a head that is not in it, what is wrong, and ends with 1', async () => {
    const made = await putOnRecord(3)
    const head = `3:${String(made.at(-1)?.hash)}`
    const whole = await verify('--head', head)
    expect(whole).toEqual({ code: 0, said: expect.stringContaining('The audit log is whole: 3 rows') })
    expect(whole.said).toContain(`Its head is ${head}`)
    await rows.remove({ id: { equals: '2' } })
    expect(await verify()).toEqual({ code: 1, said: expect.stringContaining('Row 2 was removed.') })
    expect(await verify('--head', 'none')).toEqual({ code: 1, said: expect.stringContaining('“none” is no head') })
  })
})

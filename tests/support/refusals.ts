import { readdir } from 'node:fs/promises'
import { expect } from '@jest/globals'
import type { Answer, Newsroom } from './newsroom.ts'

/** What a refusal may grow with: the record of who asked, and the sessions of those who did. */
const grows = new Set(['audit', 'payload-kv', 'payload-preferences', 'payload-locked-documents'])

/** Everything the house holds: every row, every version of a text, every file, as one text to be compared with later. */
export async function everythingKept({ payload, mediaDir, pictures }: Newsroom): Promise<string> {
  await pictures.settled()
  const kept: string[] = []
  for (const { slug, versions } of payload.config.collections) {
    if (grows.has(slug)) continue
    const { docs } = await payload.db.find({ collection: slug, limit: 0, pagination: false, sort: 'id' })
    kept.push(slug, ...docs.map((doc) => JSON.stringify(withoutSessions(doc))))
    if (versions === undefined) continue
    const found = await payload.db.findVersions({ collection: slug, limit: 0, pagination: false, sort: 'id' })
    kept.push(`${slug} versions`, ...found.docs.map((doc) => JSON.stringify(doc)))
  }
  const files = await readdir(mediaDir, { recursive: true }).catch(() => [])
  return [...kept, ...files.toSorted()].join('\n')
}

function withoutSessions(row: object): object {
  const { sessions: _sessions, loginAttempts: _attempts, updatedAt: _at, ...rest } = { ...Object(row) }
  return 'email' in rest ? rest : row
}

export type Expected = {
  /** One of them. */
  readonly status: readonly number[]
  /** The field that one of the problems names. */
  readonly field?: string
  /** What the sentence of that problem has to say: the value above all. */
  readonly says?: string
}

/** A refusal is a 4xx with a sentence about the field and the value, and nothing of how the house is built. */
export function expectRefusal({ status, body, text }: Answer, { status: statuses, field, says }: Expected): void {
  expect([status, statuses.includes(status) ? '' : text.slice(0, 600)]).toEqual([status, ''])
  expectNoBowels(text)
  const errors: { message?: unknown; field?: unknown }[] = body.errors ?? []
  expect(errors.length).toBeGreaterThan(0)
  for (const { message } of errors) expect(message).toMatch(/^\S.*[.?!]$/s)
  if (field === undefined && says === undefined) return
  expect(errors).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...(field === undefined ? {} : { field }),
        ...(says === undefined ? {} : { message: expect.stringContaining(says) }),
      }),
    ]),
  )
}

/** No stack, no path of the machine, no words of the database. */
export function expectNoBowels(text: string): void {
  expect(text).not.toMatch(
    /\n\s+at |node_modules|\.[tj]s:\d|SQLITE|MongoServer|libsql|ENOENT|\/tmp\/|ZodError|TypeError/,
  )
}

/** Asks, and sees to it that the house is as it was. */
export async function expectNothingChanged<T>(newsroom: Newsroom, asking: () => Promise<T>): Promise<T> {
  const before = await everythingKept(newsroom)
  const answer = await asking()
  const after = await everythingKept(newsroom)
  expect(changed(before, after)).toEqual([])
  return answer
}

/** The rows of one that the other has not. */
export function changed(before: string, after: string): readonly string[] {
  const [there, now] = [new Set(before.split('\n')), new Set(after.split('\n'))]
  return [...[...there].filter((line) => !now.has(line)), ...[...now].filter((line) => !there.has(line))].map((line) =>
    line.slice(0, 300),
  )
}

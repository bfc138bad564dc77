import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, readFile, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'

/** Where a test's database is, and the copy of a migrated one with the cast in it that it may begin with. */
export type TestDatabase = {
  readonly url: string
  /** Whether schema and cast are there already. */
  readonly isReady: boolean
  /** Keeps what was made as the beginning of later ones. Called with the database closed to writers. */
  readonly keepAsTemplate: (() => Promise<void>) | null
}

/** On MongoDB a database of its own name; else a file in `folder`, copied from the template when there is one. */
export async function aDatabase(folder: string): Promise<TestDatabase> {
  const mongo = process.env['TEST_MONGO_URL']
  if (mongo !== undefined && mongo !== '') {
    const url = new URL(mongo)
    url.pathname = `/stet-${randomUUID().slice(0, 13)}`
    return { url: url.toString(), isReady: false, keepAsTemplate: null }
  }
  const file = join(folder, 'stet.db')
  const template = join(tmpdir(), `stet-template-${await schemaHash()}.db`)
  const isReady = existsSync(template)
  if (isReady) await copyFile(template, file)
  return {
    url: `file:${file}`,
    isReady,
    keepAsTemplate: isReady
      ? null
      : async () => {
          const part = `${template}.${randomUUID()}`
          const client = createClient({ url: `file:${file}` })
          // The file alone would lack what stands in its write-ahead log.
          await client.execute({ sql: 'vacuum into ?', args: [part] })
          client.close()
          await rename(part, template)
        },
  }
}

/** Leaves it to the system when what was written reaches the disk: a test's database need not outlive the machine. */
export async function sparingTheDisk(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  await payload.db.drizzle.run('PRAGMA synchronous = OFF')
}

async function schemaHash(): Promise<string> {
  const migrations = await readFile(join(process.cwd(), 'src/migrations/index.ts'), 'utf8')
  const cast = await readFile(join(process.cwd(), 'tests/support/cast.ts'), 'utf8')
  return createHash('sha256').update(migrations).update(cast).digest('hex').slice(0, 16)
}

import { createClient, LibsqlError } from '@libsql/client'

/** Milliseconds between two looks at a lock that another process holds. */
const between = 200

/**
 * Runs `work` in one process at a time; the others wait. The lock is a write transaction on a database file of its own,
 * so the operating system ends it with the process, however that dies: no lock is ever stale.
 */
export async function oneAtATime<T>(path: string, work: () => Promise<T>, waiting: () => void): Promise<T> {
  const client = createClient({ url: `file:${path}` })
  try {
    const lock = await take(client, waiting)
    try {
      return await work()
    } finally {
      await lock.rollback()
    }
  } finally {
    client.close()
  }
}

async function take(client: ReturnType<typeof createClient>, waiting: () => void) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await client.transaction('write')
    } catch (error) {
      if (!(error instanceof LibsqlError) || !error.code.startsWith('SQLITE_BUSY')) throw error
      if (tries === 0) waiting()
      await new Promise((resolve) => setTimeout(resolve, between))
    }
  }
}

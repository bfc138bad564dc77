import { MongoClient } from 'mongodb'
import { clocksApart, type SystemClock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { DatabaseUrl } from './environment.ts'

/** In milliseconds. */
const every = 10_000

export type ClockWatch = { readonly stop: () => Promise<void> }

/**
 * Keeps the clock told how far the database's is ahead of the node's. SQLite has the node's own. A comparison that took
 * long says little: half of what it took is allowed for.
 */
export async function watchDatabaseClock(database: DatabaseUrl, clock: SystemClock, log: Log): Promise<ClockWatch> {
  if (database.kind === 'sqlite') return { stop: () => Promise.resolve() }
  const client = new MongoClient(database.url, {
    maxPoolSize: 1,
    serverSelectionTimeoutMS: 5000,
    appName: 'stet-clock',
  })

  async function compare(): Promise<void> {
    const asked = clock.now().getTime()
    const { localTime } = await client.db().command({ hello: 1 })
    const answered = clock.now().getTime()
    if (!(localTime instanceof Date)) return
    const ahead = Math.round(localTime.getTime() - (asked + answered) / 2)
    const certain = Math.max(0, Math.abs(ahead) - (answered - asked) / 2)
    clock.databaseIsAhead(certain === 0 ? 0 : ahead)
    if (certain > clocksApart.refuse) {
      log.error(
        { aheadMs: ahead },
        `The database's clock and this node's are ${certain} ms apart: nothing lifts until they agree.`,
      )
    } else if (certain > clocksApart.warn) {
      log.warn({ aheadMs: ahead }, `The database's clock and this node's are ${certain} ms apart.`)
    }
  }

  await compare()
  const timer = setInterval(() => {
    compare().catch((error: unknown) => log.warn({ err: error }, 'The database does not say what time it has.'))
  }, every)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await client.close()
    },
  }
}

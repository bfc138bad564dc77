import { clocksApart, databaseAhead, type SystemClock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { DatabaseUrl } from './environment.ts'

/** In milliseconds. */
const every = 10_000

export type ClockWatch = { readonly stop: () => Promise<void> }

/** Keeps the clock told how far the database's is ahead of the node's. SQLite has the node's own. */
export async function watchDatabaseClock(database: DatabaseUrl, clock: SystemClock, log: Log): Promise<ClockWatch> {
  if (database.kind === 'sqlite') return { stop: () => Promise.resolve() }
  const { MongoClient } = await import('mongodb')
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
    const ahead = databaseAhead(clock.databaseAheadMs(), { asked, database: localTime.getTime(), answered })
    clock.databaseIsAhead(ahead)
    sayApart(ahead, log)
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

type Says = (facts: { readonly aheadMs: number }, sentence: string) => void

/** Over a quarter of a second apart it is in the log, each time they are compared; over a second it is an error. */
export function sayApart(aheadMs: number, log: { readonly warn: Says; readonly error: Says }): void {
  const apart = Math.abs(aheadMs)
  if (apart <= clocksApart.warn) return
  const which = aheadMs > 0 ? 'ahead of' : 'behind'
  const sentence = `The database's clock is ${String(apart)} ms ${which} this node's`
  if (apart > clocksApart.refuse) log.error({ aheadMs }, `${sentence}: nothing lifts until they agree.`)
  else log.warn({ aheadMs }, `${sentence}.`)
}

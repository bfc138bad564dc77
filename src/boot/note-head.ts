import type { Log } from '../log.ts'
import type { Rows } from '../wire/store/rows.ts'
import { lastOnRecord } from '../release/record/audit.ts'
import type { AuditRow } from '../release/record/audit-chain.ts'

/** In milliseconds. */
const daily = 86_400_000

/**
 * Notes the head of the audit log in the server's own log: at the start, every day and at the end. A chain can't show that
 * its end was cut off; whoever keeps the server's log elsewhere can (`npm run audit:verify -- --head`).
 */
export async function noteHead(rows: Rows<AuditRow>, log: Log): Promise<{ readonly stop: () => Promise<void> }> {
  async function note(): Promise<void> {
    const last = await lastOnRecord(rows)
    if (last?.seq != null) log.info(`The head of the audit log is ${String(last.seq)}:${String(last.hash)}`)
  }

  await note()
  const timer = setInterval(() => {
    note().catch((error: unknown) => log.error({ err: error }, 'The head of the audit log can’t be read.'))
  }, daily)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await note()
    },
  }
}

import type { Rows } from '../store/rows.ts'
import type { LogRow } from '../store/types.ts'

export type NewEntry = Omit<LogRow, 'id'>

/**
 * Appends to the wire's log. What does not stand any more when its turn comes, as something of a later rank took its
 * place, is a `reset`: nobody is told that a story is live after being told that it was killed.
 *
 * @returns the entry's `seq`, the one it had before when its key is there already
 */
export type AppendToLog = (entry: NewEntry, stands?: () => Promise<boolean>) => Promise<number>

type Waiting = {
  readonly entry: NewEntry
  readonly stands: () => Promise<boolean>
  readonly told: (seq: number) => void
  readonly failed: (error: unknown) => void
}

/**
 * `seq` is the id itself: the highest and one more, so that there never is a hole, taken by whoever inserts first. One
 * appender a process: entries that come while it is at work go in together, after one look at what is there.
 */
export function createLogAppender(rows: Rows<LogRow>, appended: (seq: number) => void): AppendToLog {
  let waiting: Waiting[] = []
  let isAtWork = false

  async function appendWaiting(): Promise<void> {
    isAtWork = true
    while (waiting.length > 0) {
      const together = waiting
      waiting = []
      await appendTogether(together).catch((error: unknown) => {
        for (const { failed } of together) failed(error)
      })
    }
    isAtWork = false
  }

  async function appendTogether(together: readonly Waiting[]): Promise<void> {
    let last = await lastOf(rows)
    for (const { entry, stands, told, failed } of together) {
      try {
        const seq = await append(entry, stands, last)
        last = Math.max(last, seq)
        told(seq)
      } catch (error) {
        failed(error)
      }
    }
  }

  async function append(entry: NewEntry, stands: () => Promise<boolean>, after: number): Promise<number> {
    for (let last = after; ; last = await lastOf(rows)) {
      const id = last + 1
      // Asked after the last entry was read: whatever takes its place from here on comes after it in the log.
      const told = (await stands()) ? entry : { ...entry, kind: 'reset' as const, story: '' }
      if (await rows.insert({ id, ...told })) {
        appended(id)
        return id
      }
      const [there] = await rows.find({ key: { equals: entry.key } }, { limit: 1 })
      if (there !== undefined) return there.id
    }
  }

  return (entry, stands = () => Promise.resolve(true)) =>
    new Promise((told, failed) => {
      waiting.push({ entry, stands, told, failed })
      if (!isAtWork) void appendWaiting()
    })
}

async function lastOf(rows: Rows<LogRow>): Promise<number> {
  const [last] = await rows.find({}, { sort: '-id', limit: 1 })
  return last?.id ?? 0
}

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

/**
 * `seq` is the id itself: the highest and one more, so that there never is a hole, taken by whoever inserts first. One
 * appender a process; entries wait for each other here rather than at the database.
 */
export function createLogAppender(rows: Rows<LogRow>, appended: (seq: number) => void): AppendToLog {
  let turn: Promise<unknown> = Promise.resolve()

  async function append(entry: NewEntry, stands: () => Promise<boolean>): Promise<number> {
    for (;;) {
      const [before] = await rows.find({ key: { equals: entry.key } }, { limit: 1 })
      if (before !== undefined) return before.id
      const [last] = await rows.find({}, { sort: '-id', limit: 1 })
      const id = (last?.id ?? 0) + 1
      // Asked after the last entry was read: whatever takes its place from here on comes after it in the log.
      const told = (await stands()) ? entry : { ...entry, kind: 'reset' as const, story: '' }
      if (await rows.insert({ id, ...told })) {
        appended(id)
        return id
      }
    }
  }

  return (entry, stands = () => Promise.resolve(true)) => {
    const mine = turn.then(() => append(entry, stands))
    turn = mine.catch(() => undefined)
    return mine
  }
}

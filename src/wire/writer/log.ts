import type { Rows } from '../store/rows.ts'
import type { LogRow } from '../store/types.ts'

export type NewEntry = Omit<LogRow, 'id'>

/** Appends to the wire's log. @returns the entry's `seq`, the one it had before when its key is there already. */
export type AppendToLog = (entry: NewEntry) => Promise<number>

/**
 * `seq` is the id itself: the highest and one more, so that there never is a hole, taken by whoever inserts first. One
 * appender a process; entries wait for each other here rather than at the database.
 */
export function createLogAppender(rows: Rows<LogRow>, appended: (seq: number) => void): AppendToLog {
  let turn: Promise<unknown> = Promise.resolve()

  async function append(entry: NewEntry): Promise<number> {
    for (;;) {
      const [before] = await rows.find({ key: { equals: entry.key } }, { limit: 1 })
      if (before !== undefined) return before.id
      const [last] = await rows.find({}, { sort: '-id', limit: 1 })
      const id = (last?.id ?? 0) + 1
      if (await rows.insert({ id, ...entry })) {
        appended(id)
        return id
      }
    }
  }

  return (entry) => {
    const mine = turn.then(() => append(entry))
    turn = mine.catch(() => undefined)
    return mine
  }
}

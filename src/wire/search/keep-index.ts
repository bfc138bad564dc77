import { setImmediate as nextTurn } from 'node:timers/promises'
import type { WireReader } from '../reader/wire-reader.ts'
import { beginning, BrokenIndexError, isAt, positionAfter } from './search-index.ts'
import type { Hit, LogPosition, SearchIndex, SearchQuery } from './search-index.ts'

export type KeptIndex = {
  /** What answers a question, at least as new as the log was; null while the index can't be asked. */
  readonly ask: (query: SearchQuery) => Promise<readonly Hit[] | null>
  /** The log may not be what it was: it is compared before the next question. */
  readonly doubt: () => void
  readonly stop: () => Promise<void>
}

export type KeepOptions = {
  readonly wire: Pick<WireReader, 'seq' | 'log' | 'wholeStories' | 'everyStory'>
  readonly open: () => Promise<SearchIndex>
  /** The wire's `seq` as far as this process knows. */
  readonly currentSeq: () => number
  /** A sentence for the log. */
  readonly note: (sentence: string) => void
  readonly onError: (error: unknown) => void
  /** How often it is asked whether the log moved, how long to wait after a failure, and how long a question waits for the
   *  index to be as new as the log. In milliseconds. */
  readonly every?: number
  readonly afterFailure?: number
  readonly patience?: number
}

const batch = 100

/**
 * Keeps a search index as new as the wire's log: follows it entry by entry, and builds the index from the wire when there
 * is none, when it is broken, and when the log is another than it followed. Of a story that an entry names, what stands
 * on the wire now is taken in: an entry without a story is about pages.
 */
export function keepIndex(options: KeepOptions): KeptIndex {
  const { wire, open, currentSeq, note, onError, every = 100, afterFailure = 5_000, patience = 5_000 } = options
  let index: SearchIndex | null = null
  /** The log's `seq` up to which the index is known to have followed; null before it has been compared. */
  let provenAt: number | null = null
  let underWay: Promise<void> | null = null
  let buildingSince: number | null = null
  let isStopped = false
  let timer: NodeJS.Timeout | undefined

  async function endOfLog(): Promise<LogPosition> {
    const seq = await wire.seq()
    const [last] = seq === 0 ? [] : await wire.log(seq - 1, 1)
    return last === undefined ? beginning : positionAfter(last)
  }

  async function build(into: SearchIndex): Promise<void> {
    buildingSince = performance.now()
    await into.empty()
    // What happens meanwhile is followed afterwards.
    const at = await endOfLog()
    let count = 0
    for (let after = ''; !isStopped;) {
      const put = await wire.everyStory(after, batch)
      await into.apply({ put, drop: [], at: null })
      count += put.length
      after = put.at(-1)?.story.id ?? after
      if (put.length < batch) {
        await into.apply({ put: [], drop: [], at })
        const seconds = ((performance.now() - buildingSince) / 1000).toFixed(1)
        note(`The search index was built from the wire: ${String(count)} stories in ${seconds} s.`)
        break
      }
      await nextTurn()
    }
    buildingSince = null
  }

  /** @returns whether there may be more */
  async function followOn(into: SearchIndex): Promise<boolean> {
    const at = into.position()
    if (at === null) {
      await build(into)
      return true
    }
    const entries = await wire.log(Math.max(at.seq - 1, 0), batch)
    if (at.seq > 0 && !isAt(entries[0], at)) {
      note('The log of the wire is not the one that the search index followed: it is built anew.')
      await into.empty()
      return true
    }
    const fresh = entries.filter(({ seq }) => seq > at.seq)
    const last = fresh.at(-1)
    if (last === undefined) return false
    const ids = [...new Set(fresh.map(({ story }) => story))].filter((id) => id !== '')
    const live = await wire.wholeStories(ids)
    await into.apply({
      put: [...live.values()],
      drop: ids.filter((id) => !live.has(id)),
      at: positionAfter(last),
    })
    return entries.length === batch
  }

  async function bringUpToDate(): Promise<void> {
    const seq = currentSeq()
    try {
      index ??= await open()
      let isBehind = true
      while (isBehind && !isStopped) isBehind = await followOn(index)
      provenAt = seq
    } catch (error) {
      if (error instanceof BrokenIndexError) index = null
      buildingSince = null
      throw error
    }
  }

  function catchUp(): Promise<void> {
    underWay ??= bringUpToDate().finally(() => {
      underWay = null
    })
    return underWay
  }

  /** Waits until the index is as new as the log is now. @returns whether it got there in time */
  async function isUpToDate(): Promise<boolean> {
    const wanted = currentSeq()
    const began = performance.now()
    while (provenAt === null || provenAt < wanted) {
      const since = Math.min(began, buildingSince ?? began)
      const left = patience - (performance.now() - since)
      if (left <= 0 || isStopped || !(await isDoneWithin(left, catchUp()))) return false
    }
    return true
  }

  function next(): void {
    if (isStopped) return
    timer = setTimeout(() => void look(), every)
    timer.unref()
  }

  async function look(): Promise<void> {
    try {
      if (provenAt !== currentSeq()) await catchUp()
      next()
    } catch (error) {
      onError(error)
      if (isStopped) return
      timer = setTimeout(() => void look(), error instanceof BrokenIndexError ? every : afterFailure)
      timer.unref()
    }
  }
  next()

  return {
    async ask(query) {
      try {
        return (await isUpToDate()) && index !== null ? await index.ask(query) : null
      } catch (error) {
        if (error instanceof BrokenIndexError) {
          index = null
          provenAt = null
        }
        onError(error)
        return null
      }
    },

    doubt() {
      provenAt = null
    },

    async stop() {
      isStopped = true
      clearTimeout(timer)
      await underWay?.catch(onError)
      await index?.close()
    },
  }
}

async function isDoneWithin(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false)
    }, ms)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}

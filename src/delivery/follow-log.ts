import type { LogEntry, WireReader } from '../wire/reader/wire-reader.ts'

export type LogFollower = {
  /** The wire's `seq` when this process last looked. */
  readonly currentSeq: () => number
  /** Looks now: what ended up in the log before the call is known after it. */
  readonly look: () => Promise<number>
  /** Has the log been seen at all? Until then nothing can be served. */
  readonly hasLooked: () => boolean
  readonly stop: () => void
}

export type FollowOptions = {
  readonly wire: Pick<WireReader, 'seq' | 'log'>
  /** Time between two looks, in milliseconds. */
  readonly every?: number
  /** Called when what was known can't be trusted: the log was rewritten, or has been out of reach for too long. */
  readonly onDoubt: () => void
  readonly onError?: (error: unknown) => void
}

/** After so many looks in a row that failed, nobody knows whether what is kept has been killed meanwhile. */
const failuresUntilDoubt = 50

/** How long the log may not answer before what is kept ready is no longer believed. In milliseconds. */
const mostSilence = 5_000

const batch = 1000

/**
 * Follows the wire's log. Each look reads the last known entry again along with what came after it, so that a database
 * that was put back to an older state is noticed even when it has grown to the same length since.
 */
export function followLog({ wire, every = 100, onDoubt, onError = () => undefined }: FollowOptions): LogFollower {
  let last: LogEntry | null = null
  let looked = false
  let failures = 0
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let seenAt = performance.now()
  let turn: Promise<unknown> = Promise.resolve()

  async function read(): Promise<number> {
    if (last === null) return catchUp((await wire.seq()) - 1)
    const entries = await wire.log(last.seq - 1, batch)
    const again = entries[0]
    if (again === undefined || !isSame(again, last)) {
      last = null
      onDoubt()
      return catchUp((await wire.seq()) - 1)
    }
    last = entries.at(-1) ?? last
    return entries.length < batch ? last.seq : read()
  }

  async function catchUp(from: number): Promise<number> {
    last = (await wire.log(Math.max(from, 0), batch)).at(-1) ?? null
    return last?.seq ?? 0
  }

  function look(): Promise<number> {
    const mine = turn.then(read)
    turn = mine.then(
      () => {
        looked = true
        failures = 0
        seenAt = performance.now()
      },
      (error: unknown) => {
        failures += 1
        if (failures % failuresUntilDoubt === 0) onDoubt()
        onError(error)
      },
    )
    return mine
  }

  function next(): void {
    if (stopped) return
    timer = setTimeout(() => {
      look().then(next, next)
    }, every)
    timer.unref()
  }
  next()

  // A look that hangs does not fail: the watch goes by the time since the last one that answered.
  const watch = setInterval(() => {
    if (performance.now() - seenAt > mostSilence) onDoubt()
  }, mostSilence)
  watch.unref()

  return {
    currentSeq: () => last?.seq ?? 0,
    look,
    hasLooked: () => looked,
    stop() {
      stopped = true
      clearTimeout(timer)
      clearInterval(watch)
    },
  }
}

function isSame(one: LogEntry, other: LogEntry): boolean {
  return (
    one.seq === other.seq &&
    one.story === other.story &&
    one.kind === other.kind &&
    one.at.getTime() === other.at.getTime()
  )
}

import type { ServerResponse } from 'node:http'
import { heartbeat, opening, upToDate } from './frame.ts'
import type { Position } from './frame.ts'
import type { ChangesReader } from './read-changes.ts'

export type FollowersOptions = {
  readonly changes: ChangesReader
  readonly currentSeq: () => number
  readonly onError: (error: unknown) => void
  /** How many in all, and how many of them for one address. */
  readonly most?: number
  readonly mostFromOne?: number
  /** How often the log is asked whether it moved, how often a silent line is kept open, and how long one that does not
   *  take what it is sent is waited for. In milliseconds. */
  readonly every?: number
  readonly heartbeatEvery?: number
  readonly patience?: number
}

export type Followers = {
  readonly count: () => number
  readonly mostFromOne: number
  /** Is there room for one more, and for one more of whoever asks? Null is nobody who is counted. */
  readonly roomFor: (who: string | null) => 'room' | 'full' | 'too many of one'
  /** Sends `who` what came after `from` and whatever comes then, until either side ends it. `now` is from here on. */
  readonly follow: (res: ServerResponse, from: Position | 'now' | null, who: string | null) => Promise<void>
  /** The log may not be what it was: everyone looks again. */
  readonly lookAgain: () => void
  /** Ends every stream, and takes no more. */
  readonly close: () => void
}

/** Those who follow the log: each is sent one batch at a time, and has to have taken it before it is sent the next. */
export function createFollowers(options: FollowersOptions): Followers {
  const { changes, currentSeq, onError, every = 100, heartbeatEvery = 15_000, patience = 30_000 } = options
  const { most = 1000, mostFromOne = 20 } = options
  /** Each with who follows it. */
  const streams = new Map<ServerResponse, string | null>()
  const waiting = new Set<() => void>()
  let seen = currentSeq()
  /** Counts the times that everyone was told to look. */
  let turn = 0
  let isClosed = false
  let timers: readonly NodeJS.Timeout[] = []

  function wake(): void {
    seen = currentSeq()
    turn += 1
    for (const resume of [...waiting]) resume()
  }

  function beat(): void {
    for (const res of streams.keys()) if (!res.writableNeedDrain) res.write(heartbeat)
  }

  function take(res: ServerResponse, who: string | null): void {
    streams.set(res, who)
    if (streams.size > 1) return
    seen = currentSeq()
    timers = [setInterval(() => seen !== currentSeq() && wake(), every), setInterval(beat, heartbeatEvery)]
    for (const timer of timers) timer.unref()
  }

  function leave(res: ServerResponse): void {
    streams.delete(res)
    if (streams.size > 0) return
    for (const timer of timers) clearInterval(timer)
    timers = []
  }

  /** Until the log moves, or the stream ends. */
  function moved(res: ServerResponse): Promise<void> {
    return new Promise((resolve) => {
      function resume(): void {
        waiting.delete(resume)
        res.off('close', resume)
        resolve()
      }
      waiting.add(resume)
      res.once('close', resume)
    })
  }

  /** Until what was sent is taken. Who does not take it in time is cut off: it comes back, and goes on where it was. */
  function taken(res: ServerResponse): Promise<void> {
    if (!streams.has(res) || !res.writableNeedDrain) return Promise.resolve()
    return new Promise((resolve) => {
      const cut = setTimeout(() => res.destroy(), patience)
      function resume(): void {
        clearTimeout(cut)
        res.off('drain', resume).off('close', resume)
        resolve()
      }
      res.once('drain', resume).once('close', resume)
    })
  }

  async function send(res: ServerResponse, from: Position | 'now' | null): Promise<void> {
    let at = from === 'now' ? await changes.end() : from
    if (at !== null) res.write(opening(at))
    let isGreeted = false
    while (streams.has(res)) {
      const asked = turn
      const batch = await changes.after(at)
      if (!streams.has(res)) return
      if (batch !== null) {
        at = batch.at
        res.write(batch.text)
        await taken(res)
        continue
      }
      if (!isGreeted) res.write(upToDate)
      isGreeted = true
      if (asked === turn) await moved(res)
    }
  }

  return {
    count: () => streams.size,
    mostFromOne,

    roomFor(who) {
      if (isClosed || streams.size >= most) return 'full'
      if (who === null) return 'room'
      const theirs = [...streams.values()].filter((one) => one === who)
      return theirs.length < mostFromOne ? 'room' : 'too many of one'
    },

    async follow(res, from, who) {
      take(res, who)
      res.once('close', () => {
        leave(res)
      })
      try {
        await send(res, from)
      } catch (error) {
        onError(error)
        res.destroy()
      }
    },

    lookAgain: wake,

    close() {
      isClosed = true
      for (const res of [...streams.keys()]) {
        leave(res)
        res.end()
      }
      wake()
    },
  }
}

import type { LogEntry, WireReader } from '../../wire/reader/wire-reader.ts'
import type { Site } from '../site.ts'
import { beginning, changeEvent, positionAfter, resetEvent } from './frame.ts'
import type { Position } from './frame.ts'

export type ReadingOptions = {
  readonly wire: Pick<WireReader, 'seq' | 'log' | 'liveStories'>
  readonly site: Site
  /** The wire's `seq` as far as this process knows: nothing newer is told, so that what is asked for next is as new. */
  readonly currentSeq: () => number
  /** Looks at the log now. */
  readonly look: () => Promise<unknown>
}

/** Events as text, and where they end. */
export type Batch = { readonly text: string; readonly at: Position }

export type ChangesReader = {
  /** Where the log ends now. */
  readonly end: () => Promise<Position>
  /** What came after a position: nothing, some events, or a reset when there is no such position. */
  readonly after: (at: Position | null) => Promise<Batch | null>
}

/** Events read at once: what a follower is sent before it has to have taken it. */
const most = 500

/** Reads the log as events. However many followers wait at one place, it is read once. */
export function createChangesReader({ wire, site, currentSeq, look }: ReadingOptions): ChangesReader {
  const underWay = new Map<string, Promise<Batch | null>>()

  async function end(): Promise<Position> {
    const seq = Math.min(await wire.seq(), currentSeq())
    const [entry] = seq === 0 ? [] : await wire.log(seq - 1, 1)
    return entry === undefined ? beginning : positionAfter(entry)
  }

  async function reset(): Promise<Batch> {
    // What is kept ready is of the log that was, until this process has looked.
    await look()
    const at = await end()
    return { text: resetEvent(at), at }
  }

  async function read(at: Position): Promise<Batch | null> {
    const upTo = currentSeq()
    const entries = await wire.log(Math.max(at.seq - 1, 0), most)
    if (at.seq > 0 && !isAt(entries[0], at)) return reset()
    const told = entries.filter(({ seq }) => seq > at.seq && seq <= upTo)
    const last = told.at(-1)
    return last === undefined ? null : { text: await events(told), at: positionAfter(last) }
  }

  async function events(entries: readonly LogEntry[]): Promise<string> {
    const live = await wire.liveStories([...new Set(entries.map(({ story }) => story))])
    return entries.map((entry) => changeEvent(entry, live.get(entry.story), site)).join('')
  }

  return {
    end,

    after(at) {
      if (at === null) return reset()
      const key = `${at.id} ${String(currentSeq())}`
      const joined = underWay.get(key)
      if (joined !== undefined) return joined
      const reading = read(at).finally(() => underWay.delete(key))
      underWay.set(key, reading)
      return reading
    },
  }
}

/** Is what stands there in the log what stood there when the position was told? */
function isAt(entry: LogEntry | undefined, at: Position): boolean {
  return entry !== undefined && positionAfter(entry).id === at.id
}

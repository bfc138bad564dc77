import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FromIndex, IndexPlace, ToIndex } from './index-messages.ts'
import type { KeepOptions, KeptIndex } from './keep-index.ts'
import type { Hit } from './search-index.ts'

export type KeepApartOptions = Pick<KeepOptions, 'currentSeq' | 'note' | 'onError'> &
  IndexPlace & {
    /** What the thread runs. */
    readonly program?: URL
  }

/** How often the thread is told that the log moved, and how long after its end it is started again. In milliseconds. */
const everyMs = 100
const afterEndMs = 5_000

/**
 * Keeps a search index in a thread of its own: neither a question for the commonest words, nor an index that is being built,
 * holds up the thread that answers everybody. Should it end, questions get no answer until it is there again.
 */
export function keepIndexApart(options: KeepApartOptions): KeptIndex {
  const { currentSeq, note, onError, program = programHere, databaseUrl, folder } = options
  const asked = new Map<number, (hits: readonly Hit[] | null) => void>()
  let questions = 0
  let toldSeq = 0
  let isStopped = false
  let restart: NodeJS.Timeout | undefined
  let thread = started()

  function started(): Worker {
    const worker = new Worker(program, { workerData: { databaseUrl, folder } satisfies IndexPlace })
    worker.unref()
    worker.on('message', (said: FromIndex) => hear(said))
    worker.once('error', onError)
    worker.once('exit', (code) => over(code))
    return worker
  }

  function hear(said: FromIndex): void {
    if (said.says === 'note') return note(said.sentence)
    if (said.says === 'failed') return onError(said.error)
    asked.get(said.id)?.(said.hits)
    asked.delete(said.id)
  }

  function over(code: number): void {
    for (const answer of asked.values()) answer(null)
    asked.clear()
    if (isStopped) return
    note(`The thread of the search index ended (${String(code)}): it is started again.`)
    restart = setTimeout(() => {
      toldSeq = 0
      thread = started()
    }, afterEndMs).unref()
  }

  function tell(what: ToIndex): void {
    thread.postMessage(what)
  }

  const telling = setInterval(() => {
    const seq = currentSeq()
    if (seq === toldSeq) return
    toldSeq = seq
    tell({ says: 'moved', seq })
  }, everyMs).unref()

  return {
    ask(query) {
      if (thread.threadId === -1) return Promise.resolve(null)
      questions += 1
      const id = questions
      return new Promise((resolve) => {
        asked.set(id, resolve)
        tell({ says: 'ask', id, query, seq: currentSeq() })
      })
    },

    doubt() {
      tell({ says: 'doubt' })
    },

    async stop() {
      isStopped = true
      clearInterval(telling)
      clearTimeout(restart)
      if (thread.threadId === -1) return
      const gone = once(thread, 'exit')
      tell({ says: 'stop' })
      await gone
    },
  }
}

const programHere = new URL(`./index-thread${extname(import.meta.url)}`, import.meta.url)

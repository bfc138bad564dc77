/** Keeps a search index beside the thread that answers everybody, and answers the questions that one passes on. */
import { parentPort, workerData } from 'node:worker_threads'
import { openWireReader } from '../reader/open.ts'
import { openFtsIndex } from './fts-index.ts'
import { indexPlace, type FromIndex, type ToIndex } from './index-messages.ts'
import { keepIndex } from './keep-index.ts'

const { databaseUrl, folder } = indexPlace.parse(workerData)
const wire = await openWireReader(databaseUrl)
let seq = 0
const index = keepIndex({
  wire,
  open: () => openFtsIndex(folder, note),
  currentSeq: () => seq,
  note,
  onError: (error) => say({ says: 'failed', error }),
})
parentPort?.on('message', (told: ToIndex) => void hear(told))

async function hear(told: ToIndex): Promise<void> {
  switch (told.says) {
    case 'ask':
      seq = told.seq
      return say({ says: 'found', id: told.id, hits: await index.ask(told.query) })
    case 'moved':
      seq = told.seq
      return
    case 'doubt':
      return index.doubt()
    case 'stop':
      await index.stop()
      await wire.close()
      parentPort?.close()
  }
}

function note(sentence: string): void {
  say({ says: 'note', sentence })
}

function say(what: FromIndex): void {
  parentPort?.postMessage(what)
}

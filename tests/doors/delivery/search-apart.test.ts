/** The search index has a thread of its own: it finds what is on the wire, and what ends it costs the questions in hand. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { KeptIndex } from '../../../src/wire/search/keep-index.ts'
import { keepIndexApart } from '../../../src/wire/search/keep-index-apart.ts'
import { aWireStory } from '../../support/a-wire-story.ts'
import { compiled } from '../../support/compiled.ts'
import { aWire, type WireRows } from '../../support/wire-rows.ts'

let rows: WireRows
let folder: string
let seq = 0
let index: KeptIndex | null = null
let notes: string[] = []

beforeEach(async () => {
  rows = await aWire()
  folder = await mkdtemp(join(tmpdir(), 'stet-search-'))
  seq = 0
  notes = []
})
afterEach(async () => {
  await index?.stop()
  await rows.close()
  await rm(folder, { recursive: true, force: true })
})

async function anIndex(program: string): Promise<KeptIndex> {
  index = keepIndexApart({
    databaseUrl: rows.url,
    folder,
    currentSeq: () => seq,
    note: (sentence) => notes.push(sentence),
    onError: (error) => notes.push(String(error)),
    program: pathToFileURL(resolve(program)),
  })
  return Promise.resolve(index)
}

async function found({ ask }: KeptIndex, word: string): Promise<readonly string[] | null> {
  const hits = await ask({ question: [{ words: [word], isBeginning: false }], order: 'relevance', limit: 10 })
  return hits?.map(({ id }) => id) ?? null
}

test('finds a story from the moment the log names it, and no more once it is killed', async () => {
  const kept = await anIndex(await compiled('src/wire/search/index-thread.ts'))
  expect(await found(kept, 'harbour')).toEqual([])
  const story = aWireStory({ slug: 'a', headline: 'The harbour opens' })
  await rows.publish(story)
  seq = 1
  expect(await found(kept, 'harbour')).toEqual([story.id])
  await rows.kill(story)
  seq = 2
  expect(await found(kept, 'harbour')).toEqual([])
  expect(notes).toEqual([expect.stringMatching(/^The search index was built from the wire: 0 stories/)])
})

test('a question that its thread did not live to answer is not answered, and the log says so', async () => {
  const program = join(folder, 'ends.mjs')
  await writeFile(
    program,
    `import { parentPort } from 'node:worker_threads'\nparentPort.once('message', () => process.exit(3))\n`,
  )
  const kept = await anIndex(program)
  expect(await found(kept, 'harbour')).toBeNull()
  expect(await found(kept, 'harbour')).toBeNull()
  expect(notes).toEqual(['The thread of the search index ended (3): it is started again.'])
})

/** Where uploads lie until they have been looked at. */
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { keepIncomingTidy } from '../../../src/boot/tidy-incoming.ts'
import { createIncoming } from '../../../src/imaging/incoming.ts'
import { createPrivateFolder } from '../../../src/imaging/private-folder.ts'
import { aClock } from '../../support/clock.ts'
import { aFolder } from '../../support/picture-files.ts'

let folder = ''
let clear = (): Promise<void> => Promise.resolve()

beforeAll(async () => {
  ;({ folder, clear } = await aFolder())
})

afterAll(() => clear())

test('a folder for uploads that can’t be tidied stops nobody, and is in the log', async () => {
  const incoming = createIncoming(folder)
  await incoming.prepare()
  await rm(incoming.folder, { recursive: true })
  await writeFile(incoming.folder, 'A file where the folder is to be.')
  const files = createPrivateFolder(path.join(folder, 'private'))
  const lines: string[] = []
  const log = pino({}, { write: (line) => void lines.push(line) })
  const tidying = await keepIncomingTidy({ incoming, files, clock: aClock(), log })
  tidying.stop()
  expect(lines).toEqual([expect.stringContaining('What uploads left behind can’t be tidied')])
})

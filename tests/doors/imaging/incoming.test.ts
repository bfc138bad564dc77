/** Where uploads lie until they have been looked at. */
import { rm, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { keepIncomingTidy } from '../../../src/boot/tidy-incoming.ts'
import { createPrivateMedia } from '../../../src/imaging/private-media.ts'
import { aClock } from '../../support/clock.ts'
import { aFolder } from '../../support/picture-files.ts'

let folder = ''
let clear = (): Promise<void> => Promise.resolve()

beforeAll(async () => {
  ;({ folder, clear } = await aFolder())
})

afterAll(() => clear())

test('a folder for uploads that can’t be tidied stops nobody, and is in the log', async () => {
  const files = createPrivateMedia(folder)
  await files.prepare()
  await rm(files.incoming, { recursive: true })
  await writeFile(files.incoming, 'A file where the folder is to be.')
  const lines: string[] = []
  const log = pino({}, { write: (line) => void lines.push(line) })
  const tidying = await keepIncomingTidy({ files, clock: aClock(), log })
  tidying.stop()
  expect(lines).toEqual([expect.stringContaining('The folder where uploads come in can’t be tidied')])
})

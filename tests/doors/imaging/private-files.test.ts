/** What is not public: in folders of this machine, or anywhere else that keeps to the same. */
import { mkdir, mkdtemp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createIncoming } from '../../../src/imaging/incoming.ts'
import { createPrivateFolder } from '../../../src/imaging/private-folder.ts'
import { originalName, stagedName } from '../../../src/imaging/private-media.ts'
import { aFolder } from '../../support/picture-files.ts'
import { privateMediaContract } from '../../support/private-media-contract.ts'

let root = ''
let clear = (): Promise<void> => Promise.resolve()

beforeAll(async () => {
  ;({ folder: root, clear } = await aFolder())
})

afterAll(() => clear())

privateMediaContract('a folder', async () => {
  const of = await mkdtemp(path.join(root, 'store-'))
  const folder = path.join(of, 'private')
  const incoming = createIncoming(of)
  await incoming.prepare()
  return {
    files: createPrivateFolder(folder),
    incoming,
    async crashedWhilePutting(name) {
      const parts = path.join(folder, 'parts')
      await mkdir(parts, { recursive: true })
      await writeFile(path.join(parts, `${path.basename(name)}.0123456789abcdef`), 'the by')
      return async () => {
        const originals = await readdir(path.join(folder, 'originals')).catch(() => [])
        return [...originals.map(originalName), ...(await readdir(parts))]
      }
    },
  }
})

describe('in a folder', () => {
  test('files are for this account alone, and so are the folders they lie in', async () => {
    const folder = path.join(root, 'modes', 'private')
    const files = createPrivateFolder(folder)
    const file = path.join(root, 'sent-by-anybody')
    const [original, staged] = [originalName('a.jpg'), stagedName('b2f1', '77aa', '320.webp')]
    for (const name of [original, staged]) {
      await writeFile(file, name, { mode: 0o644 })
      await files.put(name, file)
      expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600)
    }
    for (const inside of ['', 'originals', 'staged', 'staged/b2f1', 'staged/b2f1/77aa'])
      expect((await stat(path.join(folder, inside))).mode & 0o777).toBe(0o700)
  })

  test('a file that is kept takes no room of its own while it is taken in, and is handed out where it lies', async () => {
    const folder = path.join(root, 'linked', 'private')
    const files = createPrivateFolder(folder)
    const file = path.join(root, 'comes-in.jpg')
    await writeFile(file, 'the bytes')
    await files.put(originalName('a.jpg'), file)
    const kept = path.join(folder, 'originals/a.jpg')
    expect((await stat(kept)).ino).toBe((await stat(file)).ino)
    await files.withLocalFile(originalName('a.jpg'), (lies) => Promise.resolve(expect(lies).toBe(kept)))
    expect(files.source(originalName('a.jpg')).path).toBe(kept)
  })
})

describe('where uploads come in', () => {
  test('nobody else may look, and the folder above is open to a node that serves the public files', async () => {
    const above = path.join(root, 'of-a-new-house')
    const incoming = createIncoming(above)
    await incoming.prepare()
    for (const folder of [incoming.folder, path.dirname(incoming.folder)])
      expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(above)).mode & 0o055).toBe(0o055)
  })

  test('what was on its way in when its node died is gone, and what still is stays', async () => {
    const incoming = createIncoming(path.join(root, 'tidy'))
    await incoming.prepare()
    const noon = new Date('2026-05-01T12:00:00Z')
    for (const [name, minutes] of [
      ['old', 0],
      ['fresh', 1],
    ] as const) {
      const file = path.join(incoming.folder, name)
      await writeFile(file, 'half a picture')
      await utimes(file, noon, new Date(noon.getTime() + minutes * 60_000))
    }
    await incoming.tidy(noon)
    expect(await readdir(incoming.folder)).toEqual(['fresh'])
  })

  test('work has a folder of its own for as long as it takes, and no longer when it fails', async () => {
    const incoming = createIncoming(path.join(root, 'aside'))
    const made = incoming.aside('work', async (folder) => {
      await writeFile(path.join(folder, 'made'), 'well')
      expect((await stat(folder)).mode & 0o777).toBe(0o700)
      return readFile(path.join(folder, 'made'), 'utf8')
    })
    expect(await made).toBe('well')
    const failing = incoming.aside('work', async (folder) => {
      await writeFile(path.join(folder, 'half'), 'made')
      throw new Error('It broke.')
    })
    await expect(failing).rejects.toThrow('It broke.')
    expect(await readdir(incoming.folder)).toEqual([])
  })

  test('what one who died left of some work is dropped by the next, and nobody else’s is', async () => {
    const incoming = createIncoming(path.join(root, 'dropped'))
    await incoming.prepare()
    for (const name of ['sizes-a-x1y2z3', 'sizes-b-x1y2z3']) await mkdir(path.join(incoming.folder, name))
    await incoming.drop('sizes-a')
    expect(await readdir(incoming.folder)).toEqual(['sizes-b-x1y2z3'])
  })
})

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Incoming } from '../../src/imaging/incoming.ts'
import { originalName, stagedName, type PrivateMedia } from '../../src/imaging/private-media.ts'

export type PrivateStoreUnderTest = {
  readonly files: PrivateMedia
  /** Where it may lay what it fetches. */
  readonly incoming: Pick<Incoming, 'folder'>
  /** Leaves what a node leaves that dies while it keeps `the bytes` under this name. @returns all that lies in the store */
  readonly crashedWhilePutting: (name: string) => Promise<() => Promise<readonly string[]>>
}

/** What every store of what is not public keeps to, whatever it is made of. */
export function privateMediaContract(kind: string, open: () => Promise<PrivateStoreUnderTest>): void {
  describe(`as a store of what is not public ${kind}`, () => {
    let folder = ''
    let made = 0
    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'stet-contract-'))
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    const anOriginal = () => originalName(`picture-${String((made += 1))}.jpg`)
    const aStaged = () => stagedName('b2f1', String((made += 1)), '16x9-640.avif')

    async function aFile(bytes = 'the bytes'): Promise<string> {
      const file = path.join(folder, `file-${String((made += 1))}`)
      await writeFile(file, bytes)
      return file
    }

    async function bytesOf(files: PrivateMedia, name: string): Promise<string | null> {
      const opened = await files.open(name)
      return opened === null ? null : text(opened.stream)
    }

    test.each([
      { what: 'an original', aName: anOriginal },
      { what: 'a rendition in waiting', aName: aStaged },
    ])('keeps $what for good, whatever becomes of the file it came in', async ({ aName }) => {
      const { files } = await open()
      const [name, file] = [aName(), await aFile()]
      await files.put(name, file)
      await rm(file)
      const opened = await files.open(name)
      expect(opened?.size).toBe(9)
      expect(opened === null ? '' : await text(opened.stream)).toBe('the bytes')
      expect(await files.has(name)).toBe(true)
    })

    test('keeps what was put first: twice is once, at the same time too', async () => {
      const { files } = await open()
      const name = anOriginal()
      const file = await aFile()
      await Promise.all([1, 2, 3].map(() => files.put(name, file)))
      await files.put(name, await aFile('other bytes'))
      expect(await bytesOf(files, name)).toBe('the bytes')
    })

    test('has nothing before it was put, and says so', async () => {
      const { files } = await open()
      const name = aStaged()
      expect([await files.has(name), await files.open(name), await files.source(name).open()]).toEqual([
        false,
        null,
        null,
      ])
      const worked: string[] = []
      await expect(files.withLocalFile(name, (file) => Promise.resolve(worked.push(file)))).rejects.toMatchObject({
        code: 'ENOENT',
      })
      expect(worked).toEqual([])
    })

    test('keeps nothing of a file that is not there', async () => {
      const { files } = await open()
      const name = anOriginal()
      await expect(files.put(name, path.join(folder, 'missing'))).rejects.toMatchObject({ code: 'ENOENT' })
      expect(await files.has(name)).toBe(false)
    })

    test('gives a path to whoever needs one, and leaves nothing of it where uploads come in', async () => {
      const { files, incoming } = await open()
      const name = anOriginal()
      await files.put(name, await aFile())
      const before = await readdir(incoming.folder)
      expect(await files.withLocalFile(name, (file) => readFile(file, 'utf8'))).toBe('the bytes')
      const failing = files.withLocalFile(name, () => Promise.reject(new Error('The decoder gave up.')))
      await expect(failing).rejects.toThrow('The decoder gave up.')
      expect(await readdir(incoming.folder)).toEqual(before)
      expect(await bytesOf(files, name)).toBe('the bytes')
    })

    test('gives the public store what it can bring in, by its path or as a stream', async () => {
      const { files } = await open()
      const name = aStaged()
      await files.put(name, await aFile())
      const source = files.source(name)
      const opened = await source.open()
      expect(opened?.size).toBe(9)
      expect(opened === null ? '' : await text(opened.stream)).toBe('the bytes')
      if (source.path !== null) expect(await readFile(source.path, 'utf8')).toBe('the bytes')
    })

    test('has removed what was removed, however often, and keeps the others', async () => {
      const { files } = await open()
      const [gone, kept] = [anOriginal(), anOriginal()]
      for (const name of [gone, kept]) await files.put(name, await aFile())
      await files.remove(gone)
      await files.remove(gone)
      expect([await files.has(gone), await bytesOf(files, gone), await bytesOf(files, kept)]).toEqual([
        false,
        null,
        'the bytes',
      ])
    })

    test('shows nothing of a file that a crash left half kept; it can be put whole after', async () => {
      const { files, crashedWhilePutting } = await open()
      const name = anOriginal()
      await crashedWhilePutting(name)
      expect([await files.has(name), await files.open(name)]).toEqual([false, null])
      await files.put(name, await aFile())
      expect(await bytesOf(files, name)).toBe('the bytes')
    })

    test('lets go of what a crash left half kept, once it is old, and of nothing else', async () => {
      const { files, crashedWhilePutting } = await open()
      const [name, whole] = [anOriginal(), anOriginal()]
      await files.put(whole, await aFile())
      const allThatLies = await crashedWhilePutting(name)
      const lies = await allThatLies()
      await files.sweep(new Date(0))
      expect(await allThatLies()).toEqual(lies)
      await files.sweep(new Date('2100-01-01'))
      expect([await allThatLies(), await bytesOf(files, whole)]).toEqual([[whole], 'the bytes'])
    })

    test.each([
      '',
      '.',
      '..',
      'originals',
      'originals/',
      'originals/..',
      'originals/../staged/x',
      'originals/.hidden',
      'originals/a/b.jpg',
      'staged/../originals/x',
      'staged/x/../../beat',
      'beat',
      'incoming/x',
      '/etc/passwd',
      'originals/x\u0000.jpg',
    ])('the name “%s” leads nowhere', async (name) => {
      const { files } = await open()
      const file = await aFile()
      expect([await files.has(name), await files.open(name)]).toEqual([false, null])
      await expect(files.put(name, file)).rejects.toThrow(RangeError)
      await expect(files.remove(name)).rejects.toThrow(RangeError)
      await expect(files.withLocalFile(name, () => Promise.resolve())).rejects.toThrow(RangeError)
      expect(() => files.source(name)).toThrow(RangeError)
    })
  })
}

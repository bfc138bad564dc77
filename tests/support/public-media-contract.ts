import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { localFile } from '../../src/storage/local-file.ts'
import { newMediaName } from '../../src/wire/media/media-name.ts'
import type { PublicMedia } from '../../src/wire/media/public-media.ts'
import { farFile, halfOf } from './sources.ts'

export type StoreUnderTest = {
  readonly media: PublicMedia
  /** Leaves what a node leaves that dies while it writes `the bytes` under this name. @returns all that lies in the store */
  readonly crashedWhilePutting: (name: string) => Promise<() => Promise<readonly string[]>>
}

/** What every store of public files keeps to, whatever it is made of. */
export function publicMediaContract(kind: string, open: () => Promise<StoreUnderTest>): void {
  describe(`as a store of public files ${kind}`, () => {
    let folder = ''
    const staged = () => localFile(path.join(folder, 'staged.webp'))

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'stet-contract-'))
      await writeFile(path.join(folder, 'staged.webp'), 'the bytes')
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    async function bytesOf(media: PublicMedia, name: string): Promise<string | null> {
      const opened = await media.open(name)
      return opened === null ? null : text(opened.stream)
    }

    test('gives what was put, whole, as a stream, with its type, size and a strong tag that stays', async () => {
      const { media } = await open()
      const name = newMediaName('webp')
      await media.put(name, staged())
      const opened = await media.open(name)
      expect(opened).toMatchObject({ size: 9, type: 'image/webp', etag: expect.stringMatching(/^"[\w-]+"$/) })
      expect(opened === null ? '' : await text(opened.stream)).toBe('the bytes')
      const again = await media.open(name)
      again?.stream.destroy()
      expect(again?.etag).toBe(opened?.etag)
      expect(await media.list()).toEqual([name])
    })

    test.each([
      { where: 'on this disk', source: localFile },
      { where: 'afar', source: farFile },
    ])('takes what lies $where', async ({ source }) => {
      const { media } = await open()
      const [prepared, put] = [newMediaName('avif'), newMediaName('avif')]
      const from = source(path.join(folder, 'staged.webp'))
      await media.prepare(prepared, from)
      for (const name of [prepared, put]) await media.put(name, from)
      expect([await bytesOf(media, prepared), await bytesOf(media, put)]).toEqual(['the bytes', 'the bytes'])
      expect(await media.listPrepared()).toEqual([])
    })

    test.each(['breaks', 'ends'] as const)('shows nothing of what %s on its way', async (how) => {
      const { media } = await open()
      const name = newMediaName('webp')
      await expect(media.put(name, halfOf('the bytes', how))).rejects.toThrow()
      await expect(media.prepare(name, halfOf('the bytes', how))).rejects.toThrow()
      expect([await media.open(name), await media.list(), await media.listPrepared()]).toEqual([null, [], []])
    })

    test('refuses what is not there, and any name that is none', async () => {
      const { media } = await open()
      const missing = localFile(path.join(folder, 'missing.webp'))
      await expect(media.put(newMediaName('webp'), missing)).rejects.toMatchObject({ code: 'ENOENT' })
      await expect(media.put('../staged.webp', staged())).rejects.toThrow(RangeError)
      await expect(media.prepare('staged.webp', staged())).rejects.toThrow(RangeError)
      expect([await media.list(), await media.listPrepared()]).toEqual([[], []])
    })

    test('shows nothing of what is only prepared, and needs nothing but that to put it', async () => {
      const { media } = await open()
      const [name, file] = [newMediaName('jpg'), path.join(folder, 'prepared.jpg')]
      const from = localFile(file)
      await writeFile(file, 'the bytes')
      await media.prepare(name, from)
      await rm(file)
      expect([await media.open(name), await media.list(), await media.listPrepared()]).toEqual([null, [], [name]])
      await media.put(name, from)
      expect([await bytesOf(media, name), await media.listPrepared()]).toEqual(['the bytes', []])
    })

    test('forgets what was prepared and discarded', async () => {
      const { media } = await open()
      const name = newMediaName('avif')
      await media.prepare(name, staged())
      await media.discard(name)
      await media.discard(name)
      expect([await media.listPrepared(), await media.open(name)]).toEqual([[], null])
    })

    test('has removed what was removed, however often, and keeps the others', async () => {
      const { media } = await open()
      const [gone, kept] = [newMediaName('webp'), newMediaName('webp')]
      for (const name of [gone, kept]) await media.put(name, staged())
      await media.remove(gone)
      await media.remove(gone)
      expect([await media.open(gone), await media.list(), await bytesOf(media, kept)]).toEqual([
        null,
        [kept],
        'the bytes',
      ])
    })

    test('shows nothing of a file that a crash left half written; it can be put whole after', async () => {
      const { media, crashedWhilePutting } = await open()
      const name = newMediaName('webp')
      await crashedWhilePutting(name)
      expect([await media.open(name), await media.list()]).toEqual([null, []])
      await media.put(name, staged())
      expect(await bytesOf(media, name)).toBe('the bytes')
    })

    test('tells what a crash left half written, and lets go of all of it, and of nothing else', async () => {
      const { media, crashedWhilePutting } = await open()
      const name = newMediaName('webp')
      await media.put(name, staged())
      const allThatLies = await crashedWhilePutting(name)
      const isHalfThere = (await allThatLies()).length > 1
      expect(await media.listPrepared()).toEqual(isHalfThere ? [name] : [])
      await media.discard(name)
      expect([await allThatLies(), await media.listPrepared()]).toEqual([[name], []])
      expect(await bytesOf(media, name)).toBe('the bytes')
    })
  })
}

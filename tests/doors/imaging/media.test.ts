import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createPrivateMedia } from '../../../src/imaging/private-media.ts'
import { createQueue, QueueFull } from '../../../src/imaging/queue.ts'
import { newMediaName } from '../../../src/wire/media/media-name.ts'
import { createPublicMedia } from '../../../src/wire/media/public-media.ts'
import { aFolder } from '../../support/picture-files.ts'
import { publicMediaContract } from '../../support/public-media-contract.ts'

let root = ''
let clear = (): Promise<void> => Promise.resolve()

beforeAll(async () => {
  ;({ folder: root, clear } = await aFolder())
  await writeFile(path.join(root, 'staged.webp'), 'the bytes')
  await writeFile(path.join(root, 'other.webp'), 'other bytes')
})

afterAll(() => clear())

publicMediaContract('a folder', async () => {
  const of = await mkdtemp(path.join(root, 'store-'))
  const folder = path.join(of, 'public')
  return {
    media: createPublicMedia(folder),
    async crashedWhilePutting(name) {
      const prepared = path.join(of, 'coming')
      const places = [folder, prepared, ...[folder, prepared].map((place) => path.join(place, '.parts'))]
      for (const place of places) {
        await mkdir(place, { recursive: true })
        if (place.endsWith('.parts')) await writeFile(path.join(place, `${name}.0123456789abcdef`), 'the by')
      }
      return async () =>
        (await Promise.all(places.map((place) => readdir(place)))).flat().filter((file) => file !== '.parts')
    },
  }
})

describe('the public files', () => {
  test('a name is random, and only such names are looked for', () => {
    const names = new Set(Array.from({ length: 1000 }, () => newMediaName('webp')))
    expect(names.size).toBe(1000)
    for (const name of names) expect(name).toMatch(/^[a-z0-9]{25}\.webp$/)
  })

  test('putting twice does it once, and leaves nothing else in the folder', async () => {
    const folder = path.join(root, 'twice')
    const media = createPublicMedia(folder)
    const name = newMediaName('jpg')
    await Promise.all([1, 2, 3].map(() => media.put(name, path.join(root, 'staged.webp'))))
    await media.put(name, path.join(root, 'staged.webp'))
    expect(await readdir(folder)).toEqual([name])
  })

  test('a file that becomes public takes no room of its own, and outlives what it was made from', async () => {
    const folder = path.join(root, 'linked')
    const media = createPublicMedia(folder)
    const [name, staged] = [newMediaName('webp'), path.join(root, 'linked.webp')]
    await writeFile(staged, 'the bytes')
    await media.prepare(name, staged)
    expect(await media.list()).toEqual([])
    await media.put(name, staged)
    expect(await media.listPrepared()).toEqual([])
    expect((await stat(path.join(folder, name))).ino).toBe((await stat(staged)).ino)
    await rm(staged)
    const opened = await media.open(name)
    expect(opened === null ? '' : await text(opened.stream)).toBe('the bytes')
  })

  test('no file’s date tells when it was made', async () => {
    const folder = path.join(root, 'dates')
    const media = createPublicMedia(folder)
    const name = newMediaName('jpg')
    await utimes(path.join(root, 'other.webp'), new Date('2026-01-01'), new Date('2026-01-01'))
    await media.put(name, path.join(root, 'other.webp'))
    expect((await stat(path.join(folder, name))).mtimeMs).toBe(0)
  })

  test('a put that fails leaves nothing', async () => {
    const folder = path.join(root, 'failed')
    const media = createPublicMedia(folder)
    await expect(media.put(newMediaName('webp'), path.join(root, 'missing.webp'))).rejects.toThrow('ENOENT')
    expect(await readdir(folder)).toEqual([])
  })

  test.each([
    '',
    '.',
    '..',
    '../staged.webp',
    'a.webp',
    '..%2Fstaged.webp',
    `${'a'.repeat(25)}.webp/../x`,
    `${'a'.repeat(25)}.svg`,
    `${'a'.repeat(25)}.webp\u0000`,
    `${'A'.repeat(25)}.jpg`,
  ])('the name “%s” leads nowhere', async (name) => {
    const folder = path.join(root, 'nowhere')
    const media = createPublicMedia(folder)
    expect(await media.open(name)).toBeNull()
    await expect(media.put(name, path.join(root, 'staged.webp'))).rejects.toThrow(RangeError)
    await expect(media.remove(name)).rejects.toThrow(RangeError)
    expect(existsSync(path.join(root, 'staged.webp'))).toBe(true)
  })

  test('a folder that is not there yet has no files', async () => {
    const media = createPublicMedia(path.join(root, 'never'))
    expect(await media.list()).toEqual([])
    expect(await media.open(newMediaName('jpg'))).toBeNull()
  })
})

describe('the private files', () => {
  test('lie in folders that nobody else may look into', async () => {
    const files = createPrivateMedia(path.join(root, 'media'))
    await files.prepare()
    for (const folder of [files.root, files.originals, files.staged, files.incoming])
      expect((await stat(folder)).mode & 0o777).toBe(0o700)
  })

  test('leave the folder above them open to a node that serves the public ones under another account', async () => {
    const above = path.join(root, 'of-a-new-house')
    await createPrivateMedia(above).prepare()
    expect((await stat(above)).mode & 0o055).toBe(0o055)
  })

  test('what was on its way in when its node died is gone hours later, and what still is stays', async () => {
    const files = createPrivateMedia(path.join(root, 'tidy'))
    await files.prepare()
    const [old, fresh] = ['old', 'fresh'].map((name) => path.join(files.incoming, name))
    const now = new Date('2026-05-01T12:00:00Z')
    for (const [file, hours] of [
      [old ?? '', 6],
      [fresh ?? '', 5],
    ] as const) {
      await writeFile(file, 'half a picture')
      await utimes(file, now, new Date(now.getTime() - hours * 3_600_000))
    }
    await files.tidyIncoming(now)
    expect(await readdir(files.incoming)).toEqual(['fresh'])
  })

  test('no name leads out of them', () => {
    const files = createPrivateMedia(path.join(root, 'media'))
    for (const name of ['..', '.', '', '../staged/x', '/etc/passwd']) {
      expect(() => files.original(name)).toThrow(RangeError)
      expect(files.hasOriginal(name)).toBe(false)
    }
    expect(() => files.stagedFile('../public/x')).toThrow(RangeError)
    expect(files.stagedFile('staged/a/b.webp')).toBe(path.join(files.staged, 'a', 'b.webp'))
  })
})

describe('the queue', () => {
  test('runs two at once, in turn, and goes on after a failure', async () => {
    const enqueue = createQueue(2)
    const gates: (() => void)[] = []
    const log: string[] = []
    const task = (name: string) => (): Promise<string> => {
      log.push(name)
      return new Promise((resolve) => gates.push(() => resolve(name)))
    }
    const first = enqueue(task('first'))
    const failing = enqueue(() => Promise.reject(new Error('no')))
    const later = ['second', 'third'].map((name) => enqueue(task(name)))
    await expect(failing).rejects.toThrow('no')
    expect(log).toEqual(['first', 'second'])
    gates.shift()?.()
    expect(await first).toBe('first')
    await Promise.resolve()
    expect(log).toEqual(['first', 'second', 'third'])
    for (const open of gates) open()
    expect(await Promise.all(later)).toEqual(['second', 'third'])
  })
  test('refuses what finds no room to wait, and takes it once there is', async () => {
    const enqueue = createQueue(1, 1)
    let finish = (): void => undefined
    const first = enqueue(() => new Promise<void>((resolve) => (finish = resolve)))
    const second = enqueue(() => Promise.resolve('second'))
    await expect(enqueue(() => Promise.resolve('third'))).rejects.toThrow(QueueFull)
    finish()
    await first
    expect(await second).toBe('second')
    expect(await enqueue(() => Promise.resolve('third'))).toBe('third')
  })
})

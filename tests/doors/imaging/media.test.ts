import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createQueue, QueueFull } from '../../../src/imaging/queue.ts'
import { localFile } from '../../../src/storage/local-file.ts'
import { newMediaName } from '../../../src/wire/media/media-name.ts'
import { createPublicFolder } from '../../../src/wire/media/public-folder.ts'
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
    media: createPublicFolder(folder),
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
    const media = createPublicFolder(folder)
    const name = newMediaName('jpg')
    await Promise.all([1, 2, 3].map(() => media.put(name, localFile(path.join(root, 'staged.webp')))))
    await media.put(name, localFile(path.join(root, 'staged.webp')))
    expect(await readdir(folder)).toEqual([name])
  })

  test('a file that becomes public takes no room of its own, and outlives what it was made from', async () => {
    const folder = path.join(root, 'linked')
    const media = createPublicFolder(folder)
    const [name, staged] = [newMediaName('webp'), path.join(root, 'linked.webp')]
    await writeFile(staged, 'the bytes')
    await media.prepare(name, localFile(staged))
    expect(await media.list()).toEqual([])
    await media.put(name, localFile(staged))
    expect(await media.listPrepared()).toEqual([])
    expect((await stat(path.join(folder, name))).ino).toBe((await stat(staged)).ino)
    await rm(staged)
    const opened = await media.open(name)
    expect(opened === null ? '' : await text(opened.stream)).toBe('the bytes')
  })

  test('no file’s date tells when it was made', async () => {
    const folder = path.join(root, 'dates')
    const media = createPublicFolder(folder)
    const name = newMediaName('jpg')
    await utimes(path.join(root, 'other.webp'), new Date('2026-01-01'), new Date('2026-01-01'))
    await media.put(name, localFile(path.join(root, 'other.webp')))
    expect((await stat(path.join(folder, name))).mtimeMs).toBe(0)
  })

  test('a put that fails leaves nothing', async () => {
    const folder = path.join(root, 'failed')
    const media = createPublicFolder(folder)
    await expect(media.put(newMediaName('webp'), localFile(path.join(root, 'missing.webp')))).rejects.toThrow('ENOENT')
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
    const media = createPublicFolder(folder)
    expect(await media.open(name)).toBeNull()
    await expect(media.put(name, localFile(path.join(root, 'staged.webp')))).rejects.toThrow(RangeError)
    await expect(media.remove(name)).rejects.toThrow(RangeError)
    expect(existsSync(path.join(root, 'staged.webp'))).toBe(true)
  })

  test('a folder that is not there yet has no files', async () => {
    const media = createPublicFolder(path.join(root, 'never'))
    expect(await media.list()).toEqual([])
    expect(await media.open(newMediaName('jpg'))).toBeNull()
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

/** What is a picture, whatever wrote it and whoever sent it, is taken in as what it is. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { glanceAt } from '../../../src/imaging/glance.ts'
import { inspectPicture } from '../../../src/imaging/inspect.ts'
import { pictureLimits } from '../../../src/newsroom/images/limits.ts'
import { kinds, oneOfEach, refusalOf } from '../../support/inspected.ts'
import { aFolder, aPicture, tagsInFile, writeTags } from '../../support/picture-files.ts'

let bytesOf: Awaited<ReturnType<typeof oneOfEach>>
let folder = ''
let clear = (): Promise<void> => Promise.resolve()

beforeAll(async () => {
  ;({ folder, clear } = await aFolder())
  bytesOf = await oneOfEach()
})

afterAll(() => clear())

describe('what is taken in', () => {
  test.each([
    { kind: 'jpg', type: 'image/jpeg', extension: 'jpg' },
    { kind: 'png', type: 'image/png', extension: 'png' },
    { kind: 'webp', type: 'image/webp', extension: 'webp' },
    { kind: 'avif', type: 'image/avif', extension: 'avif' },
    { kind: 'tif', type: 'image/tiff', extension: 'tif' },
    { kind: 'gif', type: 'image/gif', extension: 'gif' },
  ] as const)('a $kind, told by its content', async ({ kind, type, extension }) => {
    const bytes = bytesOf(kind)
    expect(await inspectPicture(bytes, pictureLimits)).toEqual({
      digest: createHash('sha256').update(bytes).digest('hex'),
      type,
      extension,
      width: 1600,
      height: 1000,
      bytes: bytes.length,
    })
  })

  test.each(kinds)(
    'a %s that carries IPTC, XMP, EXIF and artwork, from a file',
    async (kind) => {
      const file = path.join(folder, `tagged.${kind}`)
      await writeFile(file, bytesOf(kind))
      await writeTags(file, { ...tagsInFile, 'XMP-dc:Description': '<script>alert(1)</script> %PDF-1.4' })
      await expect(inspectPicture(file, pictureLimits)).resolves.toMatchObject({ width: 1600 })
    },
    20_000,
  )

  test('a picture on its side, measured as it is seen', async () => {
    const turned = await sharp(bytesOf('jpg')).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await inspectPicture(turned, pictureLimits)).toMatchObject({ width: 1000, height: 1600 })
  })

  test('a JPEG with the further pictures and the padding that telephones append', async () => {
    const burst = Buffer.concat([bytesOf('jpg'), bytesOf('jpg'), Buffer.alloc(64)])
    expect(await refusalOf(burst)).toBeUndefined()
  })

  test('a progressive JPEG, a greyscale one and one in CMYK', async () => {
    for (const bytes of [
      await aPicture('jpg').jpeg({ progressive: true }).toBuffer(),
      await aPicture('jpg').toColourspace('b-w').jpeg().toBuffer(),
      await aPicture('jpg').toColourspace('cmyk').jpeg().toBuffer(),
    ]) {
      expect(await refusalOf(bytes)).toBeUndefined()
    }
  })

  test.each([
    { name: 'a.JPG', type: 'image/jpeg' },
    { name: 'a.jpeg', type: 'image/jpg' },
    { name: 'a', type: 'application/octet-stream' },
    { name: 'a.jpg', type: '' },
    { name: 'a.jpg', type: 'text/plain' },
  ])('a JPEG sent as $name, $type', async (declared) => {
    expect(await refusalOf(bytesOf('jpg'), declared)).toBeUndefined()
  })
})

test('what only makes a reader of pictures grumble is taken in, and shown small', async () => {
  const loop = Buffer.from(bytesOf('tif'))
  const directory = loop.readUInt32LE(4)
  loop.writeUInt32LE(directory, directory + 2 + 12 * loop.readUInt16LE(directory))
  const jpeg = bytesOf('jpg')
  const stuffed = Buffer.concat([jpeg.subarray(0, -2), Buffer.from('grumble'), jpeg.subarray(-2)])
  for (const [name, bytes] of Object.entries({ loop, stuffed })) {
    const file = path.join(folder, name)
    await writeFile(file, bytes)
    expect([name, await refusalOf(file)]).toEqual([name, undefined])
    expect(await glanceAt(file, pictureLimits)).toHaveProperty('placeholder')
  }
})

test('a file is only read', async () => {
  const file = path.join(folder, 'kept.jpg')
  await writeFile(file, bytesOf('jpg'))
  await inspectPicture(file, pictureLimits)
  expect((await readFile(file)).equals(bytesOf('jpg'))).toBe(true)
})

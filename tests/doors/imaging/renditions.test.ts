import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { thumbHashToRGBA } from 'thumbhash'
import { createMetadataReader } from '../../../src/imaging/metadata.ts'
import { glanceAt } from '../../../src/imaging/glance.ts'
import { stageRenditions } from '../../../src/imaging/renditions.ts'
import type { DrawnCrops } from '../../../src/newsroom/images/drawn-crops.ts'
import { readEmbedded } from '../../../src/newsroom/images/embedded.ts'
import { pictureLimits } from '../../../src/newsroom/images/limits.ts'
import { pictureFacts } from '../../../src/newsroom/images/picture-facts.ts'
import type { StagedRendition } from '../../../src/newsroom/images/staged.ts'
import {
  aFolder,
  aPicture,
  artworkInFile,
  readTags,
  tagsInFile,
  writeTags,
  type PictureKind,
} from '../../support/picture-files.ts'

const reader = createMetadataReader()
let root = ''
let clear = (): Promise<void> => Promise.resolve()

beforeAll(async () => {
  ;({ folder: root, clear } = await aFolder())
})

afterAll(async () => {
  await reader.end()
  await clear()
})

async function stage(
  original: string,
  id: string,
  focalPoint = { x: 50, y: 50 },
  crops: DrawnCrops = {},
): Promise<StagedRendition[]> {
  const rights = pictureFacts({ ...readEmbedded(await reader.read(original)) })
  return stageRenditions({
    original,
    into: { root, folder: `staged/${id}` },
    cropping: { focalPoint, crops },
    rights,
    limits: pictureLimits,
  })
}

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}

async function colourAt(
  file: string,
  left: number,
  top: number,
): Promise<{ red: number; green: number; blue: number }> {
  const pixel = await sharp(file).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return { red: pixel[0] ?? 0, green: pixel[1] ?? 0, blue: pixel[2] ?? 0 }
}

describe.each<PictureKind>(['jpg', 'png', 'webp', 'avif', 'tif'])(
  'from a %s that says a great deal of itself',
  (kind) => {
    let original = ''
    let staged: StagedRendition[] = []
    let before = ''

    beforeAll(async () => {
      original = path.join(root, `full.${kind}`)
      await aPicture(kind).toFile(original)
      await writeTags(original, tagsInFile)
      before = await hashOf(original)
      staged = await stage(original, `full-${kind}`)
    }, 120_000)

    test('the original keeps its bytes', async () => {
      expect(await hashOf(original)).toBe(before)
    })

    test('every file of the table is made, none larger than the original', () => {
      expect(staged.map(({ name, width, height }) => `${name} ${width}×${height}`)).toEqual([
        '320.avif 320×200',
        '320.webp 320×200',
        '320.jpg 320×200',
        '640.avif 640×400',
        '640.webp 640×400',
        '640.jpg 640×400',
        '1280.avif 1280×800',
        '1280.webp 1280×800',
        '1280.jpg 1280×800',
        '1600.avif 1600×1000',
        '1600.webp 1600×1000',
        '1600.jpg 1600×1000',
        '16x9-640.avif 640×360',
        '16x9-640.jpg 640×360',
        '16x9-1280.avif 1280×720',
        '16x9-1280.jpg 1280×720',
        '4x3-640.avif 640×480',
        '4x3-640.jpg 640×480',
        '4x3-1280.avif 1280×960',
        '4x3-1280.jpg 1280×960',
        '3x2-640.avif 640×427',
        '3x2-640.jpg 640×427',
        '3x2-1280.avif 1280×853',
        '3x2-1280.jpg 1280×853',
        'square.webp 400×400',
        'square.jpg 400×400',
        'share.jpg 1200×600',
      ])
    })

    test('each is what its name says', async () => {
      for (const { name, file, type } of staged) {
        const { format, space, compression } = await sharp(path.join(root, file)).metadata()
        const kind = format === 'heif' ? `image/${compression === 'av1' ? 'avif' : 'heic'}` : `image/${format}`
        expect([name, kind, space]).toEqual([name, type, 'srgb'])
      }
    })

    test.each(['640.avif', '640.webp', '640.jpg', 'share.jpg'])(
      '%s carries the rights packet and nothing else of the original',
      async (name) => {
        const rendition = staged.find((one) => one.name === name)
        const tags = await readTags(path.join(root, rendition?.file ?? ''))
        expect(tags).toMatchObject({
          'XMP-dc:Creator': ['Jane Roe'],
          'XMP-dc:Rights': '© Jane Roe',
          'XMP-photoshop:Credit': 'Agency',
          'XMP-xmpRights:UsageTerms': 'Editorial use only',
          'XMP-xmpRights:WebStatement': 'https://agency.example/terms',
          'XMP-iptcCore:AltTextAccessibility': 'A painted man raises his fist',
          'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
          'XMP-iptcExt:ArtworkOrObject': [
            {
              AOTitle: artworkInFile.AOTitle,
              AOCreator: artworkInFile.AOCreator,
              AODateCreated: '2024:11',
              AOSource: artworkInFile.AOSource,
              AOSourceInvNo: artworkInFile.AOSourceInvNo,
              AOCopyrightNotice: artworkInFile.AOCopyrightNotice,
              AOCurrentCopyrightOwnerName: artworkInFile.AOCurrentCopyrightOwnerName,
              AOPhysicalDescription: artworkInFile.AOPhysicalDescription,
            },
          ],
          'XMP-plus:CopyrightOwner': [{ CopyrightOwnerName: 'Jane Roe' }],
          'XMP-plus:Licensor': [{ LicensorName: 'Agency', LicensorURL: 'https://agency.example' }],
        })
        const groups = Object.keys(tags).map((tag) => tag.split(':')[0] ?? '')
        const foreign = groups.filter((group) =>
          /^(GPS|IFD\d|ExifIFD|IPTC\d*|Photoshop|ICC|XMP-(exif|xmp|xmpMM|aux|tiff)$)/.test(group),
        )
        expect(foreign).toEqual([])
        expect(JSON.stringify(tags)).not.toMatch(/SERIAL-4711|Camera Works|EMBARGO|2025:03:14/)
      },
      30_000,
    )
  },
)

describe('renditions', () => {
  test('a picture that lies on its side is set upright', async () => {
    const original = path.join(root, 'turned.jpg')
    await aPicture('jpg', { width: 800, height: 600 }).withMetadata({ orientation: 6 }).toFile(original)
    const staged = await stage(original, 'turned')
    expect(staged.find(({ name }) => name === '600.jpg')).toMatchObject({ width: 600, height: 800 })
    const file = path.join(root, staged.find(({ name }) => name === '600.jpg')?.file ?? '')
    expect((await colourAt(file, 550, 20)).blue).toBeGreaterThan(150)
    expect((await colourAt(file, 20, 20)).blue).toBeLessThan(100)
  })

  test('a wide-gamut picture comes out in sRGB', async () => {
    const original = path.join(root, 'p3.jpg')
    await sharp({ create: { width: 64, height: 64, channels: 3, background: '#00ff00' } })
      .withIccProfile('p3')
      .jpeg({ quality: 100 })
      .toFile(original)
    const [first] = await stage(original, 'p3')
    const { red, green } = await colourAt(path.join(root, first?.file ?? ''), 32, 32)
    expect(green).toBeGreaterThan(240)
    expect(red).toBeLessThan(60)
  })

  test('the share card is cut around the focal point', async () => {
    const original = path.join(root, 'tall.jpg')
    await aPicture('jpg', { width: 1000, height: 2000 }).toFile(original)
    const top = await stage(original, 'tall-top', { x: 0, y: 0 })
    const bottom = await stage(original, 'tall-bottom', { x: 50, y: 100 })
    const blue = async (staged: StagedRendition[]): Promise<number> => {
      const file = path.join(root, staged.find(({ name }) => name === 'share.jpg')?.file ?? '')
      return (await colourAt(file, 10, 10)).blue
    }
    expect(await blue(top)).toBeGreaterThan(150)
    expect(await blue(bottom)).toBeLessThan(100)
  })

  test('staging the same twice makes nothing new, and staging after a change leaves the first as it was', async () => {
    const original = path.join(root, 'again.png')
    await aPicture('png', { width: 500, height: 400 }).toFile(original)
    const first = await stage(original, 'again')
    expect(await stage(original, 'again')).toEqual(first)
    const moved = await stage(original, 'again', { x: 0, y: 0 })
    expect(moved.map(({ file }) => file)).not.toEqual(first.map(({ file }) => file))
    expect(await hashOf(path.join(root, first[0]?.file ?? ''))).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a picture of one pixel and a see-through one are staged too', async () => {
    const original = path.join(root, 'dot.png')
    await sharp({ create: { width: 1, height: 1, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toFile(original)
    const dots = await stage(original, 'dot')
    expect(dots.map(({ name }) => name)).toEqual([
      '1.avif',
      '1.webp',
      '1.jpg',
      ...['16x9', '4x3', '3x2'].flatMap((crop) => [`${crop}-1.avif`, `${crop}-1.jpg`]),
      'square.webp',
      'square.jpg',
      'share.jpg',
    ])
    expect(dots.every(({ width, height }) => width === 1 && height === 1)).toBe(true)
  })

  test('the placeholder is a data URL of a few hundred bytes', async () => {
    const original = path.join(root, 'noise.png')
    await sharp({
      create: {
        width: 600,
        height: 400,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toFile(original)
    const { placeholder } = await glanceAt(original, pictureLimits)
    expect(placeholder).toMatch(/^data:image\/webp;base64,[A-Za-z0-9+/=]+$/)
    expect(placeholder.length).toBeLessThan(500)
  })

  test('its colour is what most of it has, and its hash draws it in some 25 bytes', async () => {
    const original = path.join(root, 'glance.jpg')
    await aPicture('jpg').toFile(original)
    const { dominantColour, thumbhash } = await glanceAt(original, pictureLimits)
    expect(dominantColour).toMatch(/^#c[0-9a-f]3[0-9a-f]1[0-9a-f]$/)
    const hash = Buffer.from(thumbhash, 'base64')
    expect(hash.length).toBeLessThan(30)
    const { w, h, rgba } = thumbHashToRGBA(hash)
    expect(w / h).toBeCloseTo(1.6, 0)
    const [red = 0, , blue = 0] = rgba.slice(-4)
    expect([red > 150, blue < 100]).toEqual([true, true])
  })

  test('a crop of a panorama is as sharp as the original allows', async () => {
    const original = path.join(root, 'panorama.jpg')
    await aPicture('jpg', { width: 4000, height: 500 }).toFile(original)
    const staged = await stage(original, 'panorama')
    expect(staged.find(({ name }) => name === 'share.jpg')).toMatchObject({ width: 1000, height: 500 })
    expect(staged.find(({ name }) => name === 'square.webp')).toMatchObject({ width: 400, height: 400 })
  })
})

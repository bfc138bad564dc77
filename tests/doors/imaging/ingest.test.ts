/** What cameras, scanners and old archives send, and how it looks when it goes out: upright, in sRGB, its first frame. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { inspectPicture } from '../../../src/imaging/inspect.ts'
import { makeRenditions } from '../../../src/imaging/renditions.ts'
import { pictureLimits } from '../../../src/newsroom/images/limits.ts'
import { pictureFacts } from '../../../src/newsroom/images/picture-facts.ts'
import { adobeRgbProfile } from '../../support/colour-profile.ts'
import { aFolder, anAnimation, aPicture, tagsInFile, writeTags } from '../../support/picture-files.ts'

let root = ''
let clear = (): Promise<void> => Promise.resolve()

beforeAll(async () => {
  ;({ folder: root, clear } = await aFolder())
})

afterAll(() => clear())

type Colour = { readonly red: number; readonly green: number; readonly blue: number }

/** The sizes of a file that was taken in, and the colour at a place of its smallest JPEG, in per cent of its sides. */
async function goesOut(name: string, bytes: Buffer) {
  const seen = await inspectPicture(bytes, pictureLimits)
  const original = path.join(root, name)
  await writeFile(original, bytes)
  const into = path.join(root, `made-of-${name}`)
  await mkdir(into, { recursive: true })
  const made = await makeRenditions({
    original,
    into,
    cropping: { focalPoint: { x: 50, y: 50 }, crops: {} },
    rights: pictureFacts({ creditLine: 'Jane Roe/Stet' }),
    limits: pictureLimits,
  })
  const jpeg = made.find(({ name }) => /^\d+\.jpg$/.test(name))
  const file = path.join(into, jpeg?.name ?? '')
  return {
    seen,
    made,
    jpeg,
    space: (await sharp(file).metadata()).space,
    hasProfile: (await sharp(file).metadata()).hasProfile,
    async colourAt(x: number, y: number): Promise<Colour> {
      const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
      const at = 3 * (Math.floor((y * info.height) / 100) * info.width + Math.floor((x * info.width) / 100))
      return { red: data[at] ?? 0, green: data[at + 1] ?? 0, blue: data[at + 2] ?? 0 }
    },
  }
}

function expectNear(found: Colour, [red, green, blue]: readonly [number, number, number], within = 8): void {
  const far = Math.max(Math.abs(found.red - red), Math.abs(found.green - green), Math.abs(found.blue - blue))
  expect({ ...found, near: far <= within }).toEqual({ ...found, near: true })
}

/** How the sensor's picture differs from what was seen, for each of the eight (EXIF 2.32, tag 274). */
const stored = [
  { angle: 0, mirror: 'not' },
  { angle: 0, mirror: 'flop' },
  { angle: 180, mirror: 'not' },
  { angle: 0, mirror: 'flip' },
  { angle: 90, mirror: 'flop' },
  { angle: 270, mirror: 'not' },
  { angle: 90, mirror: 'flip' },
  { angle: 90, mirror: 'not' },
] as const

/** A red field, seen 240 × 160, with its blue corner at the top left; stored as a camera held this way stores it. */
async function heldAs(orientation: number): Promise<Buffer> {
  const upright = await aPicture('png', { width: 240, height: 160 }).toBuffer()
  const { angle, mirror } = stored[orientation - 1] ?? { angle: 0, mirror: 'not' }
  const turned = sharp(await sharp(upright).rotate(angle).png().toBuffer())
  const pixels = await (mirror === 'flop' ? turned.flop() : mirror === 'flip' ? turned.flip() : turned).png().toBuffer()
  return sharp(pixels).withMetadata({ orientation }).jpeg({ quality: 90 }).toBuffer()
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a camera held as EXIF orientation %i: the picture is upright',
  async (orientation) => {
    const out = await goesOut(`held-${String(orientation)}.jpg`, await heldAs(orientation))
    expect(out.seen).toMatchObject({ width: 240, height: 160 })
    expect(out.jpeg).toMatchObject({ width: 240, height: 160 })
    const corners = [
      await out.colourAt(8, 8),
      await out.colourAt(92, 8),
      await out.colourAt(8, 92),
      await out.colourAt(92, 92),
    ]
    expect(corners.map(({ red, blue }) => (blue > red ? 'blue' : 'red'))).toEqual(['blue', 'red', 'red', 'red'])
  },
)

describe('colours', () => {
  const green = { width: 120, height: 80, channels: 3, background: { r: 100, g: 180, b: 100 } } as const

  test('of Adobe RGB are turned into sRGB, and the profile is gone', async () => {
    // Its numbers stay as they are; only what they mean is said.
    const plain = await sharp({ create: green }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()
    const out = await goesOut('adobe.jpg', withProfile(plain, adobeRgbProfile()))
    expect(out).toMatchObject({ space: 'srgb', hasProfile: false })
    expectNear(await out.colourAt(50, 50), adobeToSrgb([100, 180, 100]))
    expect((await out.colourAt(50, 50)).red).toBeLessThan(80)
  })

  test.each(['jpg', 'tif'] as const)('of a CMYK %s with a profile are turned into sRGB', async (kind) => {
    const cmyk = sharp({ create: { ...green, background: '#cc3311' } })
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
    const bytes = await (kind === 'jpg' ? cmyk.jpeg({ quality: 95 }) : cmyk.tiff({ compression: 'lzw' })).toBuffer()
    expect((await sharp(bytes).metadata()).space).toBe('cmyk')
    const out = await goesOut(`cmyk.${kind}`, bytes)
    expect(out).toMatchObject({ space: 'srgb', hasProfile: false })
    expectNear(await out.colourAt(50, 50), [204, 51, 17], 24)
  })

  test.each(['png', 'tif'] as const)('of a 16-bit %s keep their value in 8', async (kind) => {
    const deep = sharp({ create: green }).toColourspace('rgb16')
    const bytes = await (kind === 'png' ? deep.png() : deep.tiff({ compression: 'lzw' })).toBuffer()
    expect((await sharp(bytes).metadata()).depth).toBe('ushort')
    expectNear(await (await goesOut(`deep.${kind}`, bytes)).colourAt(50, 50), [100, 180, 100])
  })

  test('of greyscale in 16 bits stay grey', async () => {
    const grey = await sharp({ create: { ...green, background: '#808080' } })
      .toColourspace('grey16')
      .png()
      .toBuffer()
    expectNear(await (await goesOut('grey.png', grey)).colourAt(50, 50), [128, 128, 128])
  })

  test('of a progressive JPEG are those of a baseline one', async () => {
    const bytes = await sharp({ create: green }).jpeg({ progressive: true, quality: 95 }).toBuffer()
    expectNear(await (await goesOut('progressive.jpg', bytes)).colourAt(50, 50), [100, 180, 100])
  })

  test('behind what is transparent are white in a JPEG', async () => {
    const clear = await sharp({ create: { ...green, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer()
    expectNear(await (await goesOut('clear.png', clear)).colourAt(50, 50), [255, 255, 255])
  })
})

describe.each(['gif', 'webp'] as const)('of an animated %s', (kind) => {
  test('the first frame goes out', async () => {
    const out = await goesOut(`still.${kind}`, await anAnimation(kind, 3))
    expect(out.jpeg).toMatchObject({ width: 40, height: 30 })
    expectNear(await out.colourAt(50, 50), [220, 30, 0], 16)
  })

  test('one file keeps every frame for as long as it was shown, with its rights and nothing else', async () => {
    const said = path.join(root, `said.${kind}`)
    await writeFile(said, await anAnimation(kind, 3))
    await writeTags(said, tagsInFile)
    const { made } = await goesOut(`moving.${kind}`, await readFile(said))
    const moving = made.find(({ name }) => name === 'moving.webp')
    expect(moving).toMatchObject({ type: 'image/webp', width: 40, height: 30 })
    const file = await sharp(path.join(root, `made-of-moving.${kind}`, moving?.name ?? ''), {
      animated: true,
    }).metadata()
    expect(file).toMatchObject({ pages: 3, pageHeight: 30, delay: [100, 100, 100] })
    expect(file.xmp?.toString()).toContain('Jane Roe/Stet')
    expect(file.xmp?.toString()).not.toContain('before')
    expect(file.exif).toBeUndefined()
  })
})

test('of a picture that stands still no file moves', async () => {
  const { made } = await goesOut('single.gif', await anAnimation('gif', 1))
  expect(made.filter(({ name }) => name === 'moving.webp')).toEqual([])
})

/** Puts a profile into a JPEG without touching its pixels (ICC.1, annex B.4). */
function withProfile(jpeg: Buffer, profile: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile])
  const head = Buffer.from([0xff, 0xe2, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** Through linear light and XYZ (D65), by the published matrices of both. */
function adobeToSrgb(adobe: readonly [number, number, number]): readonly [number, number, number] {
  const [r, g, b] = adobe.map((value) => (value / 255) ** (563 / 256)) as [number, number, number]
  const x = 0.5767309 * r + 0.185554 * g + 0.1881852 * b
  const y = 0.2973769 * r + 0.6273491 * g + 0.0752741 * b
  const z = 0.0270343 * r + 0.0706872 * g + 0.9911085 * b
  return [
    encoded(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
    encoded(-0.969266 * x + 1.8760108 * y + 0.041556 * z),
    encoded(0.0556434 * x - 0.2040259 * y + 1.0572252 * z),
  ]
}

function encoded(linear: number): number {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
  return Math.round(255 * Math.min(1, Math.max(0, value)))
}

/** How a picture is cut into the files it goes out as, and what it looks like at a glance. */
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { thumbHashToRGBA } from 'thumbhash'
import { glanceAt } from '../../../src/imaging/glance.ts'
import { pictureLimits } from '../../../src/newsroom/images/limits.ts'
import type { StagedRendition } from '../../../src/newsroom/images/staged.ts'
import { aPicture } from '../../support/picture-files.ts'
import { aDarkroom, hashOf, type Darkroom } from '../../support/staging.ts'

let darkroom: Darkroom

beforeAll(async () => {
  darkroom = await aDarkroom()
})
afterAll(() => darkroom.clear())

async function colourAt(
  file: string,
  left: number,
  top: number,
): Promise<{ red: number; green: number; blue: number }> {
  const pixel = await sharp(file).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return { red: pixel[0] ?? 0, green: pixel[1] ?? 0, blue: pixel[2] ?? 0 }
}

describe('renditions', () => {
  test('a picture that lies on its side is set upright', async () => {
    const original = path.join(darkroom.root, 'turned.jpg')
    await aPicture('jpg', { width: 800, height: 600 }).withMetadata({ orientation: 6 }).toFile(original)
    const staged = await darkroom.stage(original, 'turned')
    expect(staged.find(({ name }) => name === '600.jpg')).toMatchObject({ width: 600, height: 800 })
    const file = path.join(darkroom.root, staged.find(({ name }) => name === '600.jpg')?.file ?? '')
    expect((await colourAt(file, 550, 20)).blue).toBeGreaterThan(150)
    expect((await colourAt(file, 20, 20)).blue).toBeLessThan(100)
  })

  test('a wide-gamut picture comes out in sRGB', async () => {
    const original = path.join(darkroom.root, 'p3.jpg')
    await sharp({ create: { width: 64, height: 64, channels: 3, background: '#00ff00' } })
      .withIccProfile('p3')
      .jpeg({ quality: 100 })
      .toFile(original)
    const [first] = await darkroom.stage(original, 'p3')
    const { red, green } = await colourAt(path.join(darkroom.root, first?.file ?? ''), 32, 32)
    expect(green).toBeGreaterThan(240)
    expect(red).toBeLessThan(60)
  })

  test('the share card is cut around the focal point', async () => {
    const original = path.join(darkroom.root, 'tall.jpg')
    await aPicture('jpg', { width: 1000, height: 2000 }).toFile(original)
    const top = await darkroom.stage(original, 'tall-top', { x: 0, y: 0 })
    const bottom = await darkroom.stage(original, 'tall-bottom', { x: 50, y: 100 })
    const blue = async (staged: readonly StagedRendition[]): Promise<number> => {
      const file = path.join(darkroom.root, staged.find(({ name }) => name === 'share.jpg')?.file ?? '')
      return (await colourAt(file, 10, 10)).blue
    }
    expect(await blue(top)).toBeGreaterThan(150)
    expect(await blue(bottom)).toBeLessThan(100)
  })

  test('staging the same twice makes nothing new, and staging after a change leaves the first as it was', async () => {
    const original = path.join(darkroom.root, 'again.png')
    await aPicture('png', { width: 500, height: 400 }).toFile(original)
    const first = await darkroom.stage(original, 'again')
    expect(await darkroom.stage(original, 'again')).toEqual(first)
    const moved = await darkroom.stage(original, 'again', { x: 0, y: 0 })
    expect(moved.map(({ file }) => file)).not.toEqual(first.map(({ file }) => file))
    expect(await hashOf(path.join(darkroom.root, first[0]?.file ?? ''))).toMatch(/^[0-9a-f]{64}$/)
  })

  test('one that was lost is made anew, and the others stay as they were', async () => {
    const original = path.join(darkroom.root, 'lost.png')
    await aPicture('png', { width: 500, height: 400 }).toFile(original)
    const staged = await darkroom.stage(original, 'lost')
    const [lost = '', kept = ''] = staged.map(({ file }) => path.join(darkroom.root, file))
    await rm(lost)
    const { ino } = await stat(kept)
    expect(await darkroom.stage(original, 'lost')).toEqual(staged)
    expect((await sharp(lost).metadata()).width).toBe(staged[0]?.width)
    expect((await stat(kept)).ino).toBe(ino)
  })

  test('a picture of one pixel and a see-through one are staged too', async () => {
    const original = path.join(darkroom.root, 'dot.png')
    await sharp({ create: { width: 1, height: 1, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toFile(original)
    const dots = await darkroom.stage(original, 'dot')
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
    const original = path.join(darkroom.root, 'noise.png')
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
    const original = path.join(darkroom.root, 'glance.jpg')
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
    const original = path.join(darkroom.root, 'panorama.jpg')
    await aPicture('jpg', { width: 4000, height: 500 }).toFile(original)
    const staged = await darkroom.stage(original, 'panorama')
    expect(staged.find(({ name }) => name === 'share.jpg')).toMatchObject({ width: 1000, height: 500 })
    expect(staged.find(({ name }) => name === 'square.webp')).toMatchObject({ width: 400, height: 400 })
  })
})

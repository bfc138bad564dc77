import { beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { likenessOf } from '../../../src/imaging/likeness.ts'
import { demoPictures } from '../../../src/demo/pictures/all.ts'
import { alikeWithin, differenceOf, lookAlike } from '../../../src/newsroom/images/likeness.ts'

const pictures: { readonly key: string; readonly bytes: Buffer; readonly likeness: string }[] = []

async function likeness(bytes: Buffer): Promise<string> {
  return (await likenessOf(sharp(bytes).autoOrient())) ?? ''
}

beforeAll(async () => {
  for (const { key, draw } of demoPictures.slice(0, 12)) {
    const { svg, width } = draw()
    const bytes = await sharp(Buffer.from(svg))
      .resize(Math.round(width / 3))
      .flatten({ background: '#000' })
      .jpeg({ quality: 90 })
      .toBuffer()
    pictures.push({ key, bytes, likeness: await likeness(bytes) })
  }
})

async function cut(bytes: Buffer, share: number): Promise<Buffer> {
  const { width, height } = await sharp(bytes).metadata()
  const [left, top] = [Math.round((width * share) / 2), Math.round((height * share) / 2)]
  return sharp(bytes)
    .extract({ left, top, width: width - 2 * left, height: height - 2 * top })
    .jpeg()
    .toBuffer()
}

describe('what a picture looks like', () => {
  test.each([
    { says: 'saved anew, badly', made: (bytes: Buffer) => sharp(bytes).jpeg({ quality: 35 }).toBuffer() },
    { says: 'saved in another format', made: (bytes: Buffer) => sharp(bytes).webp({ quality: 60 }).toBuffer() },
    { says: 'resized', made: (bytes: Buffer) => sharp(bytes).resize({ width: 300 }).jpeg().toBuffer() },
    { says: 'in black and white', made: (bytes: Buffer) => sharp(bytes).greyscale().jpeg().toBuffer() },
    {
      says: 'a little lighter',
      made: (bytes: Buffer) => sharp(bytes).modulate({ brightness: 1.15 }).jpeg().toBuffer(),
    },
    { says: 'cut by three in a hundred', made: (bytes: Buffer) => cut(bytes, 0.03) },
    { says: 'cut by six in a hundred', made: (bytes: Buffer) => cut(bytes, 0.06) },
    {
      says: 'turned by its EXIF alone',
      made: (bytes: Buffer) => sharp(bytes).rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer(),
    },
  ])('stays when it is $says', async ({ made }) => {
    for (const { key, bytes, likeness: before } of pictures) {
      const difference = differenceOf(before, await likeness(await made(bytes)))
      expect([key, difference <= alikeWithin]).toEqual([key, true])
    }
  })

  test('is another of every other picture', () => {
    const pairs = pictures.flatMap((one, index) => pictures.slice(index + 1).map((other) => [one, other] as const))
    expect(pairs.filter(([one, other]) => lookAlike(one.likeness, other.likeness))).toEqual([])
    expect(pairs.length).toBe(66)
  })

  test('can’t be told of a sheet with nothing on it', async () => {
    const sheet = sharp({ create: { width: 300, height: 200, channels: 3, background: '#886644' } })
    expect(await likenessOf(sheet)).toBeNull()
  })
})

/** What is no picture, is broken, or is something else besides, is refused with a sentence. */
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { inspectPicture } from '../../../src/imaging/inspect.ts'
import { pictureLimits } from '../../../src/newsroom/images/limits.ts'
import { kinds, oneOfEach, refusalOf } from '../../support/inspected.ts'
import { anAnimation } from '../../support/picture-files.ts'

let bytesOf: Awaited<ReturnType<typeof oneOfEach>>

beforeAll(async () => {
  bytesOf = await oneOfEach()
})

describe('what is refused for what it is', () => {
  test.each([
    { says: 'a web page', bytes: Buffer.from('<!DOCTYPE html><script>alert(1)</script>') },
    { says: 'a PDF', bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj') },
    { says: 'a ZIP archive', bytes: Buffer.from('PK\x03\x04\x14\x00\x00\x00\x00\x00rest of it is not here', 'latin1') },
    { says: 'an empty file', bytes: Buffer.alloc(0) },
    { says: 'not a picture we know', bytes: Buffer.from('Dear editor, please find attached') },
  ])('$says', async ({ says, bytes }) => {
    const problem = await refusalOf(bytes)
    expect(problem).toMatchObject({
      code: 'wrong-type',
      message: `This file is ${says}. JPEG, PNG, WebP, AVIF, TIFF and GIF pictures are accepted.`,
    })
  })

  test.each([
    { name: 'portrait.png', type: '', says: '“portrait.png” is named .png but holds a JPEG picture.' },
    { name: 'portrait.jpg', type: 'image/png', says: 'The file was sent as image/png but holds a JPEG picture.' },
    { name: 'portrait.html', type: 'image/jpeg', says: '“portrait.html” is named .html but holds a JPEG picture.' },
  ])('a JPEG sent as $name, $type', async ({ name, type, says }) => {
    const problem = await refusalOf(bytesOf('jpg'), { name, type })
    expect(problem?.code).toBe('wrong-type')
    expect(problem?.message).toContain(says)
  })

  test.each([
    {
      says: 'a HEIC picture',
      bytes: Buffer.from('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic', 'latin1'),
      send: 'JPEG',
    },
    { says: 'a BigTIFF picture', bytes: Buffer.from('II+\0\b\0\0\0', 'latin1'), send: 'ordinary TIFF' },
    { says: 'an SVG drawing', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), send: 'PNG' },
    { says: 'an SVG drawing', bytes: Buffer.from('<?xml version="1.0"?><!-- x --><svg></svg>'), send: 'PNG' },
  ])('$says, with what to send instead', async ({ says, bytes, send }) => {
    const problem = await refusalOf(bytes)
    expect(problem?.code).toBe('wrong-type')
    expect(problem?.message).toMatch(new RegExp(`^This file is ${says}\\. (Export|Save) it as an? ${send}`))
  })

  test.each(['webp', 'gif'] as const)('a %s of more frames than are taken in', async (kind) => {
    const limits = { ...pictureLimits, frames: 2 }
    await expect(inspectPicture(await anAnimation(kind, 2), limits)).resolves.toMatchObject({ width: 40, height: 30 })
    await expect(inspectPicture(await anAnimation(kind, 3), limits)).rejects.toThrow('3 frames; at most 2')
  })
})

describe('what is refused for its state', () => {
  test.each(kinds)('a %s that is cut short, wherever it is cut', async (kind) => {
    const bytes = bytesOf(kind)
    for (const share of [0.2, 0.5, 0.9]) {
      const problem = await refusalOf(bytes.subarray(0, Math.floor(bytes.length * share)))
      expect([share, problem?.code]).toEqual([share, 'broken-file'])
    }
    const lastByte = await refusalOf(bytes.subarray(0, bytes.length - 1))
    if (kind !== 'tif') expect(lastByte?.code).toBe('broken-file')
  })

  test('a picture of 300 megapixels, before it is decoded', async () => {
    const started = process.memoryUsage().rss
    expect(await refusalOf(bomb(20_000, 15_000))).toEqual({
      code: 'too-many-pixels',
      field: 'file',
      message: 'The picture has 20000 × 15000 pixels, 300 million; at most 100 million are taken in.',
    })
    expect(process.memoryUsage().rss - started).toBeLessThan(100 * 1024 * 1024)
  })

  test.each([
    { says: 'folded into a comment', kind: 'zTXt', head: 'Comment\0\0', fold: deflateSync },
    { says: 'folded into XMP', kind: 'iTXt', head: 'XML:com.adobe.xmp\0\x01\0\0\0', fold: deflateSync },
    { says: 'as they are', kind: 'iTXt', head: 'XML:com.adobe.xmp\0\0\0\0\0', fold: (words: Buffer) => words },
  ])('a PNG with more words than anybody reads, $says', async ({ kind, head, fold }) => {
    const before = process.memoryUsage().rss
    const words = chunk(kind, Buffer.concat([Buffer.from(head, 'latin1'), fold(Buffer.alloc(11 * 1024 * 1024, 65))]))
    const few = chunk(kind, Buffer.concat([Buffer.from(head, 'latin1'), fold(Buffer.from('Few words'))]))
    const [start, rest] = [bytesOf('png').subarray(0, 33), bytesOf('png').subarray(33)]
    expect(await refusalOf(Buffer.concat([start, words, rest]))).toMatchObject({ code: 'too-many-words' })
    expect(await refusalOf(Buffer.concat([start, few, rest]))).toBeUndefined()
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  test('a picture that is too long for any page', async () => {
    expect(await refusalOf(bomb(40_000, 10))).toMatchObject({ code: 'too-many-pixels' })
  })

  test('a file with too many bytes, before it is read', async () => {
    const limits = { ...pictureLimits, bytes: 1024 * 1024 }
    await expect(inspectPicture(Buffer.alloc(1024 * 1024 + 1), limits)).rejects.toThrow('The file is 1 MB')
  })
})

describe('what is refused for what it also is', () => {
  test.each([
    { says: 'a ZIP archive', tail: 'PK\x03\x04 something PK\x05\x06' + '\x00'.repeat(18) },
    { says: 'a web page', tail: '<html><body onload=alert(1)>' },
    { says: 'a PDF', tail: '%PDF-1.4 obj' },
    { says: 'a program', tail: '<?php system($_GET[0]); ?>' },
  ])('each kind of picture with $says behind it', async ({ says, tail }) => {
    for (const kind of ['jpg', 'png', 'webp', 'avif', 'gif'] as const) {
      const problem = await refusalOf(Buffer.concat([bytesOf(kind), Buffer.from(tail, 'latin1')]))
      expect([kind, problem?.code]).toEqual([kind, 'foreign-content'])
      expect(problem?.message).toContain(says)
    }
  })

  test('a TIFF that is a ZIP when read from its end', async () => {
    const zip = Buffer.concat([bytesOf('tif'), Buffer.from('PK\x05\x06' + '\x00'.repeat(18), 'latin1')])
    expect(await refusalOf(zip)).toMatchObject({ code: 'foreign-content' })
  })

  test('a JPEG with a web page in its comment', async () => {
    const comment = Buffer.from('<script>alert(1)</script>')
    const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment])
    const jpeg = bytesOf('jpg')
    const problem = await refusalOf(Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]))
    expect(problem).toMatchObject({ code: 'foreign-content' })
  })

  test('a GIF with a web page in its comment', async () => {
    const gif = bytesOf('gif')
    const comment = Buffer.from('<script>alert(1)</script>')
    const block = Buffer.concat([Buffer.from([0x21, 0xfe, comment.length]), comment, Buffer.from([0])])
    const table = 13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1)
    const problem = await refusalOf(Buffer.concat([gif.subarray(0, table), block, gif.subarray(table)]))
    expect(problem).toMatchObject({ code: 'foreign-content' })
  })

  test('random bytes behind a PNG', async () => {
    expect(await refusalOf(Buffer.concat([bytesOf('png'), Buffer.from('extra')]))).toMatchObject({
      code: 'foreign-content',
    })
  })
})

/** A PNG of a few bytes that unfolds to any size. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(1000))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** PNG's check sum, which `zlib` has only from Node 20.15. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

import type { PictureType } from './formats.ts'
import { gifBlocks } from './gif-blocks.ts'

/**
 * Where a picture ends inside its file, in bytes: `'truncated'` when the file stops first, `null` where the format does
 * not say (TIFF keeps its pieces anywhere).
 */
export function pictureEnd(bytes: Buffer, type: PictureType): number | 'truncated' | null {
  switch (type) {
    case 'image/jpeg':
      return jpegsEnd(bytes)
    case 'image/png':
      return pngEnd(bytes)
    case 'image/webp':
      return webpEnd(bytes)
    case 'image/avif':
      return boxesEnd(bytes)
    case 'image/gif':
      return gifBlocks(bytes)?.end ?? 'truncated'
    case 'image/tiff':
      return null
  }
}

/** Telephones append further pictures to the first (CIPA DC-007, Multi-Picture Format): they belong to it. */
function jpegsEnd(bytes: Buffer): number | 'truncated' {
  let end = jpegEnd(bytes)
  while (end !== 'truncated' && startsAsJpeg(bytes, end)) {
    const next = jpegEnd(bytes.subarray(end))
    if (next === 'truncated') return end
    end += next
  }
  return end
}

function startsAsJpeg(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0xff && bytes[at + 1] === 0xd8 && bytes[at + 2] === 0xff
}

/** Walks the segments, then the entropy-coded data, to the End Of Image marker (ITU T.81, B.1). */
function jpegEnd(bytes: Buffer): number | 'truncated' {
  let at = 2
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      at = bytes.indexOf(0xff, at)
      if (at === -1) return 'truncated'
      continue
    }
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return at + 2
    if (marker === 0xff) at += 1
    else if (marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (at + 4 > bytes.length) return 'truncated'
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return 'truncated'
}

function pngEnd(bytes: Buffer): number | 'truncated' {
  let at = 8
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at)
    if (next > bytes.length) return 'truncated'
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next
    at = next
  }
  return 'truncated'
}

function webpEnd(bytes: Buffer): number | 'truncated' {
  const end = bytes.length < 12 ? Infinity : 8 + bytes.readUInt32LE(4)
  return end > bytes.length ? 'truncated' : end
}

/** What stands at the top of an ISO base media file (ISO/IEC 14496-12, 4.2 and 6.2.3). */
const topBoxes = /^(ftyp|meta|mdat|free|skip|wide|moov|uuid|pdin|moof|mfra|sidx|styp|emsg|udta)$/

/** Boxes, to the last that is one. */
function boxesEnd(bytes: Buffer): number | 'truncated' {
  let at = 0
  let hasPixels = false
  while (at + 8 <= bytes.length) {
    const box = bytes.toString('latin1', at + 4, at + 8)
    if (!topBoxes.test(box)) return at
    hasPixels ||= box === 'mdat'
    const short = bytes.readUInt32BE(at)
    if (short === 0) return bytes.length
    if (short === 1 && at + 16 > bytes.length) return 'truncated'
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short
    if (size < 8) return at
    if (at + size > bytes.length) return 'truncated'
    at += size
  }
  // A few bytes before any pixels are the beginning of a box, not something behind the picture.
  return !hasPixels && at < bytes.length ? 'truncated' : at
}

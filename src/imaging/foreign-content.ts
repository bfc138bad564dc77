import type { PictureType } from './formats.ts'
import { gifBlocks } from './gif-blocks.ts'

type Sign = { readonly kind: string; readonly marks: readonly string[]; readonly pattern?: RegExp }

/** As Latin-1 text. */
const signs: readonly Sign[] = [
  { kind: 'a ZIP archive', marks: ['PK\x03\x04', 'PK\x05\x06'] },
  { kind: 'a PDF', marks: ['%PDF-'] },
  { kind: 'a web page', marks: [], pattern: /<(!doctype|html|head|body|script|svg|iframe|img)[\s>]/i },
  { kind: 'a program', marks: ['<?php', '\x7fELF'] },
  { kind: 'an archive', marks: ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'] },
]

function signIn(text: string): string | null {
  const found = signs.find(
    ({ marks, pattern }) => marks.some((mark) => text.includes(mark)) || pattern?.test(text) === true,
  )
  return found?.kind ?? null
}

/**
 * What else a file is besides a picture: something after the picture's end, a ZIP read from the end of the file, a PDF
 * read from its first kilobyte, a web page in a comment. Padding, and the further pictures that telephones append to a
 * JPEG, are no such thing.
 *
 * @returns what it is, in words, or `null`
 */
export function foreignContent(bytes: Buffer, type: PictureType, end: number | null): string | null {
  const after = end === null ? Buffer.alloc(0) : bytes.subarray(end)
  const appended = signIn(after.toString('latin1'))
  if (appended !== null) return appended
  if (type !== 'image/jpeg' && !after.every(isPadding)) return 'other data'
  if (endsAsZip(bytes)) return 'a ZIP archive'
  if (bytes.toString('latin1', 0, 1024).includes('%PDF-')) return 'a PDF'
  if (type === 'image/gif') return signIn((gifBlocks(bytes)?.words ?? []).join('\n'))
  return type === 'image/jpeg' ? foreignComment(bytes) : null
}

function isPadding(byte: number): boolean {
  return byte === 0 || byte === 0xff || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

/** The end-of-central-directory record of a ZIP, whose comment reaches exactly to the end of the file. */
function endsAsZip(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - 65_557)
  for (let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= from; at = earlier(bytes, at)) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return true
  }
  return false
}

function earlier(bytes: Buffer, at: number): number {
  return at === 0 ? -1 : bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1')
}

function foreignComment(bytes: Buffer): string | null {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda;) {
    const next = at + 2 + bytes.readUInt16BE(at + 2)
    if (bytes[at + 1] === 0xfe) {
      const found = signIn(bytes.toString('latin1', at + 4, next))
      if (found !== null) return found
    }
    at = next
  }
  return null
}

import type { PictureType } from './formats.ts'

const signatures: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'a ZIP archive', pattern: /PK\x03\x04|PK\x05\x06/ },
  { kind: 'a PDF', pattern: /%PDF-\d/ },
  { kind: 'a web page', pattern: /<(!doctype|html|head|body|script|svg|iframe|img)[\s>]/i },
  { kind: 'a program', pattern: /<\?php|\x7fELF|^#!\// },
  { kind: 'an archive', pattern: /Rar!\x1a\x07|7z\xbc\xaf\x27\x1c/ },
]

/**
 * What else a file is besides a picture: something after the picture's end, a ZIP read from the end of the file, a PDF
 * read from its first kilobyte, a web page in a comment. Padding, and the further pictures that telephones append to a
 * JPEG, are no such thing.
 *
 * @returns what it is, in words, or `null`
 */
export function foreignContent(bytes: Buffer, type: PictureType, end: number | null): string | null {
  const after = end === null ? '' : bytes.toString('latin1', end)
  const appended = signatures.find(({ pattern }) => pattern.test(after))
  if (appended !== undefined) return appended.kind
  if (!isPadding(after) && !(type === 'image/jpeg' && after.length > 0)) return 'other data'
  if (endsAsZip(bytes)) return 'a ZIP archive'
  if (/%PDF-\d/.test(bytes.toString('latin1', 0, 1024))) return 'a PDF'
  return type === 'image/jpeg' ? foreignComment(bytes) : null
}

function isPadding(text: string): boolean {
  return /^[\x00\s\xff]*$/.test(text)
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
      const comment = bytes.toString('latin1', at + 4, next)
      const found = signatures.find(({ pattern }) => pattern.test(comment))
      if (found !== undefined) return found.kind
    }
    at = next
  }
  return null
}

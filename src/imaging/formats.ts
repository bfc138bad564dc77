import { fileTypeFromBuffer } from 'file-type'

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'image/tiff' | 'image/gif'

export type Format = { readonly type: PictureType; readonly name: string; readonly extensions: readonly string[] }

/** What we take in. The first extension is the one we give. */
export const formats: readonly Format[] = [
  { type: 'image/jpeg', name: 'JPEG', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  { type: 'image/png', name: 'PNG', extensions: ['png'] },
  { type: 'image/webp', name: 'WebP', extensions: ['webp'] },
  { type: 'image/avif', name: 'AVIF', extensions: ['avif'] },
  { type: 'image/tiff', name: 'TIFF', extensions: ['tif', 'tiff'] },
  { type: 'image/gif', name: 'GIF', extensions: ['gif'] },
]

export const accepted = 'JPEG, PNG, WebP, AVIF, TIFF and GIF pictures are accepted.'

/** Kinds that people do send, as they would call them. */
const knownKinds: Readonly<Record<string, string>> = {
  heic: 'a HEIC picture',
  heif: 'a HEIF picture',
  apng: 'an animated PNG',
  pdf: 'a PDF',
  zip: 'a ZIP archive',
  psd: 'a Photoshop document',
  mp4: 'a film (MP4)',
  mov: 'a film (QuickTime)',
  bmp: 'a BMP picture',
  jxl: 'a JPEG XL picture',
  jp2: 'a JPEG 2000 picture',
  docx: 'a Word document',
  exe: 'a program',
}

/** A TIFF with offsets of 64 bits, of which the panel's uploads know nothing. */
const bigTiff = 'a BigTIFF picture'

/** What to send instead, where there is a way that everybody has. */
export function sendInstead(kind: string): string {
  if (/^a HEI[CF]/.test(kind)) {
    return 'Export it as a JPEG and send that; a telephone makes JPEGs when its camera is set to “most compatible”.'
  }
  if (kind === bigTiff) return 'Save it as an ordinary TIFF and send that: a picture of this size needs no more.'
  if (kind === 'an SVG drawing') return 'Export it as a PNG, at the largest size it may be shown in, and send that.'
  return ''
}

export type Recognised = { readonly format: Format } | { readonly format: null; readonly kind: string }

/** What a file is, told from its bytes alone: never from its name, nor from what the sender says. */
export async function recognise(bytes: Buffer): Promise<Recognised> {
  if (bytes.length === 0) return { format: null, kind: 'an empty file' }
  if (/^(II\+\0|MM\0\+)/.test(bytes.toString('latin1', 0, 4))) return { format: null, kind: bigTiff }
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  // A TIFF keeps its directory anywhere, often at its end: one that is cut short is known by its first bytes alone.
  const type = found?.mime ?? (isTiffStart(bytes) ? 'image/tiff' : undefined)
  const format = formats.find((one) => one.type === type)
  if (format !== undefined) return { format }
  const start = bytes.subarray(0, 4096).toString('utf8').trimStart().toLowerCase()
  if (/<svg[\s>]/.test(start)) return { format: null, kind: 'an SVG drawing' }
  if (/^<!doctype html|^<html|^<script/.test(start)) return { format: null, kind: 'a web page' }
  if (found !== undefined) return { format: null, kind: knownKinds[found.ext] ?? `a file of the type ${found.mime}` }
  return { format: null, kind: start.startsWith('<?xml') ? 'an XML document' : 'not a picture we know' }
}

function isTiffStart(bytes: Buffer): boolean {
  return /^(II\*\0|MM\0\*)/.test(bytes.toString('latin1', 0, 4))
}

import { webcrypto } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { NewsroomError } from '../newsroom/errors.ts'
import type { PictureLimits } from '../newsroom/images/limits.ts'
import { foreignContent } from './foreign-content.ts'
import { accepted, formats, recognise, sendInstead, type Format, type PictureType } from './formats.ts'
import { pictureEnd } from './picture-end.ts'
import { saysTooMuch } from './png-words.ts'

/** A picture that has been looked at to the last pixel. Sizes as it is seen, turned upright. */
export type Inspected = {
  readonly type: PictureType
  readonly extension: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** Of the bytes: SHA-256, in hexadecimal digits. */
  readonly digest: string
}

/** What the sender says of the file. */
export type Declared = { readonly name?: string; readonly type?: string }

/**
 * Looks at a file before anything else does: what it is by its bytes, whether that is what it claims to be, how large it
 * would become, whether it is whole, and whether it is only a picture.
 *
 * @throws NewsroomError `bad-input`, naming what the file is and what is accepted
 */
export async function inspectPicture(
  file: string | Buffer,
  limits: PictureLimits,
  declared: Declared = {},
): Promise<Inspected> {
  const size = typeof file === 'string' ? (await stat(file)).size : file.length
  if (size > limits.bytes) {
    throw refused('too-large', `The file is ${megabytes(size)} MB; a picture may have ${megabytes(limits.bytes)} MB.`)
  }
  const bytes = typeof file === 'string' ? await readFile(file) : file
  const recognised = await recognise(bytes)
  if (recognised.format === null) {
    const sentences = [`This file is ${recognised.kind}.`, sendInstead(recognised.kind), accepted]
    throw refused('wrong-type', sentences.filter((sentence) => sentence !== '').join(' '))
  }
  const { format } = recognised
  refuseMismatch(format, declared)
  const end = pictureEnd(bytes, format.type)
  if (end === 'truncated') throw broken(format)
  const foreign = foreignContent(bytes, format.type, end)
  if (foreign !== null) {
    throw refused('foreign-content', `This ${format.name} also holds ${foreign}, so it is not taken in. ${accepted}`)
  }
  if (format.type === 'image/png' && saysTooMuch(bytes)) {
    throw refused('too-many-words', 'This PNG holds more than 10 MB of words about itself, so it is not taken in.')
  }
  const { width, height } = await measure(bytes, format, limits)
  await decode(bytes, format, limits)
  return {
    type: format.type,
    extension: format.extensions[0] ?? '',
    width,
    height,
    bytes: size,
    digest: await digestOf(bytes),
  }
}

/** Of a large file it takes a tenth of a second, so it is worked out beside the thread that answers everybody. */
async function digestOf(bytes: Buffer): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')
}

function refuseMismatch(format: Format, { name = '', type = '' }: Declared): void {
  const extension = path.extname(name).slice(1).toLowerCase()
  if (extension !== '' && !format.extensions.includes(extension)) {
    throw refused('wrong-type', `“${name}” is named .${extension} but holds a ${format.name} picture. ${accepted}`)
  }
  const claimed = aliases[type.toLowerCase()] ?? type.toLowerCase().split(';')[0]?.trim() ?? ''
  if (!saysNothing.test(claimed) && claimed !== format.type) {
    throw refused('wrong-type', `The file was sent as ${claimed} but holds a ${format.name} picture. ${accepted}`)
  }
}

/** A part of a form without a type is plain text by its standard (RFC 7578, 4.4): many programs send files so. */
const saysNothing = /^$|^application\/octet-stream$|^text\/plain$/

const aliases: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'image/tif': 'image/tiff',
  'image/x-tiff': 'image/tiff',
}

/** Reads the header only: a bomb must be refused before it is decoded. */
async function measure(
  bytes: Buffer,
  format: Format,
  limits: PictureLimits,
): Promise<{ width: number; height: number }> {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (header === null) throw broken(format)
  const { width, height } = header.autoOrient
  if (width * height > limits.pixels) {
    const message = `The picture has ${width} × ${height} pixels, ${megapixels(width * height)} million; at most ${megapixels(limits.pixels)} million are taken in.`
    throw refused('too-many-pixels', message)
  }
  if (Math.max(width, height) > limits.side) {
    throw refused(
      'too-many-pixels',
      `The picture has ${width} × ${height} pixels; neither side may be over ${limits.side}.`,
    )
  }
  const frames = header.pages ?? 1
  if (frames > limits.frames) {
    const what = format.type === 'image/tiff' ? 'pages' : 'frames'
    throw refused(
      'too-many-frames',
      `This ${format.name} has ${frames} ${what}; at most ${limits.frames} are taken in.`,
    )
  }
  return { width, height }
}

async function decode(bytes: Buffer, format: Format, limits: PictureLimits): Promise<void> {
  try {
    await sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true })
      .resize(32, 32, { fit: 'fill', fastShrinkOnLoad: false })
      .timeout({ seconds: limits.seconds })
      .raw()
      .toBuffer()
  } catch (error) {
    if (error instanceof Error && error.message.includes('timeout')) {
      const message = `This ${format.name} takes more than ${limits.seconds} seconds to decode, so it is not taken in.`
      throw refused('too-slow', message)
    }
    throw broken(format)
  }
}

function broken(format: Format): NewsroomError {
  return refused('broken-file', `This ${format.name} is broken or cut short: it can’t be read to its end.`)
}

function refused(code: string, message: string): NewsroomError {
  return new NewsroomError('bad-input', { code, field: 'file', message })
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 104_857.6) / 10
}

function megapixels(pixels: number): number {
  return Math.round(pixels / 100_000) / 10
}

/** The MIME types we take in, for a file picker. */
export const acceptedTypes: readonly PictureType[] = formats.map(({ type }) => type)

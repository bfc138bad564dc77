import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { NewsroomError } from '../newsroom/errors.ts'
import type { PictureLimits } from '../newsroom/images/limits.ts'
import { likenessOf } from './likeness.ts'

/** What can be told of a picture at a glance. */
export type Glance = {
  /** A few hundred bytes to show while the picture loads: a data URL of a tiny WebP. */
  readonly placeholder: string
  /** The same in some 25 bytes, as base64. */
  readonly thumbhash: string
  /** `#rrggbb`. */
  readonly dominantColour: string
  readonly likeness: string | null
}

/** The longest side that a thumbhash can be made from. */
const hashSide = 100

/** Decodes the picture once, small. @throws NewsroomError `bad-input` for one that can be read, but not made smaller */
export async function glanceAt(original: string, limits: PictureLimits): Promise<Glance> {
  const { data, info } = await sharp(original, { limitInputPixels: limits.pixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: 128, height: 128, fit: 'inside' })
    .timeout({ seconds: limits.seconds })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw tooBroken()
    })
  const seeThrough = sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
  const small = seeThrough.clone().flatten({ background: '#fff' })
  const tiny = await small
    .clone()
    .resize({ width: 16, height: 16, fit: 'inside' })
    .webp({ quality: 30, effort: 6 })
    .toBuffer()
  const hashed = await seeThrough
    .clone()
    .resize({ width: hashSide, height: hashSide, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  // Statistics are of what goes into a pipeline, not of what comes out.
  const { dominant } = await sharp(await small.clone().png({ compressionLevel: 0 }).toBuffer()).stats()
  return {
    placeholder: `data:image/webp;base64,${tiny.toString('base64')}`,
    thumbhash: base64(rgbaToThumbHash(hashed.info.width, hashed.info.height, hashed.data)),
    dominantColour: `#${[dominant.r, dominant.g, dominant.b].map(hexadecimal).join('')}`,
    likeness: await likenessOf(small.clone()),
  }
}

function tooBroken(): NewsroomError {
  const message = 'This picture is broken: its beginning can be read, but no smaller picture be made of it.'
  return new NewsroomError('bad-input', { code: 'broken-file', field: 'file', message })
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function hexadecimal(channel: number): string {
  return channel.toString(16).padStart(2, '0')
}

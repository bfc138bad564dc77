import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { cropAround, type Crop } from '../newsroom/images/crop.ts'
import type { PictureLimits } from '../newsroom/images/limits.ts'
import type { FocalPoint } from '../newsroom/images/picture.ts'
import {
  renditionCrops,
  renditionTypes,
  renditionWidths,
  widthsFor,
  type RenditionType,
} from '../newsroom/images/rendition-table.ts'
import { rightsPacket, type RightsFacts } from '../newsroom/images/rights-packet.ts'
import type { StagedRendition } from '../newsroom/images/staged.ts'
import { likenessOf } from './likeness.ts'
import { createQueue } from './queue.ts'

export type Staging = {
  /** The path of the original, which is only read. */
  readonly original: string
  /** The private media folder, and the picture's folder below it: `staged/<image id>`. */
  readonly into: { readonly root: string; readonly folder: string }
  readonly focalPoint: FocalPoint
  readonly rights: RightsFacts
  readonly limits: PictureLimits
}

/** Changes when the way renditions are made does, so that old ones are not taken for new. */
const recipe = 1

const enqueue = createQueue(2)

/**
 * Makes a picture's public sizes, upright and in sRGB, with one rights packet in each and nothing else of what the
 * original says. A staging never changes: its folder is named after what went into it, so that an edition keeps the
 * files it was approved with, and asking twice makes nothing new.
 */
export function stageRenditions(staging: Staging): Promise<StagedRendition[]> {
  return enqueue(() => stage(staging))
}

async function stage({ original, into, focalPoint, rights, limits }: Staging): Promise<StagedRendition[]> {
  const packet = rightsPacket(rights)
  const key = createHash('sha256')
    .update(JSON.stringify([recipe, focalPoint, packet]))
    .digest('hex')
    .slice(0, 20)
  const folder = path.posix.join(into.folder, key)
  const finished = path.join(into.root, folder)
  if (!(await isThere(finished))) await makeAll({ original, finished, focalPoint, packet, limits })
  const names = (await readdir(finished)).sort(bySize)
  return Promise.all(names.map((name) => describe(name, path.join(finished, name), path.posix.join(folder, name))))
}

type Making = Pick<Staging, 'original' | 'focalPoint' | 'limits'> & {
  readonly finished: string
  readonly packet: string
}

/** Works beside the folder and moves it there whole: half a staging is never taken for one. */
async function makeAll({ original, finished, focalPoint, packet, limits }: Making): Promise<void> {
  const working = `${finished}.${randomBytes(6).toString('hex')}.part`
  await mkdir(working, { recursive: true, mode: 0o700 })
  try {
    const base = await decodeBase(original, limits)
    for (const { name, type, crop, width } of plan(base, focalPoint)) {
      const sized = sharp(base.data, { raw: base.info }).extract(crop).resize({ width, withoutEnlargement: true })
      await encode(sized, type)
        .withXmp(packet)
        .toFile(path.join(working, `${name}.${type}`))
    }
    await rename(working, finished).catch(async (error: unknown) => {
      if (!(await isThere(finished))) throw error
    })
  } finally {
    await rm(working, { recursive: true, force: true })
  }
}

type Pixels = { readonly data: Buffer; readonly info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } }

/** Decodes once, as large as the largest size needs: every rendition is cut from these pixels. */
async function decodeBase(original: string, limits: PictureLimits): Promise<Pixels> {
  const width = Math.max(...renditionWidths)
  const { data, info } = await sharp(original, { limitInputPixels: limits.pixels, failOn: 'error' })
    .autoOrient()
    .resize({ width, height: width * 3, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: limits.seconds })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, info: { width: info.width, height: info.height, channels: info.channels } }
}

type Planned = { readonly name: string; readonly type: RenditionType; readonly crop: Crop; readonly width: number }

function plan({ info }: Pixels, focalPoint: FocalPoint): Planned[] {
  const whole: Crop = { left: 0, top: 0, width: info.width, height: info.height }
  const sizes = widthsFor(info.width).flatMap((width) =>
    (['webp', 'jpg'] as const).map((type) => ({ name: String(width), type, crop: whole, width })),
  )
  const crops = renditionCrops.flatMap((shape) => {
    const crop = cropAround(info, shape, focalPoint)
    return shape.types.map((type) => ({ name: shape.name, type, crop, width: shape.width }))
  })
  return [...sizes, ...crops]
}

function encode(picture: Sharp, type: RenditionType): Sharp {
  return type === 'webp'
    ? picture.webp({ quality: 80, effort: 4 })
    : picture.flatten({ background: '#fff' }).jpeg({ quality: 82, progressive: true, mozjpeg: false })
}

async function describe(name: string, from: string, file: string): Promise<StagedRendition> {
  const { width, height } = await sharp(from).metadata()
  const type = name.endsWith('.webp') ? renditionTypes.webp : renditionTypes.jpg
  return { name, file, type, width, height }
}

/** Widths from small to large, crops after them; WebP before JPEG. */
function bySize(a: string, b: string): number {
  const width = (name: string): number => (/^\d/.test(name) ? parseInt(name, 10) : Infinity)
  return width(a) === width(b) ? b.localeCompare(a) : width(a) - width(b)
}

async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  )
}

/** What can be told of a picture at a glance. */
export type Glance = {
  /** A few hundred bytes to show while the picture loads: a data URL of a tiny WebP. */
  readonly placeholder: string
  readonly likeness: string | null
}

/** Decodes the picture once, small. */
export function glanceAt(original: string, limits: PictureLimits): Promise<Glance> {
  return enqueue(async () => {
    const { data, info } = await sharp(original, { limitInputPixels: limits.pixels })
      .autoOrient()
      .resize({ width: 128, height: 128, fit: 'inside' })
      .toColourspace('srgb')
      .flatten({ background: '#fff' })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const small = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    const tiny = await small
      .clone()
      .resize({ width: 16, height: 16, fit: 'inside' })
      .webp({ quality: 30, effort: 6 })
      .toBuffer()
    return {
      placeholder: `data:image/webp;base64,${tiny.toString('base64')}`,
      likeness: await likenessOf(small.clone()),
    }
  })
}

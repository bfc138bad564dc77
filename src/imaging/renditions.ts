import path from 'node:path'
import sharp, { type Sharp, type SharpOptions } from 'sharp'
import type { Size } from '../newsroom/images/crop.ts'
import type { PictureLimits } from '../newsroom/images/limits.ts'
import { byTable, mimeTypeOf, renditionWidths, typeOfFile } from '../newsroom/images/rendition-table.ts'
import { planMoving, planRenditions, type Cropping, type PlannedFile } from '../newsroom/images/rendition-plan.ts'
import { rightsPacket, type RightsFacts } from '../newsroom/images/rights-packet.ts'
import type { StagedRendition } from '../newsroom/images/staged.ts'
import { createCut, type Cut } from './cut.ts'
import { atWork } from './queue.ts'

export type Making = {
  /** The path of the original, which is only read. */
  readonly original: string
  /** An empty folder. */
  readonly into: string
  readonly cropping: Cropping
  readonly rights: RightsFacts
  readonly limits: PictureLimits
}

/** A file that was made, by its name in the folder. */
export type MadeFile = Omit<StagedRendition, 'file'>

/** Told how many files there are, of how many; what it throws ends the work. */
export type Made = (done: number, of: number) => Promise<void>

const nobodyAsks: Made = () => Promise.resolve()

/**
 * Makes a picture's public files, upright and in sRGB, with one rights packet in each and nothing else of what the
 * original says.
 */
export function makeRenditions(making: Making, made: Made = nobodyAsks): Promise<readonly MadeFile[]> {
  return atWork(() => makeAll(making, made))
}

async function makeAll({ original, into, cropping, rights, limits }: Making, made: Made): Promise<readonly MadeFile[]> {
  const packet = rightsPacket(rights)
  const { autoOrient: size, pages: frames = 1, format } = await sharp(original, reading(limits)).metadata()
  const cut = await createCut({ original, size, limits }, Math.max(...renditionWidths))
  const plan = planRenditions(size, cropping)
  const moving = format === 'gif' || format === 'webp' ? planMoving(size, frames, limits.pixels) : null
  const all = [...plan.flatMap(({ files }) => files), ...(moving === null ? [] : [moving])]
  let done = 0
  for (const planned of plan) {
    await made(done, all.length)
    await makeFiles(cut, planned, { into, packet })
    done += planned.files.length
  }
  if (moving !== null) {
    await made(done, all.length)
    await keepMoving({ original, limits }, moving, { into, packet })
  }
  return all
    .toSorted((one, other) => byTable(one.name, other.name))
    .map(({ name, width, height }) => ({ name, type: mimeTypeOf(name), width, height }))
}

type Into = { readonly into: string; readonly packet: string }

async function makeFiles(cut: Cut, { part, files }: PlannedFile, { into, packet }: Into): Promise<void> {
  const cutOut = await cut(part, Math.max(...files.map(({ width }) => width)))
  for (const { name, width, height } of files) {
    await encoded(cutOut.clone().resize({ width, height, fit: 'fill' }), name)
      .withXmp(packet)
      .toFile(path.join(into, name))
  }
}

/** Every frame, for as long as it was shown, and as many times over. */
async function keepMoving(
  { original, limits }: Pick<Making, 'original' | 'limits'>,
  { name, width, height }: { readonly name: string } & Size,
  { into, packet }: Into,
): Promise<void> {
  await sharp(original, { ...reading(limits), animated: true })
    .resize({ width, height, fit: 'fill' })
    .timeout({ seconds: limits.seconds })
    .webp({ quality: 70, effort: 2 })
    .withXmp(packet)
    .toFile(path.join(into, name))
}

function reading(limits: PictureLimits): SharpOptions {
  return { limitInputPixels: limits.pixels, failOn: 'error' }
}

/**
 * AVIF in the least effort takes a third of the time of the next step up and gives files within a tenth as small; it is
 * quicker than WebP in its usual effort, of which the half gives files a thirtieth larger (docs/benchmarks.md).
 */
function encoded(picture: Sharp, name: string): Sharp {
  switch (typeOfFile(name)) {
    case 'avif':
      return picture.avif({ quality: 50, effort: 0 })
    case 'webp':
      return picture.webp({ quality: 80, effort: 2 })
    default:
      return picture.flatten({ background: '#fff' }).jpeg({ quality: 82, progressive: true, mozjpeg: false })
  }
}

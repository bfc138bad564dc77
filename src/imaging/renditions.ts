import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Sharp, type SharpOptions } from 'sharp'
import type { Size } from '../newsroom/images/crop.ts'
import type { PictureLimits } from '../newsroom/images/limits.ts'
import { byTable, renditionTypes, renditionWidths, typeOfFile } from '../newsroom/images/rendition-table.ts'
import { planMoving, planRenditions, type Cropping, type PlannedFile } from '../newsroom/images/rendition-plan.ts'
import { rightsPacket, type RightsFacts } from '../newsroom/images/rights-packet.ts'
import type { StagedRendition } from '../newsroom/images/staged.ts'
import { createCut, type Cut } from './cut.ts'
import { halfMadeBeside } from './half-made.ts'
import { atWork } from './queue.ts'

export type Staging = {
  /** The path of the original, which is only read. */
  readonly original: string
  /** The private media folder, and the picture's folder below it: `staged/<image id>`. */
  readonly into: { readonly root: string; readonly folder: string }
  readonly cropping: Cropping
  readonly rights: RightsFacts
  readonly limits: PictureLimits
}

/** Changes when the way renditions are made does, so that old ones are not taken for new. */
const recipe = 3

/**
 * Makes a picture's public files, upright and in sRGB, with one rights packet in each and nothing else of what the
 * original says. A staging never changes: its folder is named after what went into it, so that an edition keeps the
 * files it was approved with, and asking twice makes nothing new.
 */
export function stageRenditions(staging: Staging, made: Made = nobodyAsks): Promise<StagedRendition[]> {
  return atWork(() => stage(staging, made))
}

/** Told how many files there are, of how many; what it throws ends the work, and leaves nothing of it. */
export type Made = (done: number, of: number) => Promise<void>

const nobodyAsks: Made = () => Promise.resolve()

async function stage({ original, into, cropping, rights, limits }: Staging, made: Made): Promise<StagedRendition[]> {
  const packet = rightsPacket(rights)
  const key = createHash('sha256')
    .update(JSON.stringify([recipe, cropping, packet]))
    .digest('hex')
    .slice(0, 20)
  const folder = path.posix.join(into.folder, key)
  const finished = path.join(into.root, folder)
  if (!(await isThere(finished))) await makeAll({ original, finished, cropping, packet, limits }, made)
  const names = (await readdir(finished)).sort(byTable)
  return Promise.all(names.map((name) => describe(name, path.join(finished, name), path.posix.join(folder, name))))
}

type Making = Pick<Staging, 'original' | 'cropping' | 'limits'> & {
  readonly finished: string
  readonly packet: string
}

/** Works beside the folder and moves it there whole, on the disk: half a staging is never taken for one, nor half a file. */
async function makeAll({ original, finished, cropping, packet, limits }: Making, made: Made): Promise<void> {
  const working = halfMadeBeside(finished)
  await mkdir(working, { recursive: true, mode: 0o700 })
  try {
    const { autoOrient: size, pages: frames = 1, format } = await sharp(original, reading(limits)).metadata()
    const cut = await createCut({ original, size, limits }, Math.max(...renditionWidths))
    const plan = planRenditions(size, cropping)
    const moving = format === 'gif' || format === 'webp' ? planMoving(size, frames, limits.pixels) : null
    const of = plan.reduce((sum, { files }) => sum + files.length, moving === null ? 0 : 1)
    let done = 0
    for (const planned of plan) {
      await made(done, of)
      await makeFiles(cut, planned, { working, packet })
      done += planned.files.length
    }
    if (moving !== null) {
      await made(done, of)
      await keepMoving({ original, limits }, moving, { working, packet })
    }
    for (const name of await readdir(working)) await keepOnDisk(path.join(working, name))
    await rename(working, finished).catch(async (error: unknown) => {
      if (!(await isThere(finished))) throw error
    })
  } finally {
    await rm(working, { recursive: true, force: true })
  }
}

type Into = { readonly working: string; readonly packet: string }

async function makeFiles(cut: Cut, { part, files }: PlannedFile, { working, packet }: Into): Promise<void> {
  const cutOut = await cut(part, Math.max(...files.map(({ width }) => width)))
  for (const { name, width, height } of files) {
    await encoded(cutOut.clone().resize({ width, height, fit: 'fill' }), name)
      .withXmp(packet)
      .toFile(path.join(working, name))
  }
}

/** Every frame, for as long as it was shown, and as many times over. */
async function keepMoving(
  { original, limits }: Pick<Making, 'original' | 'limits'>,
  { name, width, height }: { readonly name: string } & Size,
  { working, packet }: Into,
): Promise<void> {
  await sharp(original, { ...reading(limits), animated: true })
    .resize({ width, height, fit: 'fill' })
    .timeout({ seconds: limits.seconds })
    .webp({ quality: 70, effort: 2 })
    .withXmp(packet)
    .toFile(path.join(working, name))
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

async function describe(name: string, from: string, file: string): Promise<StagedRendition> {
  const { width, height } = await sharp(from).metadata()
  return { name, file, type: renditionTypes[typeOfFile(name) ?? 'jpg'], width, height }
}

async function keepOnDisk(file: string): Promise<void> {
  const handle = await open(file, 'r')
  await handle.sync().finally(() => handle.close())
}

async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  )
}

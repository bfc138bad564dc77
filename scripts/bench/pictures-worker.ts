/** One of the two that the bench of pictures compares: sharp alone, or the house. Told a file, it answers what that took. */
import { randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getPayload } from 'payload'
import sharp, { type Sharp } from 'sharp'
import payloadConfig from '../../payload.config.ts'
import { migrateDatabase } from '../../src/boot/migrate.ts'
import { openEngine } from '../../src/boot/open-engine.ts'
import { createSystemClock } from '../../src/clock.ts'
import { loadConfig } from '../../src/config.ts'
import { createLaboratoryApart } from '../../src/imaging/laboratory-apart.ts'
import { createLog } from '../../src/log.ts'
import { planRenditions } from '../../src/newsroom/images/rendition-plan.ts'
import { typeOfFile } from '../../src/newsroom/images/rendition-table.ts'
import { copyFiles, missingFile, prepareFiles } from '../../src/release/files.ts'
import { readStaged } from '../../src/release/pictures/ready-renditions.ts'
import { newMediaName } from '../../src/wire/media/media-name.ts'
import { weighAlways } from './weigh.ts'

/** @returns how long the files took to be made public, where they were */
type Work = (file: string) => Promise<() => Promise<number | null>>

const work = process.argv[2] === 'house' ? await theHouse() : bareSharp

process.on('message', (file: unknown) => {
  void measure(String(file)).then((found) => process.send?.(found))
})
// Its ExifTool goes with it then.
process.once('SIGTERM', () => process.exit())
process.send?.('ready')

async function measure(file: string) {
  const memory = weighAlways(process.pid)
  const began = performance.now()
  const makePublic = await work(file)
  const seconds = (performance.now() - began) / 1000
  const publicMs = await makePublic()
  return { seconds, peakMb: (await memory.stop()) / 1024, publicMs }
}

/** As somebody who knows sharp would write it: decoded once, everything cut from those pixels. */
async function bareSharp(file: string) {
  const into = join(process.env['MEDIA_DIR'] ?? '.', randomUUID())
  await mkdir(into, { recursive: true })
  const { autoOrient: size } = await sharp(file).metadata()
  const { data, info } = await sharp(file)
    .autoOrient()
    .resize({ width: 1920 })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const scale = info.width / size.width
  for (const { part, files } of planRenditions(size, { focalPoint: { x: 50, y: 50 }, crops: {} })) {
    const [left, top] = [Math.round(part.left * scale), Math.round(part.top * scale)]
    const width = Math.min(Math.round(part.width * scale), info.width - left)
    const height = Math.min(Math.round(part.height * scale), info.height - top)
    for (const { name, width: wide, height: high } of files) {
      const cut = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
      const sized = cut.extract({ left, top, width, height }).resize({ width: wide, height: high, fit: 'fill' })
      await encoded(sized, name).toFile(join(into, name))
    }
  }
  return () => Promise.resolve(null)
}

function encoded(picture: Sharp, name: string): Sharp {
  const type = typeOfFile(name)
  if (type === 'avif') return picture.avif({ quality: 50, effort: 0 })
  return type === 'webp' ? picture.webp({ quality: 80, effort: 2 }) : picture.jpeg({ quality: 82, progressive: true })
}

async function theHouse(): Promise<Work> {
  const config = loadConfig()
  const payload = await getPayload({ config: payloadConfig })
  await migrateDatabase(payload)
  const { house, darkroom } = openEngine({
    payload,
    clock: createSystemClock(),
    mediaDir: config.mediaDir,
    addresses: config,
    laboratory: createLaboratoryApart(),
    log: createLog(config),
  })
  return async (file) => {
    const data = await readFile(file)
    const sent = { data, mimetype: 'image/jpeg', name: 'photograph.jpg', size: data.length }
    const { id } = await payload.create({ collection: 'images', data: { altText: 'Grain' }, file: sent })
    await darkroom.settled()
    return async () => {
      const row = await house.desk.images.get(id)
      const files = readStaged(row?.staged).map(({ file, name }) => ({
        staged: file,
        name: newMediaName(typeOfFile(name) ?? 'jpg'),
      }))
      const edition = { contents: { pictures: [{ image: id, files }] } }
      const began = performance.now()
      // As a lift does: looks for each, lays all ready, makes them public, and makes sure of it.
      const problem = (await missingFile(house, edition)) ?? (await prepareFiles(house, edition))
      if (problem !== null) throw new Error(problem.message)
      await copyFiles(house, edition)
      await copyFiles(house, edition)
      return performance.now() - began
    }
  }
}

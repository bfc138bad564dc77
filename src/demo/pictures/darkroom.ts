import path from 'node:path'
import { ExifTool } from 'exiftool-vendored'
import sharp from 'sharp'
import type { DemoPicture } from './demo-picture.ts'
import { embeddedWords } from './embedded-words.ts'

export type Darkroom = {
  /** Draws a picture into the folder as a JPEG with its words embedded. @returns the file's path */
  readonly develop: (picture: DemoPicture) => Promise<string>
  readonly close: () => Promise<void>
}

/** Blurs are cut off where the sheet ends, so the sheet is a little larger than the picture. */
const margin = 20

/** The sheet is drawn at half its size and enlarged: soft light costs by the pixel, and nothing on it is finer. */
const drawnAt = 0.5
const printedAt = 0.8

/** Where the demo’s pictures are made: drawn, printed, and captioned inside the file. */
export function createDarkroom(folder: string, madeOn: Date): Darkroom {
  const tool = new ExifTool({ maxProcs: 2, taskTimeoutMillis: 20_000 })
  return {
    async develop(picture) {
      const { svg, width, height } = picture.draw()
      const file = path.join(folder, `${picture.key}.jpg`)
      const [drawnWidth, drawnHeight] = [width * drawnAt, height * drawnAt]
      const drawn = await sharp(Buffer.from(svg))
        .resize(drawnWidth, drawnHeight)
        .flatten({ background: '#000000' })
        .raw()
        .toBuffer({ resolveWithObject: true })
      const { width: across, height: down, channels } = drawn.info
      await sharp(drawn.data, { raw: { width: across, height: down, channels } })
        .extract({ left: margin, top: margin, width: across - 2 * margin, height: down - 2 * margin })
        .resize(width * printedAt, height * printedAt, { kernel: 'mitchell' })
        .jpeg({ quality: 84 })
        .toFile(file)
      await tool.write(file, embeddedWords(picture, madeOn), { writeArgs: ['-overwrite_original'] })
      return file
    },
    close: () => tool.end(),
  }
}

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
const margin = 40

/** Where the demo’s pictures are made: drawn, printed, and captioned inside the file. */
export function createDarkroom(folder: string, madeOn: Date): Darkroom {
  const tool = new ExifTool({ maxProcs: 2, taskTimeoutMillis: 20_000 })
  return {
    async develop(picture) {
      const { svg, width, height } = picture.draw()
      const file = path.join(folder, `${picture.key}.jpg`)
      await sharp(Buffer.from(svg))
        .extract({ left: margin, top: margin, width: width - 2 * margin, height: height - 2 * margin })
        .flatten({ background: '#000000' })
        .jpeg({ quality: 88 })
        .toFile(file)
      await tool.write(file, embeddedWords(picture, madeOn), { writeArgs: ['-overwrite_original'] })
      return file
    },
    close: () => tool.end(),
  }
}

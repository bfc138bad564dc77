import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createMetadataReader } from '../../src/imaging/metadata.ts'
import { stageRenditions } from '../../src/imaging/renditions.ts'
import type { DrawnCrops } from '../../src/newsroom/images/drawn-crops.ts'
import { readEmbedded } from '../../src/newsroom/images/embedded.ts'
import { pictureLimits } from '../../src/newsroom/images/limits.ts'
import { pictureFacts } from '../../src/newsroom/images/picture-facts.ts'
import type { StagedRendition } from '../../src/newsroom/images/staged.ts'
import { aFolder } from './picture-files.ts'

/** A folder in which pictures are cut, with the rights that their files say. */
export type Darkroom = {
  readonly root: string
  /** @returns the files of a picture, below `root` */
  readonly stage: (
    original: string,
    id: string,
    focalPoint?: { readonly x: number; readonly y: number },
    crops?: DrawnCrops,
  ) => Promise<StagedRendition[]>
  readonly clear: () => Promise<void>
}

export async function aDarkroom(): Promise<Darkroom> {
  const reader = createMetadataReader()
  const { folder: root, clear } = await aFolder()
  return {
    root,
    async stage(original, id, focalPoint = { x: 50, y: 50 }, crops = {}) {
      const rights = pictureFacts({ ...readEmbedded(await reader.read(original)) })
      return stageRenditions({
        original,
        into: { root, folder: `staged/${id}` },
        cropping: { focalPoint, crops },
        rights,
        limits: pictureLimits,
      })
    },
    async clear() {
      await reader.end()
      await clear()
    },
  }
}

export async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}

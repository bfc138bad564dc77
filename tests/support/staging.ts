import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createMetadataReader } from '../../src/imaging/metadata.ts'
import { createIncoming } from '../../src/imaging/incoming.ts'
import { laboratoryHere } from '../../src/imaging/laboratory.ts'
import { originalName } from '../../src/imaging/private-media.ts'
import { createPrivateFolder } from '../../src/imaging/private-folder.ts'
import type { DrawnCrops } from '../../src/newsroom/images/drawn-crops.ts'
import { readEmbedded } from '../../src/newsroom/images/embedded.ts'
import { pictureLimits } from '../../src/newsroom/images/limits.ts'
import { pictureFacts } from '../../src/newsroom/images/picture-facts.ts'
import type { StagedRendition } from '../../src/newsroom/images/staged.ts'
import { stageRenditions } from '../../src/release/pictures/stage-renditions.ts'
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
  ) => Promise<readonly StagedRendition[]>
  readonly clear: () => Promise<void>
}

export async function aDarkroom(): Promise<Darkroom> {
  const reader = createMetadataReader()
  const { folder, clear } = await aFolder()
  const root = path.join(folder, 'private')
  const files = createPrivateFolder(root)
  const workplace = { files, incoming: createIncoming(folder), laboratory: laboratoryHere, limits: pictureLimits }
  await workplace.incoming.prepare()
  return {
    root,
    async stage(original, id, focalPoint = { x: 50, y: 50 }, crops = {}) {
      const said = pictureFacts({ ...readEmbedded(await reader.read(original)) })
      const filename = path.basename(original)
      await files.put(originalName(filename), original)
      return stageRenditions(workplace, { id, filename, facts: { ...said, focalPoint, crops } }, nobodyAsks)
    },
    async clear() {
      await reader.end()
      await clear()
    },
  }
}

const nobodyAsks = () => Promise.resolve()

export async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}

import { statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'

/** Where what is not public lies. Nobody but this account may look into these folders. */
export type PrivateMedia = {
  readonly root: string
  readonly originals: string
  readonly staged: string
  /** The path of a staged file as `StagedRendition.file` names it. */
  readonly stagedFile: (file: string) => string
  /** The path of an original by its file name. */
  readonly original: (filename: string) => string
  readonly hasOriginal: (filename: string) => boolean
  readonly prepare: () => Promise<void>
}

export function createPrivateMedia(mediaDir: string): PrivateMedia {
  const root = path.resolve(mediaDir, 'private')
  const originals = path.join(root, 'originals')
  const staged = path.join(root, 'staged')
  return {
    root,
    originals,
    staged,
    stagedFile: (file) => inside(root, file),
    original: (filename) => inside(originals, filename),
    hasOriginal: (filename) => /^[\w.-]+$/.test(filename) && isFile(path.join(originals, filename)),
    async prepare() {
      // The folder above is the public files' too: another account may serve those.
      await mkdir(mediaDir, { recursive: true, mode: 0o755 })
      for (const folder of [root, originals, staged]) await mkdir(folder, { recursive: true, mode: 0o700 })
    },
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
}

/** @throws RangeError for a name that leads out of the folder, or is the folder */
function inside(folder: string, name: string): string {
  const full = path.resolve(folder, name)
  if (!full.startsWith(folder + path.sep)) throw new RangeError(`“${name}” leads out of ${path.basename(folder)}.`)
  return full
}

import { statSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Where what is not public lies. Nobody but this account may look into these folders. */
export type PrivateMedia = {
  readonly root: string
  readonly originals: string
  readonly staged: string
  /** Where an upload lies until it has been looked at. */
  readonly incoming: string
  /** The path of a staged file as `StagedRendition.file` names it. */
  readonly stagedFile: (file: string) => string
  /** The path of an original by its file name. */
  readonly original: (filename: string) => string
  readonly hasOriginal: (filename: string) => boolean
  readonly prepare: () => Promise<void>
  /** Removes what was on its way in when its node died, or came with a request that wanted no file. */
  readonly tidyIncoming: (now: Date) => Promise<void>
}

/** For so long an upload may be on its way: it is read, and waits its turn. */
const comingInMs = 6 * 60 * 60 * 1000

export function createPrivateMedia(mediaDir: string): PrivateMedia {
  const root = path.resolve(mediaDir, 'private')
  const originals = path.join(root, 'originals')
  const staged = path.join(root, 'staged')
  const incoming = path.join(root, 'incoming')
  return {
    root,
    originals,
    staged,
    incoming,
    stagedFile: (file) => inside(root, file),
    original: (filename) => inside(originals, filename),
    hasOriginal: (filename) => /^[\w.-]+$/.test(filename) && isFile(path.join(originals, filename)),
    async prepare() {
      // The folder above is the public files' too: another account may serve those.
      await mkdir(mediaDir, { recursive: true, mode: 0o755 })
      for (const folder of [root, originals, staged, incoming]) await mkdir(folder, { recursive: true, mode: 0o700 })
    },
    async tidyIncoming(now) {
      for (const file of (await readdir(incoming)).map((name) => path.join(incoming, name))) {
        // One that has just been taken in is gone.
        const since = (await ifThere(stat(file)))?.mtimeMs ?? Infinity
        if (now.getTime() - since >= comingInMs) await rm(file, { recursive: true, force: true })
      }
    },
  }
}

async function ifThere<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((error: unknown) => {
    if (Reflect.get(Object(error), 'code') === 'ENOENT') return null
    throw error
  })
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

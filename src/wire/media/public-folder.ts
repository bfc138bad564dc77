import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, rename, rm, utimes } from 'node:fs/promises'
import path from 'node:path'
import { mimeTypeOf } from '../../newsroom/images/rendition-table.ts'
import { openFile } from '../../storage/local-file.ts'
import type { MediaSource } from '../../storage/media-source.ts'
import { codeOf, isMissing } from '../../storage/missing.ts'
import { bringIn, filesIn, isThere, partsIn, type Part } from '../../storage/whole-file.ts'
import { isMediaName } from './media-name.ts'
import type { PublicMedia } from './public-media.ts'

/** A file's date would tell when its story was staged, so all have the same. */
const noTime = new Date(0)

/**
 * The files of live stories, in one folder (`<MEDIA_DIR>/public`).
 *
 * A name stands for the same bytes for ever, so their hash is kept once it is known.
 */
export function createPublicFolder(folder: string): PublicMedia {
  const etags = new Map<string, string>()
  /** On the same disk: what lies there needs no room to become public. Nobody but this account may look into it. */
  const coming = path.join(path.dirname(folder), 'coming')

  return {
    async prepare(name, from) {
      const to = placeOf(coming, name)
      if (await isThere(placeOf(folder, name))) return
      await mkdir(coming, { recursive: true, mode: 0o700 })
      await bringPublic(from, to)
    },

    async discard(name) {
      await rm(placeOf(coming, name), { force: true })
      for (const part of await halfWritten(coming, folder)) if (part.of === name) await rm(part.file, { force: true })
    },

    async listPrepared() {
      const half = await halfWritten(coming, folder)
      return [...new Set([...(await namesIn(coming)), ...half.map(({ of }) => of)])]
    },

    async put(name, from) {
      const to = placeOf(folder, name)
      if (await isThere(to)) return
      await mkdir(folder, { recursive: true, mode: 0o755 })
      if (!(await movedThere(placeOf(coming, name), to))) await bringPublic(from, to)
    },

    async open(name) {
      if (!isMediaName(name)) return null
      const file = path.join(folder, name)
      const opened = await openFile(file)
      if (opened === null) {
        etags.delete(name)
        return null
      }
      try {
        const etag = etags.get(name) ?? (await etagOf(file))
        remember(etags, name, etag)
        return { ...opened, type: mimeTypeOf(name), etag }
      } catch (error) {
        opened.stream.destroy()
        if (isMissing(error)) return null
        throw error
      }
    },

    async remove(name) {
      etags.delete(name)
      await rm(placeOf(folder, name), { force: true })
    },

    list: () => namesIn(folder),
  }
}

/** Apart from what is public: nobody has to look through all of that for what a crash left half copied. */
function partsOf(folder: string): string {
  return path.join(folder, '.parts')
}

async function halfWritten(...folders: readonly string[]): Promise<readonly Part[]> {
  const found = await Promise.all(folders.map((folder) => partsIn(partsOf(folder))))
  return found.flat().filter(({ of }) => isMediaName(of))
}

/** Another account may serve the public folder, so what comes into it may be read by all. */
async function bringPublic(from: MediaSource, to: string): Promise<void> {
  await bringIn(from, {
    to,
    parts: partsOf(path.dirname(to)),
    async dress(file) {
      await Promise.all([utimes(file, noTime, noTime), chmod(file, 0o644)])
    },
  })
}

async function movedThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    // Nothing was prepared, or on another disk: it is copied then.
    if (isMissing(error) || codeOf(error) === 'EXDEV') return false
    throw error
  }
}

function placeOf(folder: string, name: string): string {
  if (!isMediaName(name)) throw new RangeError(`“${name}” is not a public file's name.`)
  return path.join(folder, name)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await filesIn(folder)).filter(isMediaName)
}

const mostEtags = 10_000

function remember(etags: Map<string, string>, name: string, etag: string): void {
  if (etags.size >= mostEtags) etags.clear()
  etags.set(name, etag)
}

async function etagOf(file: string): Promise<string> {
  return `"${createHash('sha256').update(await readFile(file)).digest('base64url').slice(0, 27)}"`
}

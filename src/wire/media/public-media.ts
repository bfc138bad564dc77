import { createHash, randomBytes } from 'node:crypto'
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat, utimes, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { renditionTypes, typeOfFile } from '../../newsroom/images/rendition-table.ts'
import { isMediaName } from './media-name.ts'

/** A public file, open. Whoever asked for it reads the stream to its end or destroys it. */
export type OpenMedia = {
  readonly stream: Readable
  readonly size: number
  /** MIME type. */
  readonly type: string
  /** Strong: the hash of the bytes, quoted. */
  readonly etag: string
}

/**
 * The port to wherever public files lie. `tests/support/public-media-contract.ts` says what any store behind it keeps to:
 * nothing is opened or listed before it was put, nor ever in part.
 */
export type PublicMedia = {
  /**
   * Lays a file beside the public folder, under the name it will have, so that nothing is left to fail for want of room when
   * it is put there.
   */
  readonly prepare: (name: string, from: string) => Promise<void>
  /** Takes away what was prepared and not put, and what a crash left of it half written. */
  readonly discard: (name: string) => Promise<void>
  /** The names of what was prepared, and of what a crash left half written, each once. */
  readonly listPrepared: () => Promise<readonly string[]>
  /** Brings a file in under a public name, whole or not at all: the prepared one, else the one it is made from. Twice is once. */
  readonly put: (name: string, from: string) => Promise<void>
  /** `null` for what is not there and for a name that never could be. */
  readonly open: (name: string) => Promise<OpenMedia | null>
  readonly remove: (name: string) => Promise<void>
  readonly list: () => Promise<readonly string[]>
}

/** A file's date would tell when its story was staged, so all have the same. */
const noTime = new Date(0)

/**
 * The files of live stories, in one folder (`<MEDIA_DIR>/public`).
 *
 * A name stands for the same bytes for ever, so their hash is kept once it is known.
 */
export function createPublicMedia(folder: string): PublicMedia {
  const etags = new Map<string, string>()
  /** On the same disk: what lies there needs no room to become public. Nobody but this account may look into it. */
  const coming = path.join(path.dirname(folder), 'coming')

  /** On the disk it comes from a file gets a second name, which takes no time and no room; onto another it is copied. */
  async function bringIn(from: string, to: string): Promise<void> {
    try {
      await utimes(from, noTime, noTime)
      await link(from, to)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EEXIST') return
      if (code === 'ENOENT' || code === 'ENOSPC' || code === 'EDQUOT') throw error
      await copyIn(from, to)
    }
  }

  return {
    async prepare(name, from) {
      const to = placeOf(coming, name)
      if (await isThere(placeOf(folder, name))) return
      await mkdir(coming, { recursive: true, mode: 0o700 })
      await bringIn(from, to)
    },

    async discard(name) {
      await rm(placeOf(coming, name), { force: true })
      for (const part of await partsIn(coming, folder)) if (part.of === name) await rm(part.file, { force: true })
    },

    async listPrepared() {
      const parts = await partsIn(coming, folder)
      return [...new Set([...(await namesIn(coming)), ...parts.map(({ of }) => of)])]
    },

    async put(name, from) {
      const to = placeOf(folder, name)
      if (await isThere(to)) return
      await mkdir(folder, { recursive: true, mode: 0o755 })
      if (!(await movedThere(placeOf(coming, name), to))) await bringIn(from, to)
    },

    async open(name) {
      if (!isMediaName(name)) return null
      const handle = await openIfThere(path.join(folder, name))
      if (handle === null) {
        etags.delete(name)
        return null
      }
      try {
        const { size } = await handle.stat()
        const etag = etags.get(name) ?? (await etagOf(path.join(folder, name)))
        remember(etags, name, etag)
        const type = renditionTypes[typeOfFile(name) ?? 'jpg']
        return { stream: handle.createReadStream({ start: 0 }), size, type, etag }
      } catch (error) {
        await handle.close()
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

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await filesIn(folder)).filter(isMediaName)
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
}

type Part = { readonly of: string; readonly file: string }

/** Where files lie while they are copied in: on the same disk, and apart, so that nobody has to look through all that is public for them. */
function partsOf(folder: string): string {
  return path.join(folder, '.parts')
}

/** Files on their way in by copying, or what a crash left of them: under no name that anybody can ask for. */
async function partsIn(...folders: readonly string[]): Promise<readonly Part[]> {
  const found = folders.map(partsOf).map(async (parts) =>
    (await filesIn(parts)).flatMap((file): Part[] => {
      const of = /^(.+)\.[0-9a-f]{16}$/.exec(file)?.[1] ?? ''
      return isMediaName(of) ? [{ of, file: path.join(parts, file) }] : []
    }),
  )
  return (await Promise.all(found)).flat()
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

/** On the disk whole before it has its name: no power cut leaves half a file under it. */
async function copyIn(from: string, to: string): Promise<void> {
  const parts = partsOf(path.dirname(to))
  await mkdir(parts, { recursive: true, mode: 0o700 })
  const part = path.join(parts, `${path.basename(to)}.${randomBytes(8).toString('hex')}`)
  try {
    await copyFile(from, part)
    await utimes(part, noTime, noTime)
    const copy = await open(part, 'r')
    await copy.sync().finally(() => copy.close())
    await rename(part, to)
  } finally {
    await rm(part, { force: true })
  }
}

function placeOf(folder: string, name: string): string {
  if (!isMediaName(name)) throw new RangeError(`“${name}” is not a public file's name.`)
  return path.join(folder, name)
}

const mostEtags = 10_000

function remember(etags: Map<string, string>, name: string, etag: string): void {
  if (etags.size >= mostEtags) etags.clear()
  etags.set(name, etag)
}

async function etagOf(file: string): Promise<string> {
  return `"${createHash('sha256').update(await readFile(file)).digest('base64url').slice(0, 27)}"`
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  return open(file, 'r').catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false
      throw error
    },
  )
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

function codeOf(error: unknown): unknown {
  return Reflect.get(Object(error), 'code')
}

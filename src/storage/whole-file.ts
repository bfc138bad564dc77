import { randomBytes } from 'node:crypto'
import { copyFile, link, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MediaSource } from './media-source.ts'
import { codeOf, ifThere, missing } from './missing.ts'

type Coming = {
  readonly to: string
  /** A folder on the disk it comes to, where it lies while it is copied. */
  readonly parts: string
  /** Gives the file the mode and the date it will have, before anybody can see it under its name. */
  readonly dress: (file: string) => Promise<void>
}

/**
 * Brings a file in under a name, whole or not at all; what is there already stays. From the same disk it gets a second name, which
 * takes no time and no room: nobody may write into it any more. From another, or from afar, it is copied.
 */
export async function bringIn(from: MediaSource, coming: Coming): Promise<void> {
  if (from.path === null) return copyIn(from, coming)
  try {
    await coming.dress(from.path)
    await link(from.path, coming.to)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return
    if (code === 'ENOENT' || code === 'ENOSPC' || code === 'EDQUOT') throw error
    await copyIn(from, coming)
  }
}

/** On the disk whole before it has its name: no power cut leaves half a file under it. */
async function copyIn(from: MediaSource, { to, parts, dress }: Coming): Promise<void> {
  await mkdir(parts, { recursive: true, mode: 0o700 })
  const part = path.join(parts, `${path.basename(to)}.${randomBytes(8).toString('hex')}`)
  try {
    if (from.path === null) await fetchInto(part, from, path.basename(to))
    else await copyFile(from.path, part)
    await dress(part)
    await keepOnDisk(part)
    await rename(part, to)
  } finally {
    await rm(part, { force: true })
  }
}

/** What breaks off on its way is no file. */
export async function fetchInto(file: string, from: Pick<MediaSource, 'open'>, name: string): Promise<void> {
  const opened = await from.open()
  if (opened === null) throw missing(name)
  await writeFile(file, opened.stream, { mode: 0o600 })
  const { size } = await stat(file)
  if (size !== opened.size) throw new Error(`Of “${name}” ${String(size)} of ${String(opened.size)} bytes came.`)
}

export async function keepOnDisk(file: string): Promise<void> {
  const handle = await open(file, 'r')
  await handle.sync().finally(() => handle.close())
}

export type Part = { readonly of: string; readonly file: string }

/** Files on their way in by copying, or what a crash left of them: under no name that anybody can ask for. */
export async function partsIn(parts: string): Promise<readonly Part[]> {
  return (await filesIn(parts)).flatMap((file): Part[] => {
    const of = /^(.+)\.[0-9a-f]{16}$/.exec(file)?.[1]
    return of === undefined ? [] : [{ of, file: path.join(parts, file) }]
  })
}

/** None of a folder that is not there. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  return (await ifThere(readdir(folder))) ?? []
}

/** Removes those files and folders that lie there since then or longer. One that went meanwhile is gone. */
export async function removeOld(files: readonly string[], before: Date): Promise<void> {
  for (const file of files) {
    const since = (await ifThere(stat(file)))?.mtimeMs ?? Infinity
    if (since <= before.getTime()) await rm(file, { recursive: true, force: true })
  }
}

export async function isThere(file: string): Promise<boolean> {
  return (await ifThere(stat(file))) !== null
}

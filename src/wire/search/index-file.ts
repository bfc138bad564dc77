import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient, LibsqlError } from '@libsql/client'
import type { Client } from '@libsql/client'

/** A database file that this process alone has open. */
export type IndexFile = { readonly client: Client; readonly path: string }

const mostFiles = 32

/**
 * Opens a file in a private folder for this process alone: the first that no other process has. Those that nobody has open
 * are taken away, as nobody would take out of them what is killed from now on.
 *
 * @param note is told a sentence when what is there is no database, and is begun anew
 */
export async function openIndexFile(folder: string, note: (sentence: string) => void): Promise<IndexFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (let number = 1; number <= mostFiles; number += 1) {
    const file = await lockFile(join(folder, nameOf(number)), note)
    if (file === null) continue
    await removeOthers(folder, file.path)
    return file
  }
  throw new Error(`All ${String(mostFiles)} index files in ${folder} are in use.`)
}

/** The file, locked; null while another process has it. */
async function lockFile(path: string, note: (sentence: string) => void): Promise<IndexFile | null> {
  await makeFile(path)
  const inode = await inodeOf(path)
  const client = createClient({ url: pathToFileURL(resolve(path)).href })
  try {
    for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL']) await client.execute(`PRAGMA ${pragma}`)
    await client.batch(['SELECT count(*) FROM sqlite_master'], 'write')
    // Another process may have taken it away just before it was locked.
    if (inode !== null && (await inodeOf(path)) === inode) return { client, path }
    client.close()
  } catch (error) {
    client.close()
    if (isBusy(error)) return null
    if (!isBroken(error)) throw error
    note(brokenIndex)
    await removeFile(path)
  }
  return lockFile(path, note)
}

export const brokenIndex = 'The search index is broken: it is built anew.'

/** Makes a file that is not there, for this account alone from its first byte on. */
async function makeFile(path: string): Promise<void> {
  await (await open(path, 'a', 0o600)).close()
}

/** Which file stands at a path. Not opened for that: to close it would give back the locks this process has on it. */
async function inodeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.ino ?? null
}

async function removeOthers(folder: string, mine: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => isName.test(name)).map((name) => join(folder, name))
  for (const path of others.filter((each) => each !== mine)) {
    const unused = await lockFile(path, () => undefined)
    if (unused === null) continue
    await removeFile(path)
    unused.client.close()
  }
}

/**
 * Lets go of a file. The driver keeps a closed connection until its statements are swept up, and with it the lock, which is
 * therefore given back first.
 */
export async function closeFile({ client }: IndexFile): Promise<void> {
  for (const pragma of ['journal_mode = DELETE', 'locking_mode = NORMAL']) await client.execute(`PRAGMA ${pragma}`)
  await client.execute('SELECT count(*) FROM sqlite_master')
  client.close()
}

export async function removeFile(path: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(path + end, { force: true })
}

function nameOf(number: number): string {
  return `wire-${String(number)}.db`
}
const isName = /^wire-\d+\.db$/

/** Codes with which SQLite says that what is in a file is not what it wrote there. */
export function isBroken(error: unknown): boolean {
  return error instanceof LibsqlError && /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(error.code)
}

function isBusy(error: unknown): boolean {
  return error instanceof LibsqlError && /^SQLITE_(BUSY|LOCKED)/.test(error.code)
}

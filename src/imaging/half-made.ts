import { randomBytes } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** Where the sizes of a picture are made, beside the folder that they are moved to when they are whole. */
export function halfMadeBeside(finished: string): string {
  return `${finished}.${randomBytes(6).toString('hex')}.part`
}

const isHalfMade = (name: string): boolean => name.includes('.part')

/**
 * Removes what somebody who died left half made in the folder of a picture. Asked by whoever has the picture in hand: nobody
 * else makes sizes of it then. One who was only slow, and finishes at this very moment, moves all of it to its place or
 * nothing: it is taken out of the way whole before a file of it goes.
 */
export async function dropHalfMade(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const half of names.filter(isHalfMade).map((name) => path.join(folder, name))) {
    const away = `${half}.dropped`
    await rename(half, away).catch(() => undefined)
    await rm(away, { recursive: true, force: true })
  }
}

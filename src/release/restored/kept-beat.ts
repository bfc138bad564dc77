import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ifThere } from '../../storage/missing.ts'

/** The last beat of the database, kept outside of it. */
export type KeptBeat = {
  /** `null` when none was ever kept; `Infinity` when what was kept can't be read, so that no beat comes after it. */
  readonly read: () => Promise<number | null>
  readonly write: (beat: number) => Promise<void>
}

/** In a file of this folder, which is written whole or not at all. */
export function createKeptBeat(folder: string): KeptBeat {
  const file = join(folder, 'beat')
  return {
    async read() {
      const kept = await ifThere(readFile(file, 'utf8'))
      if (kept === null) return null
      return /^\d{1,15}$/.test(kept) ? Number(kept) : Infinity
    },
    async write(beat) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const part = join(folder, `.beat-${randomBytes(6).toString('hex')}`)
      try {
        await writeFile(part, String(beat), { mode: 0o600 })
        await rename(part, file)
      } finally {
        await rm(part, { force: true })
      }
    },
  }
}

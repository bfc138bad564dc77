import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { filesIn, removeOld } from '../storage/whole-file.ts'

/** A folder of this machine for what is being worked on: uploads until they are kept, and sizes while they are made. */
export type Incoming = {
  readonly folder: string
  readonly prepare: () => Promise<void>
  /** Gives the work a folder of its own in there, named after what it is for, which is gone after it. */
  readonly aside: <T>(what: string, work: (folder: string) => Promise<T>) => Promise<T>
  /** Removes what somebody who died left of such work. Whoever was only slow finds it gone, and fails. */
  readonly drop: (what: string) => Promise<void>
  /** Removes what lies there since then or longer: its node died, or it came with a request that wanted no file. */
  readonly tidy: (before: Date) => Promise<void>
}

/** `<MEDIA_DIR>/private/incoming`: where uploads lie nobody else may look into, from their first byte. */
export function createIncoming(mediaDir: string): Incoming {
  const root = path.resolve(mediaDir, 'private')
  const folder = path.join(root, 'incoming')

  async function prepare(): Promise<void> {
    // The folder above is the public files' too: another account may serve those.
    await mkdir(mediaDir, { recursive: true, mode: 0o755 })
    for (const one of [root, folder]) await mkdir(one, { recursive: true, mode: 0o700 })
  }

  return {
    folder,
    prepare,
    async aside(what, work) {
      await prepare()
      const own = await mkdtemp(path.join(folder, `${what}-`))
      try {
        return await work(own)
      } finally {
        await rm(own, { recursive: true, force: true })
      }
    },
    async drop(what) {
      const left = (await filesIn(folder)).filter((name) => name.startsWith(`${what}-`))
      for (const name of left) await rm(path.join(folder, name), { recursive: true, force: true })
    },
    async tidy(before) {
      const names = await readdir(folder)
      await removeOld(
        names.map((name) => path.join(folder, name)),
        before,
      )
    },
  }
}

import { access, chmod, constants, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { localFile, openFile } from '../storage/local-file.ts'
import { missing } from '../storage/missing.ts'
import { bringIn, isThere, keepOnDisk, partsIn, removeOld } from '../storage/whole-file.ts'
import { isPrivateName, type PrivateMedia } from './private-media.ts'

/** What is not public, in one folder (`<MEDIA_DIR>/private`). Nobody but this account may look into it. */
export function createPrivateFolder(folder: string): PrivateMedia {
  const parts = path.join(folder, 'parts')

  function placeOf(name: string): string {
    if (!isPrivateName(name)) throw new RangeError(`“${name}” is not the name of anything private.`)
    return path.join(folder, name)
  }

  return {
    async put(name, file) {
      const to = placeOf(name)
      if (await isThere(to)) return
      await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
      await bringIn(localFile(file), { to, parts, dress: makePrivate })
    },

    async open(name) {
      return isPrivateName(name) ? openFile(path.join(folder, name)) : null
    },

    async has(name) {
      if (!isPrivateName(name)) return false
      return access(path.join(folder, name), constants.R_OK).then(
        () => true,
        () => false,
      )
    },

    source: (name) => localFile(placeOf(name)),

    async withLocalFile(name, work) {
      const file = placeOf(name)
      if (!(await isThere(file))) throw missing(name)
      return work(file)
    },

    async remove(name) {
      await rm(placeOf(name), { force: true })
    },

    async sweep(before) {
      const left = await partsIn(parts)
      await removeOld(
        left.map(({ file }) => file),
        before,
      )
    },
  }
}

async function makePrivate(file: string): Promise<void> {
  await chmod(file, 0o600)
  await keepOnDisk(file)
}

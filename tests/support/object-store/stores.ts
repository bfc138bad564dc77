/** Both ports over a store that keeps objects behind HTTP: what another store than folders has to do, and no more. */
import path from 'node:path'
import type { Incoming } from '../../../src/imaging/incoming.ts'
import { isPrivateName, type PrivateMedia } from '../../../src/imaging/private-media.ts'
import { renditionTypes, typeOfFile } from '../../../src/newsroom/images/rendition-table.ts'
import { openFile } from '../../../src/storage/local-file.ts'
import type { MediaSource } from '../../../src/storage/media-source.ts'
import { missing } from '../../../src/storage/missing.ts'
import { fetchInto } from '../../../src/storage/whole-file.ts'
import { isMediaName } from '../../../src/wire/media/media-name.ts'
import type { PublicMedia } from '../../../src/wire/media/public-media.ts'
import type { Objects } from './client.ts'

export function publicObjects(objects: Objects): PublicMedia {
  const publicly = (name: string) => `public/${named(isMediaName(name), name)}`
  const prepared = (name: string) => `coming/${named(isMediaName(name), name)}`

  async function send(key: string, from: MediaSource, name: string): Promise<void> {
    const opened = await from.open()
    if (opened === null) throw missing(name)
    await objects.put(key, opened)
  }

  return {
    async prepare(name, from) {
      if (await objects.has(publicly(name))) return
      await send(prepared(name), from, name)
    },
    discard: async (name) => objects.remove(prepared(name)),
    listPrepared: () => objects.list('coming/'),
    async put(name, from) {
      if (await objects.has(publicly(name))) return
      if (!(await objects.copy(prepared(name), publicly(name)))) await send(publicly(name), from, name)
      await objects.remove(prepared(name))
    },
    async open(name) {
      if (!isMediaName(name)) return null
      const opened = await objects.get(publicly(name))
      return opened === null ? null : { ...opened, type: renditionTypes[typeOfFile(name) ?? 'jpg'] }
    },
    remove: async (name) => objects.remove(publicly(name)),
    list: () => objects.list('public/'),
  }
}

export function privateObjects(objects: Objects, incoming: Pick<Incoming, 'aside'>): PrivateMedia {
  const privately = (name: string) => `private/${named(isPrivateName(name), name)}`
  const open = async (name: string) => (isPrivateName(name) ? objects.get(privately(name)) : null)

  return {
    async put(name, file) {
      const key = privately(name)
      const opened = (await objects.has(key)) ? null : await openFile(file)
      if (opened !== null) return objects.put(key, opened)
      if (!(await objects.has(key))) throw missing(file)
    },
    open,
    has: async (name) => isPrivateName(name) && objects.has(privately(name)),
    source(name) {
      privately(name)
      return { path: null, open: () => open(name) }
    },
    async withLocalFile(name, work) {
      privately(name)
      return incoming.aside('fetched', async (folder) => {
        const file = path.join(folder, path.basename(name))
        await fetchInto(file, { open: () => open(name) }, name)
        return work(file)
      })
    },
    remove: async (name) => objects.remove(privately(name)),
    // What breaks off on its way never was.
    sweep: () => Promise.resolve(),
  }
}

function named(isOne: boolean, name: string): string {
  if (!isOne) throw new RangeError(`“${name}” is no name here.`)
  return name
}

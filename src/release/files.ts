import { isCarried } from '../wire/writer/pages.ts'
import { access, constants } from 'node:fs/promises'
import type { House } from './house.ts'
import type { EditionRow } from './store/types.ts'

/** The public names of an edition's files. */
export function namesOf({ contents }: Pick<EditionRow, 'contents'>): readonly string[] {
  return contents.pictures.flatMap(({ files }) => files.map(({ name }) => name))
}

/** Whether every file that will go out can be read, so that no lift stops half way. */
export async function areFilesThere(house: House, { contents }: EditionRow): Promise<boolean> {
  for (const { files } of contents.pictures) {
    for (const { staged } of files) {
      const isReadable = await access(house.stagedPath(staged), constants.R_OK).then(
        () => true,
        () => false,
      )
      if (!isReadable) return false
    }
  }
  return true
}

/**
 * Copies an edition's staged renditions to where the public reads. A name stands for one content: twice is once. A lift that
 * slept while one of its pictures was killed brings that one's files back neither.
 */
export async function copyFiles(house: House, { contents }: EditionRow): Promise<void> {
  if (contents.pictures.length === 0) return
  const killed = await house.desk.pictureKills.find({ id: { in: contents.pictures.map(({ image }) => image) } })
  for (const { image, files } of contents.pictures) {
    if (killed.some(({ id }) => id === image)) continue
    for (const { staged, name } of files) await house.media.put(name, house.stagedPath(staged))
  }
}

/**
 * Removes those of the named public files that no release past the point of no return and, read after that, no live story
 * names. A facet whose rank is not its story's names nothing: a lift that died after a kill leaves such.
 */
export async function removeUnnamedFiles(house: House, names: readonly string[]): Promise<void> {
  const writing = await house.desk.releases.find({ state: { equals: 'writing' } })
  const coming = new Set<string>()
  for (const { edition } of writing) {
    const row = await house.desk.editions.get(edition)
    if (row !== null) for (const name of namesOf(row)) coming.add(name)
  }
  for (const name of names) {
    if (coming.has(name)) continue
    if (!(await isCarried(house.wire, 'media', name))) await house.media.remove(name)
  }
}

import type { Problem } from '../newsroom/errors.ts'
import { codeOf } from '../storage/missing.ts'
import { carriedMedia } from '../wire/writer/carried-media.ts'
import type { House } from './house.ts'
import { severalAtOnce } from './several-at-once.ts'
import type { PinnedPicture } from './store/types.ts'

type PictureFiles = Pick<PinnedPicture, 'image' | 'files'>

/** Of an edition only what has files. */
type WithFiles = { readonly contents: { readonly pictures: readonly PictureFiles[] } }

/** The public names of an edition's files. */
export function namesOf({ contents }: WithFiles): readonly string[] {
  return filesOf(contents.pictures).map(({ name }) => name)
}

function filesOf(pictures: readonly PictureFiles[]): PinnedPicture['files'] {
  return pictures.flatMap(({ files }) => files)
}

/** Looks whether every file that will go out can be read, so that no lift stops half way. @returns what to do, when not */
export async function missingFile(house: House, { contents }: WithFiles): Promise<Problem | null> {
  const missing: string[] = []
  try {
    await severalAtOnce(filesOf(contents.pictures), async ({ staged }) => {
      if (!(await house.privateMedia.has(staged))) missing.push(staged)
    })
    return missing.length === 0 ? null : renditionMissing
  } catch (error) {
    return notReady(error)
  }
}

const renditionMissing: Problem = {
  code: 'rendition-missing',
  message:
    'A rendition of a picture is missing. If it does not come back, save the picture and approve the story anew.',
}

/**
 * Lays an edition's files beside the public ones before it is past the point of no return: what can fail for want of room
 * fails here, with nothing public.
 *
 * @returns why it can't be; null when all are there
 */
export async function prepareFiles(house: House, edition: WithFiles): Promise<Problem | null> {
  try {
    await severalAtOnce(filesOf(edition.contents.pictures), ({ staged, name }) =>
      house.media.prepare(name, house.privateMedia.source(staged)),
    )
    return null
  } catch (error) {
    await discardPrepared(house, namesOf(edition))
    return notReady(error)
  }
}

function notReady(error: unknown): Problem {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return { code: 'disk-full', message: 'There is no room on the disk for its pictures.' }
  const why = typeof code === 'string' ? code : 'unknown reason'
  return { code: 'files-not-ready', message: `Its pictures could not be made ready (${why}).` }
}

async function discardPrepared(house: House, names: readonly string[]): Promise<void> {
  // A disk that can't be written to may not let go either: the sweep comes by later.
  await severalAtOnce(names, (name) => house.media.discard(name).catch(() => undefined))
}

/** Files that were laid ready for a release that is not on its way any more. */
export async function sweepPreparedFiles(house: House): Promise<void> {
  const prepared = await house.media.listPrepared()
  if (prepared.length === 0) return
  const under = await house.desk.releases.find({ state: { in: ['lifting', 'writing'] } })
  const editions = await house.desk.editions.find({ id: { in: under.map(({ edition }) => edition) } })
  const coming = new Set(editions.flatMap(namesOf))
  await discardPrepared(
    house,
    prepared.filter((name) => !coming.has(name)),
  )
}

/**
 * Brings an edition's staged renditions to where the public reads. A name stands for one content: twice is once. A lift that
 * slept while one of its pictures was killed brings that one's files back neither.
 */
export async function copyFiles(house: House, { contents }: WithFiles): Promise<void> {
  if (contents.pictures.length === 0) return
  const killed = await house.desk.pictureKills.find({ id: { in: contents.pictures.map(({ image }) => image) } })
  const pictures = contents.pictures.filter(({ image }) => !killed.some(({ id }) => id === image))
  await severalAtOnce(filesOf(pictures), ({ staged, name }) => house.media.put(name, house.privateMedia.source(staged)))
}

/**
 * Removes those of the named public files that no release past the point of no return and, read after that, no live story
 * names. What was overtaken on its way names nothing any more. A facet whose rank is not its story's names nothing: a lift that died after a kill leaves such.
 */
export async function removeUnnamedFiles(house: House, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const writing = await house.desk.releases.find({ state: { equals: 'writing' } })
  const coming = new Set<string>()
  for (const { edition, base, rank } of writing) {
    const row = await house.desk.editions.get(edition)
    if (row === null) continue
    const stands = (await house.wire.stories.glance(row.document.id, ['rank']))?.rank ?? 0
    if (stands === base || stands === rank) for (const name of namesOf(row)) coming.add(name)
  }
  const left = names.filter((name) => !coming.has(name))
  for (let from = 0; from < left.length; from += lookedAtAtOnce) {
    const some = left.slice(from, from + lookedAtAtOnce)
    const carried = await carriedMedia(house.wire, some)
    // At once: whoever names one of them from here on finds it gone, and brings it in again.
    await Promise.all(some.filter((name) => !carried.has(name)).map((name) => house.media.remove(name)))
  }
}

/** A picture’s files, as a rule. */
const lookedAtAtOnce = 30

import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Incoming } from '../../imaging/incoming.ts'
import type { Laboratory } from '../../imaging/laboratory.ts'
import { originalName, stagedName, type PrivateMedia } from '../../imaging/private-media.ts'
import type { Made } from '../../imaging/renditions.ts'
import type { PictureLimits } from '../../newsroom/images/limits.ts'
import type { Picture } from '../../newsroom/images/picture.ts'
import { rightsPacket } from '../../newsroom/images/rights-packet.ts'
import type { StagedRendition } from '../../newsroom/images/staged.ts'
import { severalAtOnce } from '../several-at-once.ts'
import { readStaged } from './ready-renditions.ts'

/** What is needed to make sizes, and where they go. */
export type Workplace = {
  readonly files: PrivateMedia
  readonly incoming: Pick<Incoming, 'aside' | 'drop'>
  readonly laboratory: Pick<Laboratory, 'make'>
  readonly limits: PictureLimits
}

/** Changes when the way sizes are made does, so that old ones are not taken for new. */
const recipe = 4

/** Kept after all the others of a staging: where it is, they are. */
const listOfAll = 'sizes.json'

/**
 * Makes the sizes of a picture and keeps them. A staging never changes: it is named after what went into it, so that an
 * edition keeps the files it was approved with, and asking twice makes nothing new.
 */
export async function stageRenditions(
  { files, incoming, laboratory, limits }: Workplace,
  { id, filename, facts }: { readonly id: string; readonly filename: string; readonly facts: Picture },
  made: Made,
): Promise<readonly StagedRendition[]> {
  const cropping = { focalPoint: facts.focalPoint, crops: facts.crops }
  const madeFrom = keyOf([recipe, cropping, rightsPacket(facts)])
  const nameOf = (size: string) => stagedName(id, madeFrom, size)
  const there = await stagedBefore(files, nameOf(listOfAll))
  if (there !== null) return there
  // Whoever asks has the picture in hand: nobody else makes sizes of it now.
  const work = `sizes-${id}`
  await incoming.drop(work)
  return incoming.aside(work, async (into) => {
    const found = await files.withLocalFile(originalName(filename), (original) =>
      laboratory.make({ original, into, cropping, rights: facts, limits }, made),
    )
    const staged = found.map((size) => ({ ...size, file: nameOf(size.name) }))
    await writeFile(path.join(into, listOfAll), JSON.stringify(staged))
    await severalAtOnce(staged, ({ name, file }) => files.put(file, path.join(into, name)))
    await files.put(nameOf(listOfAll), path.join(into, listOfAll))
    return staged
  })
}

/** `null` unless every one of them is there. */
async function stagedBefore(files: PrivateMedia, list: string): Promise<readonly StagedRendition[] | null> {
  const opened = await files.open(list)
  if (opened === null) return null
  const kept: unknown = JSON.parse(await text(opened.stream))
  const staged = readStaged(kept)
  const are = await Promise.all(staged.map(({ file }) => files.has(file)))
  return are.every(Boolean) ? staged : null
}

function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20)
}

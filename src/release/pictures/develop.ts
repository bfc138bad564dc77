import type { Logger } from 'pino'
import { pictureFacts } from '../../newsroom/images/picture-facts.ts'
import type { Picture } from '../../newsroom/images/picture.ts'
import type { StagedRendition } from '../../newsroom/images/staged.ts'
import { codeOf } from '../../storage/missing.ts'
import type { House } from '../house.ts'
import { asClaimed, leaseFrom, mostTries, writeStaging, type PictureInHand } from './claim-picture.ts'

/** Makes all sizes of a picture, and says after each how many there are; what that throws ends the work. */
export type MakeRenditions = (
  picture: { readonly id: string; readonly filename: string; readonly facts: Picture },
  made: (done: number, of: number) => Promise<void>,
) => Promise<readonly StagedRendition[]>

/** It was changed meanwhile, or another node has it, or this one is closing: what is made so far is of no use. */
class LaidDown extends Error {}

/** How long it rests after it failed, before it is tried again. */
const restMs = 30_000

/** Makes the sizes of a picture in hand, and lays it down whatever comes of it. */
export async function develop(
  house: House,
  make: MakeRenditions,
  picture: PictureInHand,
  { isStopped, log }: { readonly isStopped: () => boolean; readonly log: Logger },
): Promise<void> {
  const { id, filename, facts, factsKey } = picture
  try {
    if (picture.stagedFor === factsKey) return await layDown({ toStage: false, stagingTries: 0, stagingFailed: null })
    if (picture.stagingTries > mostTries) return await giveUp('it was begun three times and never finished.')
    if (facts === null || filename === null) return await giveUp('what is known of it can’t be read.')
    const staged = await make({ id, filename, facts: pictureFacts(facts) }, made)
    await layDown({ staged, stagedFor: factsKey, toStage: false, stagingTries: 0, stagingFailed: null })
  } catch (error) {
    if (error instanceof LaidDown) return await layDown({ stagingTries: 0 })
    log.error({ err: error, image: id }, 'The sizes of a picture could not be made.')
    if (picture.stagingTries >= mostTries) return await giveUp(whyInWords(error))
    const rested = new Date(house.clock.now().getTime() + restMs).toISOString()
    await writeStaging(house, id, asClaimed(picture), { stagingToken: null, stagingUntil: rested })
  }

  async function made(done: number, of: number): Promise<void> {
    const changes = { stagingDone: done, stagingOf: of, stagingUntil: leaseFrom(house) }
    if (isStopped() || (await writeStaging(house, id, asClaimed(picture), changes)) === null) throw new LaidDown()
    if (done > 0) await house.reached('sizes made', id)
  }

  /** Only over the facts it was made from: what was changed meanwhile is open to be made anew. */
  async function layDown(changes: Parameters<typeof writeStaging>[3]): Promise<void> {
    const free = { stagingToken: null, stagingUntil: null }
    if ((await writeStaging(house, id, asClaimed(picture), { ...changes, ...free })) !== null) return
    await writeStaging(house, id, { stagingToken: { equals: picture.stagingToken } }, free)
  }

  async function giveUp(why: string): Promise<void> {
    await layDown({ toStage: false, stagingFailed: why })
  }
}

function whyInWords(error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'there is no room on the disk.'
  if (code === 'ENOENT') return 'its file is missing.'
  if (error instanceof Error && error.message.includes('timeout')) return 'it took too long.'
  return 'its file can’t be worked on. What went wrong is in the log.'
}

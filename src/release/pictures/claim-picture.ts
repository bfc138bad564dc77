import { randomUUID } from 'node:crypto'
import type { Where } from 'payload'
import type { House } from '../house.ts'
import type { ImageRow } from '../store/types.ts'

/** A picture in hand: whoever writes to it names the token, and the facts that its sizes are made from. */
export type PictureInHand = ImageRow & { readonly stagingToken: string; readonly factsKey: string }

/** How long a picture is in hand before another node may take it over. Renewed with each size that is made. */
const leaseMs = 60_000

/** So often it is tried. What brings a process down three times is not given to a fourth. */
export const mostTries = 3

/**
 * Takes the next picture whose sizes are to be made, if nobody else did: first of those that somebody waits for, then the one
 * that has waited longest.
 */
export async function claimPicture(house: House, wanted: readonly string[]): Promise<PictureInHand | null> {
  const free = isFree(house)
  const first = wanted.length === 0 ? [] : await house.desk.images.find({ and: [{ id: { in: [...wanted] } }, free] })
  for (const row of first) {
    const claimed = await take(house, row)
    if (claimed !== null) return claimed
  }
  for (;;) {
    const [next] = await house.desk.images.find(free, { sort: 'createdAt', limit: 1 })
    if (next === undefined) return null
    const claimed = await take(house, next)
    if (claimed !== null) return claimed
  }
}

function isFree({ clock }: House): Where {
  const now = clock.now().toISOString()
  return {
    and: [
      { toStage: { equals: true } },
      { or: [{ stagingUntil: { exists: false } }, { stagingUntil: { less_than_equal: now } }] },
    ],
  }
}

async function take(house: House, { id, factsKey }: ImageRow): Promise<PictureInHand | null> {
  const stagingToken = randomUUID()
  const claimed = await writeStaging(house, id, isFree(house), {
    stagingToken,
    stagingUntil: leaseFrom(house),
    stagingTries: { $inc: 1 },
    stagingDone: 0,
    stagingOf: 0,
  })
  if (claimed === null) return null
  return { ...claimed, stagingToken, factsKey: claimed.factsKey ?? factsKey ?? '' }
}

type StagingChanges = Parameters<House['desk']['images']['swap']>[2]

/** Compare-and-set of what is known of a picture's sizes. Nobody edited the picture by it. */
export function writeStaging(
  { desk }: House,
  id: string,
  where: Where,
  changes: StagingChanges,
): Promise<ImageRow | null> {
  return desk.images.swap(id, where, { ...changes, updatedAt: null })
}

export function leaseFrom({ clock }: House): string {
  return new Date(clock.now().getTime() + leaseMs).toISOString()
}

/** As it was claimed: not taken over, and not changed meanwhile. */
export function asClaimed({ stagingToken, factsKey }: PictureInHand): Where {
  return { and: [{ stagingToken: { equals: stagingToken } }, { factsKey: { equals: factsKey } }] }
}

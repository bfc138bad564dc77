import type { Where } from 'payload'
import { leaseProblems } from '../../newsroom/images/leases.ts'
import { rightEndsAt } from '../../newsroom/images/right-ends-at.ts'
import { editionWithout } from '../endings/edition-without.ts'
import type { House } from '../house.ts'
import type { EditionRow, ImageRow } from '../store/types.ts'
import { swapIn, usableSubstitute } from './swap-in.ts'
import { storiesWith } from './pages-showing.ts'
import { takeOffPage } from './take-off-pages.ts'

/** When a picture's right is to be looked at next, as far as is known now; null when none is. */
export async function nextRightEnd({ desk }: House): Promise<Date | null> {
  const [next] = await desk.images.find(
    { watchAt: { greater_than: new Date(0).toISOString() } },
    { sort: 'watchAt', limit: 1 },
  )
  return next === undefined || next.watchAt === null ? null : new Date(next.watchAt)
}

/**
 * Takes every picture whose right has ended off the pages that show it. By the node's own clock alone: unlike a release, an
 * end that comes a moment early harms nobody. What can't be taken off keeps no other waiting, and is tried again.
 */
export async function endRights(house: House, failed: Failed): Promise<void> {
  const due = await house.desk.images.find({ watchAt: { less_than_equal: house.clock.now().toISOString() } })
  for (const image of due) await endRight(house, image, failed).catch((error: unknown) => failed(image.id, error))
}

type Failed = (image: string, error: unknown) => void

async function endRight(house: House, image: ImageRow, failed: Failed): Promise<void> {
  const now = house.clock.now()
  const end = image.facts === null ? null : rightEndsAt(image.facts, 'publish', now)
  if (image.facts === null || end === null || end > now) {
    await watchAgainAt(house, image, end)
    return
  }
  const why = leaseProblems(image.facts.leases, 'use', now).map(({ message }) => message)
  const reason = `The right to show a picture ended: ${why.join(' ')}`
  const mine = await putSubstitute(house, image, reason, failed)
  if (mine === null) return
  const takeOff = () => takeOffAllPages(house, image.id, now, reason)
  await takeOff()
  await house.reached('right ended', image.id)
  if ((await watchAgainAt(house, mine, null)) !== null) {
    // One that passed the point of no return since then had set the watch before we took it off: it is found now.
    await takeOff()
  }
}

/** How long one node has to put the substitute in place, before another takes the picture off. */
const substituteMs = 5_000

/**
 * Where the picture has a substitute, one node puts it in place.
 *
 * @returns the picture as it is watched now; null when another node is at it, or it was saved meanwhile
 */
async function putSubstitute(house: House, image: ImageRow, reason: string, failed: Failed): Promise<ImageRow | null> {
  const other = await usableSubstitute(house, image)
  if (other === null) return image
  const lease = new Date(house.clock.now().getTime() + substituteMs)
  const mine = await watchAgainAt(house, image, lease)
  if (mine === null) return null
  for (const story of await storiesWith(house, image.id)) {
    // Without it the picture leaves all the same.
    await swapIn(house, { image: image.id, other, reason }, story).catch((error: unknown) => failed(image.id, error))
  }
  return mine
}

/** @returns the picture as it is watched now; null when it was saved meanwhile, and so is watched anew */
async function watchAgainAt(
  { desk }: House,
  { id, watchAt, factsKey }: ImageRow,
  at: Date | null,
): Promise<ImageRow | null> {
  const asSeen: Where = { and: [{ watchAt: { equals: watchAt } }, { factsKey: { equals: factsKey } }] }
  return desk.images.swap(id, asSeen, { watchAt: at?.toISOString() ?? null })
}

async function takeOffAllPages(house: House, image: string, at: Date, reason: string): Promise<void> {
  const taking = {
    decision: `${image}~right`,
    image,
    by: null,
    reason,
    without: (edition: EditionRow) => editionWithout(edition, { image, by: edition.approvedBy, at: at.toISOString() }),
  }
  for (const story of await storiesWith(house, image)) await takeOffPage(house, taking, story)
}

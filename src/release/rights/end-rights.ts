import type { Where } from 'payload'
import { leaseProblems } from '../../newsroom/images/leases.ts'
import { rightEndsAt } from '../../newsroom/images/right-ends-at.ts'
import { editionWithout, shownIn } from '../endings/edition-without.ts'
import type { House } from '../house.ts'
import { severalAtOnce } from '../several-at-once.ts'
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

type Failed = (image: string, error: unknown) => void

/** A picture whose right has ended, and why. */
type Ended = { readonly image: ImageRow; readonly reason: string }

/**
 * Takes every picture whose right has ended off the pages that show it; those that end together leave a page together. By the
 * node's own clock alone: unlike a release, an end that comes a moment early harms nobody. What can't be taken off keeps no
 * other waiting, and is tried again.
 */
export async function endRights(house: House, failed: Failed): Promise<void> {
  const due = await house.desk.images.find(
    { watchAt: { less_than_equal: house.clock.now().toISOString() } },
    { sort: 'watchAt' },
  )
  const ended: Ended[] = []
  for (const image of due) {
    try {
      const one = await endedNow(house, image, failed)
      if (one !== null) ended.push(one)
    } catch (error) {
      failed(image.id, error)
    }
  }
  const gone = ended.map(({ image }) => image.id)
  for (const one of ended) {
    await endRight(house, one, gone).catch((error: unknown) => failed(one.image.id, error))
  }
}

/** @returns null when the right has not ended, or another node is at it; then it is watched on */
async function endedNow(house: House, image: ImageRow, failed: Failed): Promise<Ended | null> {
  const now = house.clock.now()
  const end = image.facts === null ? null : rightEndsAt(image.facts, 'publish', now)
  if (image.facts === null || end === null || end > now) {
    await watchAgainAt(house, image, end)
    return null
  }
  const why = leaseProblems(image.facts.leases, 'use', now).map(({ message }) => message)
  const reason = `The right to show a picture ended: ${why.join(' ')}`
  const mine = await putSubstitute(house, image, reason, failed)
  return mine === null ? null : { image: mine, reason }
}

async function endRight(house: House, { image, reason }: Ended, gone: readonly string[]): Promise<void> {
  const at = house.clock.now().toISOString()
  const without = (edition: EditionRow) =>
    gone
      .filter((one) => shownIn(edition, one) !== undefined)
      .reduce((left, one) => editionWithout(left, { image: one, by: edition.approvedBy, at }), edition)
  const taking = { decision: `${image.id}~right`, image: image.id, by: null, reason, without }
  const takeOff = async () =>
    severalAtOnce(await storiesWith(house, image.id), (story) => takeOffPage(house, taking, story))
  await takeOff()
  await house.reached('right ended', image.id)
  if ((await watchAgainAt(house, image, null)) !== null) {
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
  await severalAtOnce(await storiesWith(house, image.id), (story) =>
    // Without it the picture leaves all the same.
    swapIn(house, { image: image.id, other, reason }, story).catch((error: unknown) => failed(image.id, error)),
  )
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

import type { House } from './house.ts'
import { lift } from './lift/lift.ts'
import { standstill } from './restored/standstill.ts'
import type { ReleaseRow } from './store/types.ts'

/** What is to go out next, the most urgent of one instant first. */
export async function dueReleases(house: House, at: Date): Promise<readonly ReleaseRow[]> {
  const due = await house.desk.releases.find(
    {
      and: [
        { state: { equals: 'held' } },
        { frozen: { equals: false } },
        { releaseAt: { less_than_equal: at.toISOString() } },
      ],
    },
    { sort: 'releaseAt' },
  )
  return [...due].sort((a, b) => instantOf(a) - instantOf(b) || a.urgency - b.urgency)
}

/** How many lifts are under way at once: enough that nobody waits for a copied file, few enough to go out in their order. */
const atOnce = 8

/**
 * Lifts all that is due, several at a time, the most urgent first; what fails does not keep the next from going out.
 *
 * @returns how many this node brought out
 */
export async function liftDue(house: House, failed: (release: ReleaseRow, error: unknown) => void): Promise<number> {
  if ((await standstill(house)) !== null) return 0
  const due = [...(await dueReleases(house, house.clock.due()))].values()
  let lifted = 0
  async function liftNext(): Promise<void> {
    // All take from one queue.
    for (const release of due) {
      try {
        if ((await lift(house, release)) !== null) lifted += 1
      } catch (error) {
        failed(release, error)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, liftNext))
  return lifted
}

/** When the next release is due, as far as is known now; null when nothing waits for one, and while nothing may go out. */
export async function nextInstant(house: House): Promise<Date | null> {
  if ((await standstill(house)) !== null) return null
  const [next] = await house.desk.releases.find(
    {
      and: [
        { state: { equals: 'held' } },
        { frozen: { equals: false } },
        { releaseAt: { greater_than: new Date(0).toISOString() } },
      ],
    },
    { sort: 'releaseAt', limit: 1 },
  )
  return next?.releaseAt === null || next === undefined ? null : new Date(next.releaseAt)
}

function instantOf({ releaseAt }: ReleaseRow): number {
  return releaseAt === null ? Infinity : new Date(releaseAt).getTime()
}

import type { House } from './house.ts'
import { lift } from './lift/lift.ts'
import { standstill } from './restored/standstill.ts'
import { severalAtOnce } from './several-at-once.ts'
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

/**
 * Lifts all that is due, several at a time, the most urgent first; what fails does not keep the next from going out.
 *
 * @returns how many this node brought out
 */
export async function liftDue(house: House, failed: (release: ReleaseRow, error: unknown) => void): Promise<number> {
  if ((await standstill(house)) !== null) return 0
  let lifted = 0
  await severalAtOnce(await dueReleases(house, house.clock.due()), async (release) => {
    try {
      if ((await lift(house, release)) !== null) lifted += 1
    } catch (error) {
      failed(release, error)
    }
  })
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

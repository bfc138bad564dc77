import type { Where } from 'payload'
import type { House } from './house.ts'
import { leaseMs } from './lift/claim.ts'
import { lift } from './lift/lift.ts'
import { standstill } from './restored/standstill.ts'
import { severalAtOnce } from './several-at-once.ts'
import type { ReleaseRow } from './store/types.ts'

/** So many are looked up at a time: what becomes due meanwhile, and is as urgent, need not wait for all the others. */
const batch = 24

/** How long one that another node has taken is waited for: a lift takes less, and a node that died is not waited for. */
const comingForMs = 2_000

const waiting: readonly Where[] = [{ state: { equals: 'held' } }, { frozen: { equals: false } }]

/** What is to go out next, the most urgent of one instant first, except those that were tried in vain. */
export async function dueReleases(
  house: House,
  at: Date,
  { except = new Set(), limit = 0 }: { readonly except?: ReadonlySet<string>; readonly limit?: number } = {},
): Promise<readonly ReleaseRow[]> {
  const others: readonly Where[] = except.size === 0 ? [] : [{ id: { not_in: [...except] } }]
  return house.desk.releases.find(
    { and: [...waiting, { releaseAt: { less_than_equal: at.toISOString() } }, ...others] },
    { sort: ['releaseAt', 'urgency'], limit },
  )
}

/**
 * Lifts all that is due, several at a time, the most urgent first; what fails does not keep the next from going out.
 *
 * @returns those that are still due: each was tried, and is tried again later
 */
export async function liftDue(
  house: House,
  failed: (release: ReleaseRow, error: unknown) => void,
): Promise<ReadonlySet<string>> {
  const inVain = new Set<string>()
  if ((await standstill(house)) !== null) return inVain
  for (;;) {
    const due = await dueReleases(house, house.clock.due(), { except: inVain, limit: batch })
    if (due.length === 0) return inVain
    await severalAtOnce(due, async (release) => {
      // Another node may have it by now. To look costs nobody anything; to try in vain keeps others from writing.
      if (!(await isHeld(house, release))) return
      try {
        if ((await lift(house, release)) !== null) return
      } catch (error) {
        failed(release, error)
      }
      if (await isHeld(house, release)) inVain.add(release.id)
    })
  }
}

async function isHeld({ desk }: House, { id }: ReleaseRow): Promise<boolean> {
  return (await desk.releases.glance(id, ['state']))?.state === 'held'
}

/** The next release that is due, as far as is known now; null when nothing waits for an instant, and while nothing may go out. */
export async function nextRelease(house: House): Promise<{ readonly id: string; readonly at: Date } | null> {
  if ((await standstill(house)) !== null) return null
  const [next] = await house.desk.releases.find(
    { and: [...waiting, { releaseAt: { greater_than: new Date(0).toISOString() } }] },
    { sort: 'releaseAt', limit: 1 },
  )
  return next === undefined || next.releaseAt === null ? null : { id: next.id, at: new Date(next.releaseAt) }
}

/** Whether another node has something on its way out that it took a moment ago. */
export async function isSomethingComing({ desk, clock, node }: House): Promise<boolean> {
  const takenSince = clock.now().getTime() - comingForMs
  const coming = await desk.releases.count({
    and: [
      { state: { in: ['lifting', 'writing'] } },
      { node: { not_equals: node } },
      { leaseUntil: { greater_than: new Date(takenSince + leaseMs).toISOString() } },
    ],
  })
  return coming > 0
}

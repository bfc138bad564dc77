import type { House } from './house.ts'
import { unfinished } from './holds/covered.ts'
import { standstill } from './restored/standstill.ts'

/** How many releases wait for their instant, or for someone to say so. */
export function countHeld({ desk, clock }: House): Promise<number> {
  return desk.releases.count({
    and: [
      { state: { equals: 'held' } },
      { or: [{ releaseAt: { exists: false } }, { releaseAt: { greater_than: clock.now().toISOString() } }] },
    ],
  })
}

/** How many releases should be out by now and are not: those that failed are counted apart. */
export function countDue({ desk, clock }: House): Promise<number> {
  const states = [...unfinished.filter((state) => state !== 'failed'), 'writing']
  return desk.releases.count({
    and: [{ state: { in: states } }, { releaseAt: { less_than_equal: clock.now().toISOString() } }],
  })
}

export function countFailed({ desk }: House): Promise<number> {
  return desk.releases.count({ state: { equals: 'failed' } })
}

/** What destinations are still to be told, and what they were never told and is left to the desk. */
export function countEffects({ desk }: House, are: 'waiting' | 'failed'): Promise<number> {
  const states = are === 'failed' ? ['failed'] : ['pending', 'delivering']
  return desk.effects.count({ state: { in: states } })
}

/** 1 while nothing may go out at all. */
export async function standsStill(house: House): Promise<0 | 1> {
  return (await standstill(house)) === null ? 0 : 1
}

import { NewsroomError } from '../../newsroom/errors.ts'
import { dueSince } from '../../newsroom/releases/release-at.ts'
import type { House } from '../house.ts'
import type { ReleaseRow } from '../store/types.ts'
import { out, unfinished } from './covered.ts'
import { whenPublic } from './read-holds.ts'

/**
 * Makes a release that is not out unclaimable, and takes back any claim on it: whoever held the claim finds another
 * generation. @returns the release as frozen, or null when it is past that.
 */
export async function freeze(house: House, id: string): Promise<ReleaseRow | null> {
  return house.desk.releases.swap(
    id,
    { state: { in: [...unfinished] } },
    {
      state: 'held',
      frozen: true,
      generation: { $inc: 1 },
      token: null,
      leaseUntil: null,
      reason: null,
      retryAt: null,
    },
  )
}

/**
 * Freezes a release anew, reads every hold over it, and thaws it with the instant they make, unless another did so
 * meanwhile: then again.
 *
 * @returns the release as it now stands: thawed, or already out
 */
export async function lookAgain(house: House, id: string): Promise<ReleaseRow | null> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const frozen = await freeze(house, id)
    if (frozen === null) {
      const now = await house.desk.releases.get(id)
      if (now === null || out.includes(now.state) || !unfinished.includes(now.state)) return now
      continue
    }
    const thawed = await thaw(house, frozen)
    if (thawed !== null) return thawed
  }
  throw new NewsroomError('conflict', {
    code: 'busy',
    message: 'Others are changing what holds this release. It stays held; try again.',
  })
}

/** Thaws what was frozen at this generation, with the instant its holds make now. Null: someone froze it since. */
export async function thaw(house: House, frozen: ReleaseRow): Promise<ReleaseRow | null> {
  const { at } = await whenPublic(house, frozen)
  const before = frozen.releaseAt === null ? null : new Date(frozen.releaseAt)
  return house.desk.releases.swap(
    frozen.id,
    {
      and: [{ state: { equals: 'held' } }, { frozen: { equals: true } }, { generation: { equals: frozen.generation } }],
    },
    { frozen: false, releaseAt: at === 'never' ? null : dueSince(at, before, house.clock.due()).toISOString() },
  )
}

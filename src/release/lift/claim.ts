import { randomUUID } from 'node:crypto'
import type { House } from '../house.ts'
import type { Where } from 'payload'
import type { Problem } from '../../newsroom/errors.ts'
import { whenEditionPublic } from '../holds/read-holds.ts'
import { retryAfter } from '../../newsroom/releases/retry.ts'
import { missingFile, prepareFiles } from '../files.ts'
import { standstill } from '../restored/standstill.ts'
import type { EditionRow, ReleaseRow } from '../store/types.ts'
import { standsAgainst } from './stands-against.ts'

/** How long a claim stands before another node may take it over. */
export const leaseMs = 15_000

/** A claimed release: whoever finishes it names the token. */
export type Claimed = ReleaseRow & { readonly token: string }

/** Takes a due release, if nobody else did and nobody froze it. */
export async function claim(house: House, release: ReleaseRow): Promise<Claimed | null> {
  const now = house.clock.due()
  const token = randomUUID()
  const claimed = await house.desk.releases.swap(
    release.id,
    {
      and: [
        { state: { equals: 'held' } },
        { frozen: { equals: false } },
        { generation: { equals: release.generation } },
        { releaseAt: { less_than_equal: now.toISOString() } },
      ],
    },
    { state: 'lifting', token, leaseUntil: leaseFrom(house), node: house.node },
  )
  return claimed === null ? null : { ...claimed, token }
}

/**
 * Reads everything that stands against a claimed release once more. What is held again goes back; what can't go out
 * fails, with the reason.
 *
 * @returns the edition that may go on; null for none
 */
export async function lookOnceMore(house: House, release: Claimed): Promise<EditionRow | null> {
  const now = house.clock.due()
  if ((await standstill(house)) !== null) {
    await giveBack(house, release, { state: 'held' })
    return null
  }
  const edition = await house.desk.editions.get(release.edition)
  const { at } = edition === null ? { at: 'never' as const } : await whenEditionPublic(house, release, edition)
  if (edition === null || at === 'never' || at > now) {
    await giveBack(house, release, { state: 'held', releaseAt: at === 'never' ? null : at.toISOString() })
    return null
  }
  const against = await standsAgainst(house, release, edition, now)
  if (against !== null) {
    await fail(house, release, against)
    return null
  }
  const lacks = (await missingFile(house, edition)) ?? (await prepareFiles(house, edition))
  if (lacks === null) return edition
  // It may come back by itself: a file on a disk that is away, room on one that is full.
  const failures = release.failures + 1
  const retryAt = new Date(house.clock.now().getTime() + retryAfter(failures)).toISOString()
  await fail(house, release, lacks, { failures, retryAt })
  return null
}

async function fail(
  house: House,
  release: Claimed,
  { code, message: reason }: Problem,
  again: Pick<Back, 'failures' | 'retryAt'> = {},
): Promise<void> {
  const failed = await giveBack(house, release, { ...again, state: 'failed', reason })
  if (failed !== null) house.counting.failed(code)
}

/** The point of no return: from here it is public, whoever finishes it, at this instant and rank. */
export async function pointOfNoReturn(house: House, release: Claimed): Promise<Claimed | null> {
  const docket = await house.desk.dockets.swap(
    release.story,
    { standing: { not_equals: 'killed' } },
    { rank: { $inc: 1 } },
  )
  if (docket === null) {
    await giveBack(house, release, { state: 'cancelled', reason: 'The story was killed.' })
    return null
  }
  const writing = await house.desk.releases.swap(release.id, claimedAs(release, 'lifting'), {
    state: 'writing',
    rank: docket.rank,
    plannedAt: release.releaseAt,
    actualAt: instantOf(house, release),
    leaseUntil: leaseFrom(house),
  })
  return writing === null ? null : { ...writing, token: release.token }
}

/** Now; never before the instant it was held until, should the two clocks have come nearer since it was claimed. */
function instantOf({ clock }: House, { releaseAt }: Claimed): string {
  const planned = releaseAt === null ? 0 : new Date(releaseAt).getTime()
  return new Date(Math.max(clock.due().getTime(), planned)).toISOString()
}

export function claimedAs({ token, generation }: Claimed, state: 'lifting' | 'writing'): Where {
  return {
    and: [{ state: { equals: state } }, { token: { equals: token } }, { generation: { equals: generation } }],
  }
}

export function leaseFrom(house: House): string {
  return new Date(house.clock.now().getTime() + leaseMs).toISOString()
}

type Back = Pick<ReleaseRow, 'state'> & Partial<Pick<ReleaseRow, 'releaseAt' | 'reason' | 'failures' | 'retryAt'>>

async function giveBack(house: House, release: Claimed, to: Back): Promise<ReleaseRow | null> {
  return house.desk.releases.swap(release.id, claimedAs(release, 'lifting'), { ...to, token: null, leaseUntil: null })
}

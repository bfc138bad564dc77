import { whenPublic } from '../../../release/holds/read-holds.ts'
import type { House } from '../../../release/house.ts'
import type { ReleaseRow } from '../../../release/store/types.ts'

/** A release as an action answers it; `heldBy` are the embargoes that stand over it now. */
export async function releaseAnswer(house: House, release: ReleaseRow) {
  const { heldBy } = await whenPublic(house, release)
  const now = house.clock.now()
  const holding = heldBy.filter(({ until }) => until === null || Number.isNaN(until.getTime()) || until > now)
  return {
    id: release.id,
    state: release.state,
    kind: release.kind,
    releaseAt: iso(release.releaseAt),
    heldBy: release.state === 'live' ? [] : holding.map(({ embargo, until }) => ({ embargo, until: untilOf(until) })),
    plannedAt: iso(release.plannedAt),
    actualAt: iso(release.actualAt),
    lateMs: release.lateMs,
    ...(release.reason === null ? {} : { reason: release.reason }),
  }
}

function untilOf(until: Date | null): string | null {
  return until === null || Number.isNaN(until.getTime()) ? null : until.toISOString()
}

function iso(value: string | null): string | null {
  return value === null ? null : new Date(value).toISOString()
}

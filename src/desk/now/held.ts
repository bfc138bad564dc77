import type { House } from '../../release/house.ts'
import { whenPublic } from '../../release/holds/read-holds.ts'
import type { EmbargoRow } from '../../release/store/embargo-types.ts'
import type { ReleaseRow } from '../../release/store/types.ts'
import type { Held, HeldBy } from './now-answer.ts'

const most = 50

/** What has been asked for and is not out: first what lifts next, last what holds without end. */
export async function readHeld(house: House, now: Date): Promise<readonly Held[]> {
  const releases = await house.desk.releases.find({ state: { in: ['held', 'lifting', 'writing'] } }, { limit: most })
  const held = await Promise.all(releases.map((release) => heldOf(house, release, now)))
  return [...held].sort((one, other) => instant(one.until) - instant(other.until))
}

async function heldOf(house: House, release: ReleaseRow, now: Date): Promise<Held> {
  const { at, heldBy } = await whenPublic(house, release)
  const standing = heldBy.filter(({ until }) => until === null || until > now)
  const ids = [...new Set(standing.map(({ embargo }) => embargo))]
  const embargoes = ids.length === 0 ? [] : await house.desk.embargoes.find({ id: { in: ids } })
  const until = at === 'never' ? null : at.toISOString()
  const names = standing.map((hold) => named(hold, embargoes))
  return {
    release: release.id,
    story: release.story,
    headline: release.headline,
    kind: release.kind,
    state: release.state,
    until,
    zone: names.find((name) => name.until === until)?.zone ?? null,
    heldBy: names,
  }
}

function named(
  { embargo, until }: { readonly embargo: string; readonly until: Date | null },
  embargoes: readonly EmbargoRow[],
): HeldBy {
  const row = embargoes.find(({ id }) => id === embargo)
  return {
    embargo,
    title: row?.title ?? 'An embargo that can’t be read',
    until: until?.toISOString() ?? null,
    zone: row?.zone ?? null,
    condition: row?.condition ?? null,
  }
}

function instant(until: string | null): number {
  return until === null ? Number.POSITIVE_INFINITY : Date.parse(until)
}

import { randomUUID } from 'node:crypto'
import type { PublicKind } from '../../newsroom/releases/kinds.ts'
import type { House } from '../house.ts'
import { leaseFrom, type Claimed } from '../lift/claim.ts'
import type { ReleaseRow } from '../store/types.ts'

export type PutOver = {
  /** The decision that is being carried out: what it puts over one base it puts there once. */
  readonly decision: string
  /** The release whose page this is; what is not said here stays as it was decided for that one. */
  readonly like: ReleaseRow
  /** The rank of what it takes the place of. */
  readonly base: number
  readonly kind: PublicKind
  readonly note: string | null
  readonly by: string | null
  readonly reason: string
  /** The edition to show, for the release with this id; made only when this was not begun before. */
  readonly edition: (release: string) => Promise<string>
}

/**
 * A release that nobody asked for and nothing holds: what the engine puts over a live page when it was retracted, or one
 * of its pictures has to leave it. It begins past the point of no return, on record like any other; whoever sweeps finishes it.
 *
 * @returns null when the story was killed meanwhile
 */
export async function putOver(house: House, asked: PutOver): Promise<Claimed | null> {
  const { like, base } = asked
  const id = `${asked.decision}~${like.story}~${String(base)}`
  const begun = await house.desk.releases.get(id)
  if (begun !== null) return claimedAs(begun)
  const edition = await asked.edition(id)
  const docket = await house.desk.dockets.swap(
    like.story,
    { standing: { not_equals: 'killed' } },
    { rank: { $inc: 1 } },
  )
  if (docket === null) return null
  const at = house.clock.now().toISOString()
  const release: ReleaseRow = {
    ...like,
    id,
    edition,
    kind: asked.kind,
    note: asked.note,
    askedBy: asked.by,
    askedAt: at,
    asked: at,
    releaseAt: at,
    state: 'writing',
    frozen: false,
    generation: 0,
    token: randomUUID(),
    leaseUntil: leaseFrom(house),
    base,
    rank: docket.rank,
    plannedAt: at,
    actualAt: at,
    lateMs: null,
    node: house.node,
    reason: asked.reason,
  }
  if (await house.desk.releases.insert(release)) return claimedAs(release)
  const other = await house.desk.releases.get(id)
  return other === null ? null : claimedAs(other)
}

/** The release that made what stands at this rank. */
export async function releaseAtRank(house: House, story: string, rank: number): Promise<ReleaseRow> {
  const [release] = await house.desk.releases.find({ and: [{ story: { equals: story } }, { rank: { equals: rank } }] })
  if (release === undefined) throw new Error(`No release of story ${story} has rank ${String(rank)}.`)
  return release
}

function claimedAs(release: ReleaseRow): Claimed {
  return { ...release, token: release.token ?? '' }
}

import type { WireStory } from '../../newsroom/wire/story.ts'
import type { LogKind } from '../../wire/store/types.ts'
import type { House } from '../house.ts'
import { followWire } from '../standing.ts'
import type { EditionRow, ReleaseRow } from '../store/types.ts'
import { claim, claimedAs, lookOnceMore, pointOfNoReturn, type Claimed } from './claim.ts'
import { writeOut } from './write.ts'

/**
 * Takes one due release from the desk to the wire: claim, look again, the point of no return, write, log, live.
 *
 * @returns the release when this node brought it out; null when it was held again, failed, or another node has it
 */
export async function lift(house: House, release: ReleaseRow): Promise<ReleaseRow | null> {
  const claimed = await claim(house, release)
  if (claimed === null) return null
  await house.reached('claimed', release.id)
  const edition = await lookOnceMore(house, claimed)
  if (edition === null) return null
  await house.reached('looked again', release.id)
  const writing = await pointOfNoReturn(house, claimed)
  if (writing === null) return null
  await house.reached('writing', release.id)
  return bringOut(house, writing, edition)
}

/** Brings out what is past the point of no return, whoever began it. Can be done twice, and by two at once. */
export async function finish(house: House, release: Claimed): Promise<ReleaseRow | null> {
  const edition = await house.desk.editions.get(release.edition)
  if (edition === null) throw new Error(`Edition ${release.edition} of release ${release.id} is gone.`)
  return bringOut(house, release, edition)
}

async function bringOut(house: House, release: Claimed, edition: EditionRow): Promise<ReleaseRow | null> {
  const story = await writeOut(house, release, edition)
  if (story === null) return null
  const { rank } = release
  await house.log(
    { key: release.id, kind: logKind(story), story: story.id, rank, at: story.updatedAt },
    async () => (await house.wire.stories.glance(story.id, ['rank']))?.rank === rank,
  )
  await house.reached('logged', release.id)
  const live = await markLive(house, release)
  await followWire(house, release.story, story.id)
  await house.reached('live', release.id)
  return live
}

async function markLive(house: House, release: Claimed): Promise<ReleaseRow | null> {
  const { releases } = house.desk
  const planned = release.plannedAt === null ? NaN : new Date(release.plannedAt).getTime()
  const live = await releases.swap(release.id, claimedAs(release, 'writing'), {
    state: 'live',
    token: null,
    leaseUntil: null,
    lateMs: Math.max(0, house.clock.now().getTime() - planned),
  })
  if (live !== null) house.counting.released(live)
  // Read after this one was marked, as whoever marks another reads after it: of two that end together one sees the other.
  const others = await releases.find({
    and: [{ story: { equals: release.story } }, { state: { equals: 'live' } }, { rank: { not_equals: release.rank } }],
  })
  const state = release.kind === 'retraction' ? 'retracted' : 'superseded'
  for (const { id, rank } of others) {
    if (rank < release.rank) await releases.swap(id, { state: { equals: 'live' } }, { state })
  }
  // Something took its place while it slept: it was out, and is not any more.
  const isOvertaken = others.some(({ rank }) => rank > release.rank)
  if (live !== null && isOvertaken) await releases.swap(live.id, { state: { equals: 'live' } }, { state: 'superseded' })
  return live
}

const corrected: ReadonlySet<string> = new Set(['correction', 'clarification', 'retraction'])

function logKind({ kind, version }: WireStory): LogKind {
  if (version === 1 || kind === 'restore') return 'released'
  return corrected.has(kind) ? 'corrected' : 'updated'
}

import { randomUUID } from 'node:crypto'
import type { Where } from 'payload'
import { NewsroomError } from '../newsroom/errors.ts'
import type { ReleaseKind } from '../newsroom/releases/kinds.ts'
import type { House } from './house.ts'
import { unfinished } from './holds/covered.ts'
import { lookAgain } from './holds/look-again.ts'
import type { DocketRow, ReleaseRow } from './store/types.ts'

export type Asked = {
  readonly docket: DocketRow
  readonly edition: string
  readonly headline: string
  readonly kind: ReleaseKind
  readonly urgency: number
  readonly note: string | null
  /** The instant asked for. */
  readonly at: Date
  /** Nobody, when it was time that did it. */
  readonly by: string | null
  /** An urgent one cut from what is live may overtake what else is waiting. */
  readonly urgent: boolean
  /** The rank of what the edition was cut from; what stands now, for one that was not cut from it. */
  readonly base?: number
}

/**
 * Decides to make an edition public. The release is there, frozen, before the holds are read: whoever changes a hold
 * meanwhile finds it.
 *
 * @throws NewsroomError `conflict` when another release of the story is unfinished, or when it was killed or taken off meanwhile
 */
export async function askForRelease(house: House, asked: Asked): Promise<ReleaseRow> {
  const { docket } = asked
  if (!asked.urgent) await refuseSecond(house, docket.id)
  const base = asked.base ?? (await house.wire.stories.get(docket.publicId))?.rank ?? 0
  const release = newRelease(house, asked, base)
  await house.desk.releases.insert(release)
  const after = await house.desk.dockets.get(docket.id)
  if (after === null || after.standing === 'killed') {
    await cancelRelease(house, release.id, 'The story was killed.')
    throw new NewsroomError('conflict', { code: 'killed', message: `“${asked.headline}” was killed, for good.` })
  }
  if (after.standing !== docket.standing) {
    await cancelRelease(house, release.id, 'The story was taken off, or went out, while this was being asked for.')
    throw new NewsroomError('conflict', {
      code: 'moved-meanwhile',
      message: `“${asked.headline}” was taken off, or went out, at the same moment. Look at it again.`,
    })
  }
  if (await isBeingEnded(house, docket.id)) {
    await cancelRelease(house, release.id, 'The story was being taken off.')
    throw new NewsroomError('conflict', {
      code: 'being-ended',
      message: `“${asked.headline}” is being taken off at this moment. Look at it again in a minute.`,
    })
  }
  const thawed = await lookAgain(house, release.id)
  return thawed ?? release
}

/** Takes back a release that is not out. @returns it as cancelled, or null when it is out or was over already. */
export async function cancelRelease(house: House, id: string, reason: string): Promise<ReleaseRow | null> {
  return house.desk.releases.swap(
    id,
    { state: { in: [...unfinished] } },
    { state: 'cancelled', reason, token: null, leaseUntil: null, generation: { $inc: 1 } },
  )
}

export async function unfinishedReleases(house: House, story: string): Promise<readonly ReleaseRow[]> {
  return house.desk.releases.find({
    and: [{ story: { equals: story } }, { state: { in: [...unfinished, 'writing'] } }],
  })
}

/** What was decided and is not carried out yet would take off what came back meanwhile. */
async function isBeingEnded(house: House, story: string): Promise<boolean> {
  const undone: Where = { and: [{ story: { equals: story } }, { state: { equals: 'ending' } }] }
  return (await house.desk.endings.count(undone)) > 0
}

async function refuseSecond(house: House, story: string): Promise<void> {
  const [waiting] = await unfinishedReleases(house, story)
  if (waiting === undefined) return
  throw new NewsroomError('conflict', {
    code: 'already-scheduled',
    message: `“${waiting.headline}” is waiting to go out already. Unschedule that release first.`,
  })
}

function newRelease(house: House, asked: Asked, base: number): ReleaseRow {
  return {
    id: randomUUID(),
    story: asked.docket.id,
    edition: asked.edition,
    headline: asked.headline,
    kind: asked.kind,
    state: 'held',
    urgency: asked.urgency,
    note: asked.note,
    askedBy: asked.by,
    askedAt: house.clock.now().toISOString(),
    asked: asked.at.toISOString(),
    releaseAt: null,
    generation: 0,
    frozen: true,
    token: null,
    leaseUntil: null,
    base,
    rank: 0,
    plannedAt: null,
    actualAt: null,
    lateMs: null,
    node: null,
    reason: null,
    failures: 0,
    retryAt: null,
  }
}

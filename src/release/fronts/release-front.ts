import { NewsroomError } from '../../newsroom/errors.ts'
import type { FrontOrder } from '../../newsroom/fronts/front-order.ts'
import type { House } from '../house.ts'
import type { FrontReleaseRow, FrontRow } from '../store/front-types.ts'
import { frontPage, showFront } from './show-front.ts'

export type FrontAsked = {
  readonly front: FrontRow
  readonly order: FrontOrder
  readonly by: string
  readonly note: string | null
  readonly like: number | null
}

/**
 * Decides how a page is ordered. The decision is a row of its own, under the next version, before anything follows from
 * it: whoever sweeps next carries it out should this node die.
 *
 * @throws NewsroomError `conflict` when somebody else released the front at the same moment
 */
export async function releaseFront(house: House, { front, ...asked }: FrontAsked): Promise<FrontReleaseRow> {
  const version = front.version + 1
  const at = house.clock.now().toISOString()
  const release = { id: `${front.id}~${String(version)}`, front: front.id, version, at, ...asked }
  if (!(await house.desk.frontReleases.insert(release))) {
    throw new NewsroomError('conflict', {
      code: 'released-meanwhile',
      message: `Somebody else released “${front.name}” at the same moment. Look at it again.`,
    })
  }
  await house.reached('front decided', release.id)
  await carryOutFront(house, release)
  return release
}

/** What was decided becomes what the front shows. Can be done twice. */
export async function carryOutFront(house: House, release: FrontReleaseRow): Promise<void> {
  const { front, version, order, by, at } = release
  await house.desk.fronts.swap(
    front,
    { version: { equals: version - 1 } },
    { version, released: order, releasedBy: by, releasedAt: at },
  )
  await showFront(house, front)
}

/** Carries out what a node left that died, and tells of what it did not tell. */
export async function finishFronts(house: House): Promise<void> {
  const { desk, wire } = house
  const fronts = await desk.fronts.find({})
  if (fronts.length === 0) return
  const next = fronts.map(({ id, version }) => `${id}~${String(version + 1)}`)
  for (const release of await desk.frontReleases.find({ id: { in: next } })) await carryOutFront(house, release)
  const shown = new Map((await wire.fronts.find({})).map((row) => [row.id, row]))
  for (const front of fronts) {
    const row = shown.get(frontPage(front))
    const isBehind = (row?.version ?? 0) < front.version || (row !== undefined && row.told < row.changed)
    if (isBehind) await showFront(house, front.id)
  }
}

/** Looks at every front anew: whether each of its stories is out still. */
export async function sweepFronts(house: House): Promise<void> {
  for (const { id } of await house.desk.fronts.find({ version: { greater_than: 0 } })) await showFront(house, id)
}

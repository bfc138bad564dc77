import type { PayloadRequest } from 'payload'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { unfinishedReleases } from '../../../release/ask.ts'
import type { House } from '../../../release/house.ts'
import type { DocketRow } from '../../../release/store/types.ts'
import { staleRevision } from '../hooks/take-revision.ts'

/** @throws NewsroomError `not-found` */
export async function docketOf(house: House, id: string): Promise<DocketRow> {
  const docket = await house.desk.dockets.get(id)
  if (docket !== null) return docket
  throw new NewsroomError('not-found', { code: 'no-story', message: `There is no story ${id.slice(0, 60)}.` })
}

/** @throws NewsroomError `conflict` when an action was made on an older text, or while a save is being written */
export async function refuseStale(docket: DocketRow, revision: number | undefined, req: PayloadRequest): Promise<void> {
  if (revision !== undefined && revision !== docket.revision) throw await staleRevision(docket, revision, req)
}

/** What a story action answers. */
export async function storyAnswer(house: House, id: string): Promise<{ story: Record<string, unknown> }> {
  const { stage, revision } = await docketOf(house, id)
  return { story: { id, stage, revision } }
}

export async function isWaiting(house: House, story: string): Promise<boolean> {
  return (await unfinishedReleases(house, story)).length > 0
}

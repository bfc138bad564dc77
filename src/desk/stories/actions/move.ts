import type { Where } from 'payload'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { refusalOf } from '../../../newsroom/people/who-may.ts'
import { moveStory, noteProblems, type StageAction } from '../../../newsroom/stories/stages.ts'
import type { Changes } from '../../../wire/store/rows.ts'
import type { DocketRow } from '../../../release/store/types.ts'
import type { Asking } from '../../actions/action.ts'
import { docketOf, isWaiting, refuseStale } from './load.ts'

type Body = { readonly revision?: number | undefined; readonly note?: string | undefined }

/** Whether this person may make this move now; what it makes of the docket. */
export async function planMove({ house, id, person, body, req }: Asking<Body>, action: StageAction) {
  const docket = await docketOf(house, id)
  const moved = moveStory({
    action,
    stage: docket.stage,
    person,
    createdBy: docket.createdBy,
    submittedBy: docket.submittedBy,
    flagged: docket.flagged,
    isKilled: docket.standing === 'killed',
    hasUnfinishedRelease: action === 'spike' && (await isWaiting(house, id)),
  })
  const problems = [...('to' in moved ? [] : moved), ...noteProblems(action, body.note)]
  if (problems.length > 0 || !('to' in moved)) throw new NewsroomError(refusalOf(problems), problems)
  await refuseStale(docket, body.revision, req)
  return { docket, moved }
}

/** Moves a docket as it was seen. @throws NewsroomError `conflict` when somebody moved or saved it meanwhile */
export async function moveDocket(
  { house }: Asking<Body>,
  docket: DocketRow,
  changes: Changes<DocketRow>,
): Promise<void> {
  const seen: Where = {
    and: [
      { stage: { equals: docket.stage } },
      { revision: { equals: docket.revision } },
      { savedRevision: { equals: docket.savedRevision } },
      { flagged: { equals: docket.flagged } },
    ],
  }
  if ((await house.desk.dockets.swap(docket.id, seen, changes)) !== null) return
  throw new NewsroomError('conflict', {
    code: 'moved-meanwhile',
    message: 'Somebody saved or moved this story at the same moment. Look at it again.',
  })
}

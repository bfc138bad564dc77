import type { Endpoint } from 'payload'
import { unknownAction } from '../../actions/action.ts'
import { makePreview, revokePreview } from '../../previews/actions.ts'
import { approve } from './approve.ts'
import { hold, kill, retract, unpublish } from './endings.ts'
import { release } from './release.ts'
import { plainMoves, submit } from './stages.ts'
import { unschedule } from './unschedule.ts'

const actions: Endpoint[] = [
  submit,
  ...plainMoves,
  approve,
  release,
  unschedule,
  hold,
  unpublish,
  retract,
  kill,
  makePreview,
  revokePreview,
]

/** What staff do with a story, by name. The last one answers for every name that is not there. */
export const storyActions: Endpoint[] = [
  ...actions,
  unknownAction(
    'stories',
    actions.map(({ path }) => path.replace('/:id/', '')),
  ),
]

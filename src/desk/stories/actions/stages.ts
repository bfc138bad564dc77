import type { Endpoint } from 'payload'
import type { StageAction } from '../../../newsroom/stories/stages.ts'
import { endpointOf } from '../../actions/action.ts'
import { optionalNote, revisionAndNote } from '../../actions/bodies.ts'
import { storyFacts } from '../../editions/story-facts.ts'
import { storyAnswer } from './load.ts'
import { moveDocket, planMove } from './move.ts'

/** Hands a story to the desk. What it lacks comes back as warnings; it may be handed in all the same. */
export const submit = endpointOf('stories', 'submit', {
  body: revisionAndNote,
  async act(asking) {
    const { docket, moved } = await planMove(asking, 'submit')
    const { warnings } = await storyFacts(asking, docket, 'submit', asking.now)
    await moveDocket(asking, docket, { stage: moved.to, submittedBy: asking.person.id })
    return { json: { ...(await storyAnswer(asking.house, docket.id)), warnings } }
  },
})

/** The moves that change nothing but where the story stands. */
function plainMove(action: Exclude<StageAction, 'submit' | 'approve'>): Endpoint {
  return endpointOf('stories', action, {
    body: optionalNote,
    async act(asking) {
      const { docket, moved } = await planMove(asking, action)
      await moveDocket(asking, docket, { stage: moved.to, flagged: moved.flagged })
      return { json: await storyAnswer(asking.house, docket.id) }
    },
  })
}

export const plainMoves: Endpoint[] = (['return', 'spike', 'unspike', 'flag', 'clear'] as const).map(plainMove)

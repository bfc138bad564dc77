import { NewsroomError } from '../../../newsroom/errors.ts'
import { endingProblems, endings, type EndingKind } from '../../../newsroom/releases/endings.ts'
import { refusalOf, wrongRole } from '../../../newsroom/people/who-may.ts'
import { endStory } from '../../../release/endings/end.ts'
import { endpointOf } from '../../actions/action.ts'
import { reasonAndNote } from '../../actions/bodies.ts'
import { docketOf, storyAnswer } from './load.ts'

/** Takes a story off, or retracts it. Embargoes, stages and revisions do not stand in the way; one person is enough. */
function ending(kind: EndingKind) {
  const { who, act, notice } = endings[kind]
  return endpointOf('stories', kind, {
    body: reasonAndNote,
    async act({ house, engine, id, body: { reason, note = notice }, person }) {
      const wrong = wrongRole(person, who, act)
      if (wrong.length > 0) throw new NewsroomError('forbidden', wrong)
      const docket = await docketOf(house, id)
      const problems = endingProblems(kind, docket.standing)
      if (problems.length > 0) throw new NewsroomError(refusalOf(problems), problems)
      await endStory(house, { docket, kind, reason, notice: note, by: person.id })
      await engine.lookAhead()
      refuseOvertaken(kind, (await docketOf(house, id)).standing)
      return { json: { ...(await storyAnswer(house, id)), ended: { kind, reason, notice: note } } }
    },
  })
}

/** Somebody else's ending came first, and this one found no page any more. */
function refuseOvertaken(kind: EndingKind, standing: string): void {
  if (kind !== 'retract' || standing === 'retracted') return
  throw new NewsroomError('conflict', {
    code: 'moved-meanwhile',
    message: `The story was taken off at the same moment, and is ${standing}: there is no page for the notice.`,
  })
}

export const hold = ending('hold')
export const unpublish = ending('unpublish')
export const retract = ending('retract')
export const kill = ending('kill')

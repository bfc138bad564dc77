import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'
import { wrongRole } from '../../../newsroom/people/who-may.ts'
import type { Role } from '../../../newsroom/people/roles.ts'
import { endStory } from '../../../release/endings/end.ts'
import type { DocketRow, EndingKind } from '../../../release/store/types.ts'
import { endpointOf } from '../../actions/action.ts'
import { reasonAndNote } from '../../actions/bodies.ts'
import { docketOf, storyAnswer } from './load.ts'

const who: Readonly<Record<EndingKind, readonly Role[]>> = { kill: ['editor', 'legal'], unpublish: ['editor'] }

/** Takes a story off. Embargoes, stages and revisions do not stand in the way; one person is enough. */
function ending(kind: EndingKind) {
  return endpointOf('stories', kind, {
    body: reasonAndNote,
    async act({ house, engine, id, body, person }) {
      const problems = wrongRole(person, who[kind], `${kind} a story`)
      if (problems.length > 0) throw new NewsroomError('forbidden', problems)
      const docket = await docketOf(house, id)
      const against = standsAgainst(kind, docket)
      if (against !== null) throw new NewsroomError('conflict', against)
      await endStory(house, { docket, kind, reason: body.reason, notice: body.note ?? null, by: person.id })
      await engine.lookAhead()
      return {
        json: { ...(await storyAnswer(house, id)), ended: { kind, reason: body.reason, notice: body.note ?? null } },
      }
    },
  })
}

function standsAgainst(kind: EndingKind, { standing }: DocketRow): Problem | null {
  if (standing === 'killed') return { code: 'killed', message: 'This story was killed already, for good.' }
  if (kind === 'unpublish' && standing !== 'live') {
    return { code: 'not-live', message: 'This story is not live. A release that waits is taken back by unschedule.' }
  }
  return null
}

export const kill = ending('kill')
export const unpublish = ending('unpublish')

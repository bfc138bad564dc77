import type { Endpoint } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { wrongRole } from '../../newsroom/people/who-may.ts'
import { lookAgain } from '../../release/holds/look-again.ts'
import { endpointOf, unknownAction } from '../actions/action.ts'
import { nothing } from '../actions/bodies.ts'
import { storyAnswer } from '../stories/actions/load.ts'
import { releaseAnswer } from '../stories/actions/release-answer.ts'
import { releaseEffects } from './effects-endpoint.ts'
import { releaseRowOf } from './find-release.ts'

/** Has a release that failed tried again, as one that is held: everything that may stand against it is read anew. */
const retry = endpointOf('releases', 'retry', {
  body: nothing,
  async act({ house, engine, id, person }) {
    const problems = wrongRole(person, ['editor'], 'have a release tried again')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    const release = await releaseRowOf(house, id)
    if (release.state !== 'failed') {
      const message = `Only a release that failed is tried again; this one is ${release.state}.`
      throw new NewsroomError('conflict', { code: 'not-failed', message })
    }
    await lookAgain(house, id)
    await engine.lookAhead()
    if (engine.isDue()) await engine.liftAll()
    const now = (await house.desk.releases.get(id)) ?? release
    return { json: { ...(await storyAnswer(house, release.story)), release: await releaseAnswer(house, now) } }
  },
})

/** What staff do with a release, by name. The last one answers for every name that is not there. */
export const releaseActions: Endpoint[] = [releaseEffects, retry, unknownAction('releases', ['retry'])]

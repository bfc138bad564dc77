import { z } from 'zod'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { wrongRole } from '../../../newsroom/people/who-may.ts'
import { cancelRelease, unfinishedReleases } from '../../../release/ask.ts'
import type { ReleaseRow } from '../../../release/store/types.ts'
import { endpointOf } from '../../actions/action.ts'
import { docketOf, storyAnswer } from './load.ts'
import { releaseAnswer } from './release-answer.ts'

/** Takes back what has not lifted: all of it, or one. What is past the point of no return is out. */
export const unschedule = endpointOf('stories', 'unschedule', {
  body: z.strictObject({ release: z.string().max(60).optional() }),
  async act({ house, engine, id, body, person }) {
    const problems = wrongRole(person, ['editor'], 'take back a release')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    await docketOf(house, id)
    const waiting = await unfinishedReleases(house, id)
    const wanted = waiting.filter((release) => body.release === undefined || release.id === body.release)
    const cancelled: ReleaseRow[] = []
    for (const release of wanted) {
      const taken = await cancelRelease(house, release.id, 'Taken back by an editor.')
      if (taken !== null) cancelled.push(taken)
    }
    if (cancelled.length === 0) {
      const message = 'No release of this story is waiting. What is out is taken off by unpublish or kill.'
      throw new NewsroomError('conflict', { code: 'nothing-scheduled', message })
    }
    await engine.lookAhead()
    const [first] = cancelled
    const answers = await Promise.all(cancelled.map((release) => releaseAnswer(house, release)))
    return {
      json: {
        ...(await storyAnswer(house, id)),
        ...(first === undefined ? {} : { release: answers[0] }),
        releases: answers,
      },
    }
  },
})

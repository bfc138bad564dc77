import { NewsroomError } from '../../../newsroom/errors.ts'
import { wrongRole } from '../../../newsroom/people/who-may.ts'
import { killPicture } from '../../../release/endings/kill-picture.ts'
import { endpointOf } from '../../actions/action.ts'
import { reasonOnly } from '../../actions/bodies.ts'

/** Off every live page, every public file gone, never again. One person is enough; twice is once. */
export const kill = endpointOf('images', 'kill', {
  body: reasonOnly,
  async act({ house, engine, id, body: { reason }, person }) {
    const problems = wrongRole(person, ['editor', 'legal'], 'kill a picture')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    if ((await house.desk.images.get(id)) === null) {
      const message = `There is no picture ${id.slice(0, 60)}.`
      throw new NewsroomError('not-found', { code: 'no-picture', message })
    }
    const { at, reason: said } = await killPicture(house, { image: id, reason, by: person.id })
    await engine.lookAhead()
    return { json: { image: { id, killed: { reason: said, at: new Date(at).toISOString() } } } }
  },
})

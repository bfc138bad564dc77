import { NewsroomError } from '../../../newsroom/errors.ts'
import { wrongRole } from '../../../newsroom/people/who-may.ts'
import { killPicture } from '../../../release/endings/kill-picture.ts'
import { endpointOf } from '../../actions/action.ts'
import { reasonOnly } from '../../actions/bodies.ts'
import { pictureKillers } from '../picture-keepers.ts'
import { pictureThere } from '../picture-there.ts'

/** Off every live page, every public file gone, never again. One person is enough; twice is once. */
export const kill = endpointOf('images', 'kill', {
  body: reasonOnly,
  async act({ house, engine, id, body: { reason }, person, req }) {
    const problems = wrongRole(person, pictureKillers, 'kill a picture')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    await pictureThere(req, id)
    const { at, reason: said } = await killPicture(house, { image: id, reason, by: person.id })
    await engine.lookAhead()
    return { json: { image: { id, killed: { reason: said, at: new Date(at).toISOString() } } } }
  },
})

import { NewsroomError } from '../../../newsroom/errors.ts'
import { renditionsState } from '../../../newsroom/images/renditions-state.ts'
import { wrongRole } from '../../../newsroom/people/who-may.ts'
import { houseOf } from '../../../release/houses.ts'
import { writeStaging } from '../../../release/pictures/claim-picture.ts'
import { endpointOf } from '../../actions/action.ts'
import { nothing } from '../../actions/bodies.ts'
import { awaitPictures } from '../await-pictures.ts'
import { pictureKeepers } from '../picture-keepers.ts'
import { pictureThere } from '../picture-there.ts'

/** Has the sizes of a picture made once more, when they could not be. Waits a while for them, and says how far they are. */
export const retry = endpointOf('images', 'retry', {
  body: nothing,
  async act({ house, id, person, req }) {
    const problems = wrongRole(person, pictureKeepers, 'have a picture’s sizes made again')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    await pictureThere(req, id)
    const again = { toStage: true, stagingFailed: null, stagingTries: 0, stagingUntil: null }
    if ((await writeStaging(house, id, { stagingFailed: { exists: true } }, again)) === null) {
      const message = 'Only sizes that could not be made are made again; nothing failed with those of this picture.'
      throw new NewsroomError('conflict', { code: 'not-failed', message })
    }
    houseOf(req.payload).darkroom.wake()
    await awaitPictures(req.payload, [id])
    const row = await house.desk.images.get(id)
    return { json: { image: { id, renditions: row === null ? null : renditionsState(row) } } }
  },
})

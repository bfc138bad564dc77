import type { Endpoint } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { wrongRole } from '../../newsroom/people/who-may.ts'
import { goOn } from '../../release/restored/standstill.ts'
import { endpointOf, unknownAction } from '../actions/action.ts'
import { nothing } from '../actions/bodies.ts'

/** An editor has looked at what is held and what is live: what is due goes out now. */
const go = endpointOf('standstills', 'go', {
  body: nothing,
  async act({ house, engine, id, person }) {
    const problems = wrongRole(person, ['editor'], 'let releases go out again')
    if (problems.length > 0) throw new NewsroomError('forbidden', problems)
    if ((await house.desk.standstills.get(id)) === null) {
      const message = `There is no standstill ${id.slice(0, 60)}.`
      throw new NewsroomError('not-found', { code: 'no-standstill', message })
    }
    if (!(await goOn(house, id, person.id))) {
      const message = 'Somebody has let releases go out again already.'
      throw new NewsroomError('conflict', { code: 'over-already', message })
    }
    await engine.liftAll()
    return { json: { standstill: { id, state: 'over' } } }
  },
})

export const standstillActions: Endpoint[] = [go, unknownAction('standstills', ['go'])]

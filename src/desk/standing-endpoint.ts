import type { Endpoint, PayloadRequest } from 'payload'
import type { Person } from '../newsroom/people/roles.ts'
import type { House } from '../release/house.ts'
import { houseOf } from '../release/houses.ts'
import { personOf } from './person.ts'

type StandingOf = (req: PayloadRequest, house: House, person: Person, id: string) => Promise<object>

/** `GET …/:id/standing`: what the panel shows around a document's own fields, for whoever asks. Staff alone may. */
export function standingEndpoint(standingOf: StandingOf): Endpoint {
  return {
    path: '/:id/standing',
    method: 'get',
    handler: async (req) => {
      const person = personOf(req)
      const { house } = houseOf(req.payload)
      return Response.json(await standingOf(req, house, person, String(req.routeParams?.['id'])))
    },
  }
}

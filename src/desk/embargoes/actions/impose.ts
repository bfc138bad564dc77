import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { houseOf } from '../../../release/houses.ts'
import type { AlreadyPublic } from '../../../release/holds/change-holds.ts'
import { personOf } from '../../person.ts'
import { embargoAnswer } from './answer.ts'
import { embargoOf } from './change.ts'

/** `POST /api/embargoes`: as Payload answers a create, and what was public before the embargo could reach it. */
export const impose: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    personOf(req)
    await addDataAndFileToRequest(req)
    const { data } = req
    if (data === undefined)
      throw new NewsroomError('bad-input', { code: 'bad-body', message: 'The body has to be a JSON object.' })
    const doc = await req.payload.create({
      collection: 'embargoes',
      data,
      depth: 0,
      overrideAccess: false,
      req,
      user: req.user,
    })
    const row = await embargoOf(houseOf(req.payload).house, doc.id)
    const alreadyPublic = (req.context['alreadyPublic'] ?? []) as readonly AlreadyPublic[]
    return Response.json({ message: 'The embargo stands.', doc, ...embargoAnswer(row, alreadyPublic) }, { status: 201 })
  },
}

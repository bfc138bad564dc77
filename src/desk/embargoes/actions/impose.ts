import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { houseOf } from '../../../release/houses.ts'
import type { AlreadyPublic } from '../../../release/holds/change-holds.ts'
import type { Item } from '../../../release/holds/read-holds.ts'
import { personOf } from '../../person.ts'
import { actionDetails } from '../../record/action-details.ts'
import { onTheRecord } from '../../record/on-the-record.ts'
import { embargoOf } from '../embargo-of.ts'
import { embargoAnswer } from './answer.ts'

/** `POST /api/embargoes`: as Payload answers a create, and what was public before the embargo could reach it. */
export const impose: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    const what = { action: 'impose', about: 'embargoes', item: '', details: {} }
    return onTheRecord(req, personOf(req), what, async (found) => {
      await addDataAndFileToRequest(req)
      const { data } = req
      if (data === undefined)
        throw new NewsroomError('bad-input', { code: 'bad-body', message: 'The body has to be a JSON object.' })
      found.details = actionDetails('impose', data)
      const doc = await req.payload.create({
        collection: 'embargoes',
        data,
        depth: 0,
        overrideAccess: false,
        req,
        user: req.user,
      })
      found.item = doc.id
      const row = await embargoOf(houseOf(req.payload).house, doc.id)
      const alreadyPublic = (req.context['alreadyPublic'] ?? []) as readonly AlreadyPublic[]
      const alsoCovers = (req.context['alsoCovers'] ?? []) as readonly Item[]
      const answer = embargoAnswer({ row, alreadyPublic, alsoCovers })
      return Response.json({ message: 'The embargo stands.', doc, ...answer }, { status: 201 })
    })
  },
}

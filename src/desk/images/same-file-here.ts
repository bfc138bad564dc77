import type { Endpoint } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { personOf } from '../person.ts'
import { pictureWithFile } from './same-file.ts'

const sha256 = /^[0-9a-f]{64}$/

/**
 * `GET /api/images/same-file?sha256=…`: the picture that has this very file, or null. Who is about to send one need not do it to
 * be told. Staff alone.
 */
export const sameFileHere: Endpoint = {
  path: '/same-file',
  method: 'get',
  handler: async (req) => {
    personOf(req)
    const digest = req.searchParams.get('sha256')?.toLowerCase() ?? ''
    if (!sha256.test(digest)) {
      const message = 'Say which file: sha256 is its digest, 64 hexadecimal digits.'
      throw new NewsroomError('bad-input', { code: 'bad-parameter', field: 'sha256', message })
    }
    const there = await pictureWithFile(req, digest)
    return Response.json({ image: there === null ? null : { id: there.id, title: there['title'] ?? '' } })
  },
}

import { readFile } from 'node:fs/promises'
import type { Endpoint } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { isStaff } from '../../newsroom/people/roles.ts'
import { findPictureRow } from './picture-row.ts'
import { readStaged } from '../../release/pictures/ready-renditions.ts'
import type { Rooms } from './rooms.ts'

/** `GET /api/images/:id/thumbnail`: the small square for the desk's lists. Staff alone. */
export function thumbnail(rooms: Rooms): Endpoint {
  return {
    path: '/:id/thumbnail',
    method: 'get',
    handler: async (req) => {
      if (!isStaff(req.user)) {
        throw new NewsroomError('forbidden', { code: 'staff-only', message: 'Pictures of the desk are for staff.' })
      }
      const row = await findPictureRow(req, req.routeParams?.['id'])
      const square = readStaged(row?.['staged']).find(({ name }) => name === 'square.webp')
      if (square === undefined) {
        throw new NewsroomError('not-found', { code: 'no-thumbnail', message: 'There is no such picture.' })
      }
      const bytes = await readFile(rooms.files.stagedFile(square.file))
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': square.type,
          'cache-control': 'private, max-age=60',
          'x-content-type-options': 'nosniff',
        },
      })
    },
  }
}

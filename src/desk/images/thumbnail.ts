import { readFile } from 'node:fs/promises'
import type { Endpoint } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { StagedRendition } from '../../newsroom/images/staged.ts'
import { isStaff } from '../../newsroom/people/roles.ts'
import { wholeFiles } from '../../newsroom/wire/files-of.ts'
import { readStaged } from '../../release/pictures/ready-renditions.ts'
import { findPictureRow } from './picture-row.ts'
import type { Rooms } from './rooms.ts'

type Choose = (staged: readonly StagedRendition[]) => StagedRendition | undefined

/** `GET /api/images/:id/thumbnail`: the small square for the desk's lists; until it is made, the blur. Staff alone. */
export function thumbnail(rooms: Rooms): Endpoint {
  return stagedFile(rooms, 'thumbnail', (staged) => staged.find(({ name }) => name === 'square.webp'))
}

/** `GET /api/images/:id/preview`: the whole picture, as wide as a screen of the desk needs. Staff alone. */
export function preview(rooms: Rooms): Endpoint {
  return stagedFile(rooms, 'preview', (staged) => {
    const whole = wholeFiles(staged, 'image/webp')
    return whole.findLast(({ width }) => width <= 1280) ?? whole[0]
  })
}

function stagedFile(rooms: Rooms, name: string, choose: Choose): Endpoint {
  return {
    path: `/:id/${name}`,
    method: 'get',
    handler: async (req) => {
      if (!isStaff(req.user)) {
        throw new NewsroomError('forbidden', { code: 'staff-only', message: 'Pictures of the desk are for staff.' })
      }
      const row = await findPictureRow(req, req.routeParams?.['id'])
      const chosen = choose(readStaged(row?.['staged']))
      const blur = blurOf(row?.['placeholder'])
      if (chosen === undefined && blur !== null) return answer(blur, 'image/webp', 'private, no-store')
      if (chosen === undefined) {
        throw new NewsroomError('not-found', { code: `no-${name}`, message: 'There is no such picture.' })
      }
      const bytes = await readFile(rooms.files.stagedFile(chosen.file))
      return answer(bytes, chosen.type, 'private, max-age=60')
    },
  }
}

/** The tiny WebP that `glanceAt` wrote as a data URL. */
function blurOf(placeholder: unknown): Buffer | null {
  const written = typeof placeholder === 'string' ? /^data:image\/webp;base64,(.+)$/.exec(placeholder)?.[1] : undefined
  return written === undefined ? null : Buffer.from(written, 'base64')
}

function answer(bytes: Buffer, type: string, kept: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type, 'cache-control': kept, 'x-content-type-options': 'nosniff' },
  })
}

import type { Endpoint } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { StagedRendition } from '../../newsroom/images/staged.ts'
import { isStaff } from '../../newsroom/people/roles.ts'
import { wholeFiles } from '../../newsroom/wire/files-of.ts'
import { houseOf } from '../../release/houses.ts'
import { readStaged } from '../../release/pictures/ready-renditions.ts'
import { answerFile } from './answer-file.ts'
import { findPictureRow } from './picture-row.ts'

type Choose = (staged: readonly StagedRendition[]) => StagedRendition | undefined

/** `GET /api/images/:id/thumbnail`: the small square for the desk's lists; until it is made, the blur. Staff alone. */
export const thumbnail = stagedFile('thumbnail', (staged) => staged.find(({ name }) => name === 'square.webp'))

/** `GET /api/images/:id/preview`: the whole picture, as wide as a screen of the desk needs. Staff alone. */
export const preview = stagedFile('preview', (staged) => {
  const whole = wholeFiles(staged, 'image/webp')
  return whole.findLast(({ width }) => width <= 1280) ?? whole[0]
})

function stagedFile(name: string, choose: Choose): Endpoint {
  return {
    path: `/:id/${name}`,
    method: 'get',
    handler: async (req) => {
      if (!isStaff(req.user)) {
        throw new NewsroomError('forbidden', { code: 'staff-only', message: 'Pictures of the desk are for staff.' })
      }
      const row = await findPictureRow(req, req.routeParams?.['id'])
      const chosen = choose(readStaged(row?.['staged']))
      const opened = chosen === undefined ? null : await houseOf(req.payload).house.privateMedia.open(chosen.file)
      if (chosen !== undefined && opened !== null) {
        return answerFile(opened, headersOf(chosen.type, 'private, max-age=60'))
      }
      const blur = blurOf(row?.['placeholder'])
      if (blur === null) {
        throw new NewsroomError('not-found', { code: `no-${name}`, message: 'There is no such picture.' })
      }
      return new Response(blur, { headers: headersOf('image/webp', 'private, no-store') })
    },
  }
}

function headersOf(type: string, kept: string): Readonly<Record<string, string>> {
  return { 'content-type': type, 'cache-control': kept, 'x-content-type-options': 'nosniff' }
}

/** The tiny WebP that `glanceAt` wrote as a data URL. */
function blurOf(placeholder: unknown): Uint8Array<ArrayBuffer> | null {
  const written = typeof placeholder === 'string' ? /^data:image\/webp;base64,(.+)$/.exec(placeholder)?.[1] : undefined
  return written === undefined ? null : new Uint8Array(Buffer.from(written, 'base64'))
}

import type { PayloadRequest } from 'payload'
import { originalName } from '../../imaging/private-media.ts'
import { NewsroomError } from '../../newsroom/errors.ts'
import { isStaff } from '../../newsroom/people/roles.ts'
import { houseOf } from '../../release/houses.ts'
import { personOf } from '../person.ts'
import { recordRead } from '../record/on-the-record.ts'
import { answerFile } from './answer-file.ts'
import type { PictureRow } from './picture-row.ts'

/** An original is for whoever is signed in now, is kept by no cache, and runs nothing. */
const guarded = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
}

/**
 * `GET /api/images/file/:filename`: an original, byte for byte. Who took which is on record before the first byte of it is
 * sent. Staff alone: Payload has asked so before, but not wherever it asks this.
 */
export async function serveOriginal(
  req: PayloadRequest,
  { params: { filename } }: { readonly params: { readonly filename: string } },
): Promise<Response> {
  if (!isStaff(req.user)) {
    throw new NewsroomError('forbidden', { code: 'staff-only', message: 'Pictures of the desk are for staff.' })
  }
  const picture = await req.payload.db.findOne<PictureRow>({
    collection: 'images',
    where: { filename: { equals: filename } },
  })
  const opened = picture === null ? null : await houseOf(req.payload).house.privateMedia.open(originalName(filename))
  if (picture === null || opened === null) {
    throw new NewsroomError('not-found', { code: 'no-original', message: 'There is no such file.' })
  }
  try {
    // Not the name of the file, which may say what the picture shows.
    const what = { action: 'download', about: 'images', item: String(picture.id), details: {} }
    await recordRead(req, personOf(req), what)
  } catch (error) {
    opened.stream.destroy()
    throw error
  }
  return answerFile(opened, { ...guarded, 'content-type': String(picture['mimeType']) })
}

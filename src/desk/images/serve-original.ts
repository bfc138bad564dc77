import type { PayloadRequest, TypeWithID } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { personOf } from '../person.ts'
import { recordRead } from '../record/on-the-record.ts'
import type { Rooms } from './rooms.ts'

/** An original is for whoever is signed in now, is kept by no cache, and runs nothing. */
export function keepPrivate({ headers }: { headers: Headers }): void {
  headers.set('cache-control', 'private, no-store')
  headers.set('x-content-type-options', 'nosniff')
  headers.set('content-security-policy', "sandbox; default-src 'none'")
}

/** A file that is not there is a 404; Payload, left alone, makes it a 500. Access has been decided before this is asked. */
export function answerMissing({ files }: Rooms) {
  return (_req: unknown, { params }: { params: { filename: string } }): undefined => {
    if (files.hasOriginal(params.filename)) return undefined
    throw new NewsroomError('not-found', { code: 'no-original', message: 'There is no such file.' })
  }
}

/** Who took which original is on record before the first byte of it is sent. */
export async function recordDownload(
  req: PayloadRequest,
  { params }: { params: { filename: string } },
): Promise<undefined> {
  const person = personOf(req)
  const picture = await req.payload.db.findOne<TypeWithID>({
    collection: 'images',
    where: { filename: { equals: params.filename } },
  })
  // Not the name of the file, which may say what the picture shows.
  const what = { action: 'download', about: 'images', item: String(picture?.id ?? ''), details: {} }
  await recordRead(req, person, what)
}

import type { AfterErrorHook, CollectionBeforeChangeHook, Payload, PayloadRequest } from 'payload'
import { originalName } from '../../imaging/private-media.ts'
import { NewsroomError } from '../../newsroom/errors.ts'
import { houseOf } from '../../release/houses.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import { plumbing, givenId, text, when } from '../columns.ts'
import { findPictureRow, type PictureRow } from './picture-row.ts'
import { recallTakenIn } from './rooms.ts'

/** A file, by the digest of its bytes, and the picture that it is: two that come at once can't both be it. */
type PictureFileRow = { readonly id: string; readonly image: string; readonly at: string }

export const PictureFiles = plumbing('picture-files', [givenId, text('image'), when('at')])

/** For so long a file may be on its way in before whoever sent it is taken to have died. */
const comingInMs = 15_000

function files(payload: Payload) {
  return rowsOf<PictureFileRow>(payload, 'picture-files')
}

/** The picture that is this file, by the digest of its bytes. */
export async function pictureWithFile(req: PayloadRequest, digest: string): Promise<PictureRow | null> {
  const row = await files(req.payload).get(digest)
  return row === null ? null : findPictureRow(req, row.image)
}

/** The same bytes are one picture: whoever sends them again is shown the one that is there. */
export async function refuseSameFile(req: PayloadRequest, digest: string): Promise<void> {
  const there = await pictureWithFile(req, digest)
  if (there !== null) throw sameFile(there)
}

/** Takes the file for this picture before it is written. @throws NewsroomError `conflict` when it is another's */
export const takeFile: CollectionBeforeChangeHook<PictureRow> = async ({ data, operation, req }) => {
  const image = data['id']
  const found = operation === 'create' ? recallTakenIn(req, image) : undefined
  if (found === undefined || typeof image !== 'string') return data
  const { digest } = found.inspected
  const now = houseOf(req.payload).house.clock.now()
  const mine: PictureFileRow = { id: digest, image, at: now.toISOString() }
  if (!(await files(req.payload).insert(mine))) await takeOver(req, mine, now)
  const taken: Taken = { digest, image, filename: String(data['filename']) }
  req.context['fileTaken'] = taken
  return data
}

/** A file whose picture never came to be is free again. */
async function takeOver(req: PayloadRequest, mine: PictureFileRow, now: Date): Promise<void> {
  await refuseSameFile(req, mine.id)
  const row = await files(req.payload).get(mine.id)
  const isForgotten = row !== null && now.getTime() - new Date(row.at).getTime() >= comingInMs
  const { image, at } = mine
  if (isForgotten && (await files(req.payload).swap(mine.id, { image: { equals: row.image } }, { image, at }))) return
  const message = 'This very file is being taken in at this moment, for another upload. Look for it in a minute.'
  throw new NewsroomError('conflict', { code: 'same-file', field: 'file', message })
}

type Taken = { readonly digest: string; readonly image: string; readonly filename: string }

/** Of a picture that did not come to be after all nothing is left, and its file may be sent again. */
export const giveFileBack: AfterErrorHook = async ({ req }) => {
  const taken = req.context['fileTaken'] as Taken | undefined
  if (taken === undefined || (await findPictureRow(req, taken.image)) !== null) return
  // The file is kept before the row is written.
  await houseOf(req.payload).house.privateMedia.remove(originalName(taken.filename))
  await files(req.payload).remove({ and: [{ id: { equals: taken.digest } }, { image: { equals: taken.image } }] })
}

function sameFile({ id, title }: PictureRow): NewsroomError {
  const link = `/admin/collections/images/${String(id)}`
  const name = typeof title === 'string' && title !== '' ? `“${title}”` : 'a picture without a title'
  const message = `This very file is here already, as ${name}. Use that picture.`
  return new NewsroomError('conflict', { code: 'same-file', field: 'file', message, link })
}

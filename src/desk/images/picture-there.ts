import type { PayloadRequest } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { findPictureRow, type PictureRow } from './picture-row.ts'

/** @throws NewsroomError `not-found` */
export async function pictureThere(req: PayloadRequest, id: string): Promise<PictureRow> {
  const row = await findPictureRow(req, id)
  if (row !== null) return row
  throw new NewsroomError('not-found', { code: 'no-picture', message: `There is no picture ${id.slice(0, 60)}.` })
}

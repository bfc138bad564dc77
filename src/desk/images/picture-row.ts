import type { PayloadRequest, TypeWithID } from 'payload'

export type PictureRow = TypeWithID & { readonly [field: string]: unknown }

/** A picture as the database has it, with the fields that no API shows. */
export async function findPictureRow(req: PayloadRequest, id: unknown): Promise<PictureRow | null> {
  if (typeof id !== 'string') return null
  return req.payload.db.findOne<PictureRow>({ collection: 'images', where: { id: { equals: id } }, req })
}

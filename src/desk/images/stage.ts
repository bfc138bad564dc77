import { rm } from 'node:fs/promises'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { stageRenditions } from '../../imaging/renditions.ts'
import { pictureFacts } from '../../newsroom/images/picture-facts.ts'
import { findPictureRow, type PictureRow } from './picture-row.ts'
import type { Rooms } from './rooms.ts'

/**
 * Makes the public sizes as soon as a picture comes in, and again when something that stands in them changes: the focal
 * point, the credit, the rights. Files that an edition was approved with stay as they are. A picture whose sizes can't be
 * made at its creation is taken back whole.
 */
export function stagePicture(rooms: Rooms): CollectionAfterChangeHook<PictureRow> {
  return async ({ doc, operation, req }) => {
    const id = String(doc.id)
    try {
      await stageLatest(rooms, req, id)
    } catch (error) {
      if (operation === 'create') await takeBack(rooms, req, id)
      throw error
    }
    return doc
  }
}

async function stageLatest(rooms: Rooms, req: PayloadRequest, id: string): Promise<void> {
  const row = await findPictureRow(req, id)
  if (row === null) return
  const { factsKey, stagedFor, filename } = row
  if (typeof filename !== 'string' || stagedFor === factsKey) return
  const facts = pictureFacts({ ...asFields(row['facts']) })
  const staged = await stageRenditions({
    original: rooms.files.original(filename),
    into: { root: rooms.files.root, folder: `staged/${id}` },
    cropping: { focalPoint: facts.focalPoint, crops: facts.crops },
    rights: facts,
    limits: rooms.limits,
  })
  // Only over the facts it was made from: whoever changed them meanwhile stages for itself.
  await req.payload.db.updateOne({
    collection: 'images',
    where: { and: [{ id: { equals: id } }, { factsKey: { equals: factsKey } }] },
    data: { staged, stagedFor: factsKey },
    options: { atomic: true },
    req,
  })
}

async function takeBack(rooms: Rooms, req: PayloadRequest, id: string): Promise<void> {
  const row = await findPictureRow(req, id)
  await req.payload.db.deleteOne({ collection: 'images', where: { id: { equals: id } }, req })
  if (typeof row?.['filename'] === 'string') await rm(rooms.files.original(row['filename']), { force: true })
  await rooms.files.discardStaged(id)
}

function asFields(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

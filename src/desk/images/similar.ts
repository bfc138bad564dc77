import type { CollectionAfterChangeHook, Endpoint, Payload } from 'payload'
import { formatCredit } from '../../newsroom/images/credit.ts'
import { differenceOf, lookAlike } from '../../newsroom/images/likeness.ts'
import { pictureFacts } from '../../newsroom/images/picture-facts.ts'
import { validity } from '../../newsroom/images/validity.ts'
import { houseOf } from '../../release/houses.ts'
import { personOf } from '../person.ts'
import { knownLikenesses } from './known-likenesses.ts'
import { findPictureRow, type PictureRow } from './picture-row.ts'
import { pictureThere } from './picture-there.ts'

/** How many are shown, the most alike first. */
const most = 20

/** A picture as one side of two that are compared. */
type Side = Readonly<Record<string, unknown>>

/** `GET /api/images/:id/similar`: a picture, and beside it those that look like it. Staff alone. */
export const similar: Endpoint = {
  path: '/:id/similar',
  method: 'get',
  handler: async (req) => {
    personOf(req)
    const id = String(req.routeParams?.['id'])
    const row = await pictureThere(req, id)
    const { payload } = req
    return Response.json({ image: sideOf(payload, row), similar: await similarTo(payload, row) })
  },
}

/** Whoever sends a picture is told which it looks like. */
export const tellWhatIsSimilar: CollectionAfterChangeHook<PictureRow> = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  const row = await findPictureRow(req, doc.id)
  return row === null ? doc : { ...doc, similar: await similarTo(req.payload, row) }
}

async function similarTo(payload: Payload, { id, likeness }: PictureRow): Promise<readonly Side[]> {
  if (typeof likeness !== 'string') return []
  const alike = [...(await knownLikenesses(payload))]
    .filter(([other, its]) => other !== id && lookAlike(likeness, its))
    .map(([other, its]) => ({ id: other, difference: differenceOf(likeness, its) }))
    .sort((one, other) => one.difference - other.difference)
    .slice(0, most)
  if (alike.length === 0) return []
  const { docs } = await payload.db.find<PictureRow>({
    collection: 'images',
    where: { id: { in: alike.map((one) => one.id) } },
    pagination: false,
  })
  return alike.flatMap(({ id: other, difference }) => {
    const row = docs.find((one) => one.id === other)
    return row === undefined ? [] : [{ ...sideOf(payload, row), difference }]
  })
}

function sideOf(payload: Payload, row: PictureRow): Side {
  const { id, title, originalName, mimeType, filesize, width, height, createdAt } = row
  const facts = pictureFacts({ ...asFields(row['facts']) })
  const { usable, reasons } = validity(facts, 'publish', houseOf(payload).house.clock.now())
  return {
    id,
    title,
    originalName,
    mimeType,
    filesize,
    width,
    height,
    createdAt,
    caption: facts.caption,
    altText: facts.altText,
    credit: formatCredit(facts),
    copyrightNotice: facts.copyrightNotice,
    category: facts.usageRights.category,
    usable,
    reasons,
    thumbnail: `/api/images/${String(id)}/thumbnail`,
  }
}

function asFields(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

import type { Endpoint } from 'payload'
import { houseOf } from '../../release/houses.ts'
import { openPreviewDesk } from '../../release/early/previews.ts'
import { nameOf, personOf } from '../person.ts'

/** `GET /api/stories/:id/previews`: every link to the draft, newest first: never the link itself. */
export const previewsEndpoint: Endpoint = {
  path: '/:id/previews',
  method: 'get',
  handler: async (req) => {
    personOf(req)
    const { previews } = openPreviewDesk(req.payload, houseOf(req.payload).house)
    const story = String(req.routeParams?.['id'])
    const rows = await previews.find({ story: { equals: story } }, { sort: '-madeAt' })
    const shown = rows.map(async ({ id, madeBy, madeAt, endsAt, revokedAt, usedAt, usedFrom }) => ({
      id,
      madeBy: await nameOf(req, madeBy),
      madeAt: instant(madeAt),
      endsAt: instant(endsAt),
      revokedAt: instant(revokedAt),
      usedAt: instant(usedAt),
      usedFrom,
    }))
    return Response.json({ previews: await Promise.all(shown) })
  },
}

function instant(stored: string | null): string | null {
  return stored === null ? null : new Date(stored).toISOString()
}

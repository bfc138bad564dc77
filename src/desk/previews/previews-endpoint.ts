import type { Endpoint } from 'payload'
import { houseOf } from '../../release/houses.ts'
import { openPreviewDesk, type PreviewRow } from '../../release/early/previews.ts'
import { nameOf, personOf } from '../person.ts'
import { mayRevoke } from './may-revoke.ts'

/** A link as the desk sees it: never the link itself. Instants are ISO 8601 in UTC. */
export type PreviewShown = {
  readonly id: string
  readonly madeBy: string
  readonly madeAt: string | null
  readonly endsAt: string | null
  readonly revokedAt: string | null
  readonly usedAt: string | null
  readonly usedFrom: string | null
  /** It is neither over nor revoked. */
  readonly isOpen: boolean
  readonly mayRevoke: boolean
}

/** `GET /api/stories/:id/previews`: every link to the draft, newest first. */
export const previewsEndpoint: Endpoint = {
  path: '/:id/previews',
  method: 'get',
  handler: async (req) => {
    const person = personOf(req)
    const { house } = houseOf(req.payload)
    const story = String(req.routeParams?.['id'])
    const rows = await openPreviewDesk(req.payload, house).previews.find(
      { story: { equals: story } },
      { sort: '-madeAt' },
    )
    const now = house.clock.now()
    const shown = rows.map(async (row): Promise<PreviewShown> => ({
      id: row.id,
      madeBy: await nameOf(req, row.madeBy),
      madeAt: instant(row.madeAt),
      endsAt: instant(row.endsAt),
      revokedAt: instant(row.revokedAt),
      usedAt: instant(row.usedAt),
      usedFrom: row.usedFrom,
      isOpen: isOpen(row, now),
      mayRevoke: mayRevoke(person, row),
    }))
    return Response.json({ previews: await Promise.all(shown) })
  },
}

function isOpen({ revokedAt, endsAt }: PreviewRow, now: Date): boolean {
  return (revokedAt ?? null) === null && now.getTime() < Date.parse(endsAt)
}

function instant(stored: string | null | undefined): string | null {
  return stored == null ? null : new Date(stored).toISOString()
}

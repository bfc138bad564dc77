import type { Endpoint } from 'payload'
import type { TokenRow } from '../../release/early/rows.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import { nameOf, personOf } from '../person.ts'
import { partnerOf } from './actions/find-partner.ts'

/** A partner's token as the desk sees it: never the token itself. */
export type TokenShown = {
  readonly id: string
  readonly name: string
  readonly madeBy: string
  readonly madeAt: string
  readonly revokedAt: string | null
  readonly usedAt: string | null
  readonly usedFrom: string | null
}

/** `GET /api/partners/:id/tokens`: every token it was given, newest first. */
export const tokensEndpoint: Endpoint = {
  path: '/:id/tokens',
  method: 'get',
  handler: async (req) => {
    personOf(req)
    const { id } = await partnerOf(req.payload, String(req.routeParams?.['id']))
    const rows = await rowsOf<TokenRow>(req.payload, 'partner-tokens').find(
      { partner: { equals: id } },
      { sort: '-madeAt' },
    )
    const tokens: TokenShown[] = await Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        name: row.name,
        madeBy: await nameOf(req, row.madeBy),
        madeAt: instant(row.madeAt) ?? row.madeAt,
        revokedAt: instant(row.revokedAt),
        usedAt: instant(row.usedAt),
        usedFrom: row.usedFrom,
      })),
    )
    return Response.json({ tokens })
  },
}

function instant(stored: string | null): string | null {
  return stored === null ? null : new Date(stored).toISOString()
}

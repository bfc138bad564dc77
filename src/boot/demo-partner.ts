import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { cast } from '../demo/cast.ts'
import { demoBroadcaster } from '../demo/people-and-places.ts'
import type { PartnerRow, TokenRow } from '../release/early/rows.ts'
import { tokenFrom } from '../release/early/tokens.ts'
import { rowsOf } from '../wire/store/rows.ts'
import { keptSecret } from './kept-secret.ts'

/** The demo's broadcaster, and the token its program shows at the partners' door. */
export type DemoPartner = { readonly name: string; readonly token: string }

/**
 * Gives the demo's broadcaster its token, the same at each start: it is kept where only the owner of the newsroom's files can
 * read it, and the database has its hash, as of any other. What was revoked stays revoked: then there is none.
 */
export async function openDemoPartner(
  payload: Payload,
  now: Date,
  file = 'data/demo-partner-token',
): Promise<DemoPartner | null> {
  const partners = rowsOf<PartnerRow>(payload, 'partners')
  const [partner] = await partners.find({ name: { equals: demoBroadcaster } }, { limit: 1 })
  if (partner?.active !== true) return null
  const { token, lookup, hash } = tokenFrom(keptSecret(file, 32))
  const tokens = rowsOf<TokenRow>(payload, 'partner-tokens')
  const [there] = await tokens.find({ and: [{ lookup: { equals: lookup } }, { partner: { equals: partner.id } }] })
  if (there !== undefined) return (there.revokedAt ?? null) === null ? { name: partner.name, token } : null
  await tokens.insert({
    id: randomUUID(),
    partner: partner.id,
    name: 'The demo',
    lookup,
    hash,
    madeBy: await editorOf(payload),
    madeAt: now.toISOString(),
    revokedBy: null,
    revokedAt: null,
    usedAt: null,
    usedFrom: null,
  })
  return { name: partner.name, token }
}

/** In the demo it is the editor who deals with the partners. */
async function editorOf(payload: Payload): Promise<string> {
  const email = cast.find(({ part }) => part === 'editor')?.email ?? ''
  const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email } }, limit: 1, depth: 0 })
  return docs[0]?.id ?? ''
}

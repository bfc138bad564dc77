import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { limits } from '../../../newsroom/stories/limits.ts'
import type { TokenRow } from '../../../release/early/rows.ts'
import { newToken } from '../../../release/early/tokens.ts'
import { rowsOf } from '../../../wire/store/rows.ts'
import { endpointOf } from '../../actions/action.ts'
import { partnerOf, refuseOthers } from './find-partner.ts'

function tokensOf(payload: Payload) {
  return rowsOf<TokenRow>(payload, 'partner-tokens')
}

/** Makes a token for a partner. It is in this answer and nowhere else: what is kept is its hash. */
export const makeToken = endpointOf('partners', 'token', {
  body: z.strictObject({ name: z.string('give it a name').trim().min(1, 'give it a name').max(limits.tokenName) }),
  async act({ id, body: { name }, person, req, now }) {
    refuseOthers(person, 'give a partner a token')
    const partner = await partnerOf(req.payload, id)
    if (partner.active !== true) {
      throw new NewsroomError('conflict', {
        code: 'partner-suspended',
        message: `“${partner.name}” is not active, so a token would open nothing. Make it active first.`,
      })
    }
    const { token, lookup, hash } = newToken()
    const row: TokenRow = {
      id: randomUUID(),
      partner: partner.id,
      name,
      lookup,
      hash,
      madeBy: person.id,
      madeAt: now.toISOString(),
      revokedBy: null,
      revokedAt: null,
      usedAt: null,
      usedFrom: null,
    }
    await tokensOf(req.payload).insert(row)
    const message = 'This token is shown once: hand it over by a safe way. The newsroom keeps only its hash.'
    return { status: 201, json: { message, token, id: row.id, name, partner: partner.id } }
  },
})

/** Revokes a token, at once and for good. Doing it twice changes nothing. */
export const revokeToken = endpointOf('partners', 'revoke', {
  body: z.strictObject({ token: z.string('say which, by its id').max(60) }),
  async act({ id, body, person, req, now }) {
    refuseOthers(person, 'revoke a token')
    await partnerOf(req.payload, id)
    const tokens = tokensOf(req.payload)
    const row = await tokens.get(body.token)
    if (row?.partner !== id) {
      throw new NewsroomError('not-found', { code: 'no-token', message: `It has no token ${body.token}.` })
    }
    const isOpen = { or: [{ revokedAt: { exists: false } }, { revokedAt: { equals: null } }] }
    const revoked = await tokens.swap(row.id, isOpen, { revokedAt: now.toISOString(), revokedBy: person.id })
    return { json: { id: row.id, name: row.name, revokedAt: new Date(revoked?.revokedAt ?? row.revokedAt ?? now) } }
  },
})

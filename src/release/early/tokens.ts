import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { EarlyDesk, PartnerRow, TokenRow } from './rows.ts'

/** A token that has just been made: the only time its words are known. */
export type NewToken = { readonly token: string } & Pick<TokenRow, 'lookup' | 'hash'>

/** 256 random bits, so a plain hash keeps them: nobody guesses what it was made of. */
export function newToken(): NewToken {
  return tokenFrom(randomBytes(32).toString('base64url'))
}

/** The token of a secret that is kept elsewhere: 32 random bytes, in base64url. */
export function tokenFrom(secret: string): NewToken {
  const token = `stet_${secret}`
  return { token, ...hashed(token) }
}

function hashed(token: string): Pick<TokenRow, 'lookup' | 'hash'> {
  const hash = createHash('sha256').update(token).digest('hex')
  return { lookup: hash.slice(0, 16), hash }
}

/** Who stands at the door, and with which token. */
export type Visitor = { readonly partner: PartnerRow; readonly token: TokenRow }

/**
 * Whose token this is. Null, and nothing else, for one that is malformed, unknown or revoked, and for a partner that is
 * suspended or not there.
 */
export async function visitorWith(desk: EarlyDesk, token: string): Promise<Visitor | null> {
  if (!/^stet_[\w-]{43}$/.test(token)) return null
  const { lookup, hash } = hashed(token)
  const rows = await desk.tokens.find({ lookup: { equals: lookup } })
  const found = rows.find((row) => isSame(row.hash, hash))
  if (found === undefined || (found.revokedAt ?? null) !== null) return null
  const partner = await desk.partners.get(found.partner)
  return partner?.active === true ? { partner, token: found } : null
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Notes when and from where a token was last used. */
export async function noteUse(desk: EarlyDesk, { token }: Visitor, address: string): Promise<void> {
  await desk.tokens.swap(token.id, {}, { usedAt: desk.house.clock.now().toISOString(), usedFrom: address })
}

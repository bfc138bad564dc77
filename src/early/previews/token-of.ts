import type { Request } from 'express'

/** The words that open, and whether they stand in the address: then the pictures' addresses need them too. */
export type Token = { readonly words: string; readonly inAddress: string | null }

/** Of `Authorization: Bearer …`, or of a link's `?token=…`; null when there is neither, or anything else in the address. */
export function tokenOf({ headers, originalUrl }: Pick<Request<unknown>, 'headers' | 'originalUrl'>): Token | null {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  const mark = originalUrl.indexOf('?')
  const given = new URLSearchParams(mark === -1 ? '' : originalUrl.slice(mark + 1))
  const [linked, ...more] = given.getAll('token')
  if (more.length > 0 || [...given.keys()].some((name) => name !== 'token')) return null
  if (linked !== undefined) return { words: linked, inAddress: linked }
  return bearer === undefined ? null : { words: bearer, inAddress: null }
}

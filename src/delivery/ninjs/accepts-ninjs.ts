import type { IncomingMessage } from 'node:http'

export const ninjsType = 'application/vnd.iptc.ninjs+json'

/** Does whoever asks want a story as ninjs rather than as our own JSON (RFC 9110, 12.5.1)? */
export function acceptsNinjs({ headers: { accept } }: IncomingMessage): boolean {
  if (accept === undefined || !accept.toLowerCase().includes(ninjsType)) return false
  const wanted = weightOf(accept, ninjsType)
  return wanted > 0 && wanted >= weightOf(accept, 'application/json')
}

function weightOf(accept: string, type: string): number {
  for (const range of accept.toLowerCase().split(',')) {
    const [name, ...parameters] = range.split(';').map((part) => part.trim())
    if (name !== type) continue
    const given = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = given === undefined ? 1 : Number(given.slice(2))
    return Number.isNaN(weight) ? 0 : weight
  }
  return 0
}

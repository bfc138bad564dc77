import { isIP } from 'node:net'
import type { Request } from 'express'

/**
 * From where somebody asks, for the record: the address that is connected, and before it the one that a proxy there says
 * it speaks for (the last of X-Forwarded-For, which is the proxy's own word).
 *
 * @example '203.0.113.9 via 10.0.0.2'
 */
export function addressOf({ socket, headersDistinct }: Pick<Request, 'socket' | 'headersDistinct'>): string {
  const peer = (socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '')
  const forwarded = headersDistinct['x-forwarded-for']?.join(',').split(',').at(-1)?.trim() ?? ''
  return isIP(forwarded) === 0 ? peer : `${forwarded} via ${peer}`
}

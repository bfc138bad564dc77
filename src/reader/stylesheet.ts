import { createHash } from 'node:crypto'
import { Router } from 'express'
import type { Headers } from '../delivery/http/security-headers.ts'
import { style } from './style.ts'

const text = style.trim()
const hash = createHash('sha256').update(text).digest('base64url').replace(/[-_]/g, '').slice(0, 12)

/** Named by what is in it, so that it may be kept for ever. */
export const stylesheetPath = `/assets/reader-${hash}.css`

/** @param headers what else it bears; behind a guarded door it is kept as little as the page */
export function stylesheetRouter(headers: Headers): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.get(stylesheetPath, (req, res) => {
    res.writeHead(200, {
      'Cache-Control': 'public, max-age=31536000, immutable',
      ...headers,
      'Content-Type': 'text/css; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(text)),
    })
    if (req.method === 'HEAD') res.end()
    else res.end(text)
  })
  return router
}

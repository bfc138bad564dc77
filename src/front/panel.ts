import type { Server } from 'node:http'
import type { RequestHandler } from 'express'
import helmet, { contentSecurityPolicy } from 'helmet'
import next from 'next'

export type Panel = { readonly handler: RequestHandler; readonly close: () => Promise<void> }

/**
 * The admin panel: Next, built beforehand. It is handed each request as it came, and the same process's Payload
 * answers it.
 */
export async function openPanel({
  dev,
  siteUrl,
  server,
}: {
  dev: boolean
  siteUrl: string
  server: Server
}): Promise<Panel> {
  const { hostname, port } = new URL(siteUrl)
  // `customServer` and the server itself: without them Next listens for the end of the process by itself.
  const app = next({
    dev,
    dir: process.cwd(),
    customServer: true,
    hostname,
    port: Number(port || 0),
    httpServer: server,
    quiet: true,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      // Next's own scripts stand in the page: what may run is not limited here, where it may be shown is.
      directives: {
        'default-src': contentSecurityPolicy.dangerouslyDisableDefaultSrc,
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: siteUrl.startsWith('https:'),
  })
  return {
    handler: (req, res, done) => {
      secure(req, res, (problem?: unknown) => {
        if (problem !== undefined) return done(problem)
        req.url = req.originalUrl
        handle(req, res).catch(done)
      })
    },
    close: () => app.close(),
  }
}

import { Router } from 'express'
import { publicRoute } from './http/routes.ts'
import type { Public } from './http/routes.ts'
import { routes } from './openapi/routes-table.ts'

/** Where nothing is for readers. Nobody is kept out by this: each of these doors has a lock of its own. */
const closed = ['/admin', '/api', '/partner', '/preview']

/** `/robots.txt` (RFC 9309): search engines read the pages, the pictures and the sitemaps. */
export function robotsRouter(open: Public): Router {
  const { site, headers } = open
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${site.url}${routes.sitemap.path}`,
    `Sitemap: ${site.url}${routes.newsSitemap.path}`,
  ]
  const answer = {
    status: 200,
    type: 'text/plain; charset=utf-8',
    body: `${lines.join('\n')}\n`,
    headers,
    keep: true,
  } as const
  const router = Router({ caseSensitive: true, strict: true })
  router.get(
    routes.robots.path,
    publicRoute(open, () => answer, { query: false }),
  )
  return router
}

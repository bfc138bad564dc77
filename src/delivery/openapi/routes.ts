import { Router } from 'express'
import { json, publicRoute } from '../http/routes.ts'
import type { Public } from '../http/routes.ts'
import { styledPageHeaders } from '../http/security-headers.ts'
import { docsPage } from './docs-page.ts'
import { docsStyleSource } from './docs-style.ts'
import { openApiDocument, type Document } from './document.ts'
import { routes } from './routes-table.ts'

/** `/v1/openapi.json` and `/v1/docs`: what the public API is, for programs and for people. */
export function openApiRouter(open: Public): Router {
  const { site, headers } = open
  const router = Router({ caseSensitive: true, strict: true })
  const pageHeaders = styledPageHeaders(site.url, docsStyleSource)
  const anyQuery = { query: false }
  let made: Document | null = null

  function document(): Document {
    made ??= openApiDocument(site)
    return made
  }

  router.get(
    routes.openapi.path,
    publicRoute(open, () => json(document(), headers), anyQuery),
  )
  router.get(
    routes.docs.path,
    publicRoute(
      open,
      () => ({
        status: 200,
        type: 'text/html; charset=utf-8',
        body: docsPage(document(), site),
        headers: pageHeaders,
        keep: true,
      }),
      anyQuery,
    ),
  )
  return router
}

import { Router } from 'express'
import { readFrontQuery } from '../http/parameters.ts'
import { notFound } from '../http/problem.ts'
import { json, movedTo, publicRoute } from '../http/routes.ts'
import type { Public } from '../http/routes.ts'
import { routes } from '../openapi/routes-table.ts'
import { frontAt } from './front-at.ts'

/** `/v1/fronts/:slug`: the home page and each section's, as editors ordered them. */
export function frontsRouter(open: Public): Router {
  const { wire, site, headers } = open
  const router = Router({ caseSensitive: true, strict: true })

  router.get(
    routes.frontOfPage.path,
    publicRoute(open, async ({ params: { slug = '' }, query }) => {
      const { limit } = readFrontQuery(query)
      const at = await frontAt(wire, slug, { site, limit })
      if (at.found === 'nothing') return notFound(headers)
      if (at.found === 'moved') return movedTo(addressOf(at.slug, query), headers)
      return json(at.front, headers)
    }),
  )

  function addressOf(slug: string, query: URLSearchParams): string {
    return `${site.url}/v1/fronts/${encodeURIComponent(slug)}${query.size > 0 ? `?${query.toString()}` : ''}`
  }

  return router
}

import { Router } from 'express'
import { readNothing, readPage } from '../http/parameters.ts'
import { notFound } from '../http/problem.ts'
import { json, publicRoute } from '../http/routes.ts'
import type { Public } from '../http/routes.ts'
import { routes } from '../openapi/routes-table.ts'
import { presentPage } from './routes.ts'

/** `/v1/sections` and `/v1/bylines`: those that a live story carries, each with its stories. */
export function pagesRouter(open: Public): Router {
  const { wire, site, headers } = open
  const router = Router({ caseSensitive: true, strict: true })

  router.get(
    routes.sections.path,
    publicRoute(open, async ({ query }) => {
      readNothing(query)
      return json({ sections: await wire.sections(), next: null }, headers)
    }),
  )

  router.get(
    routes.section.path,
    publicRoute(open, async ({ params: { slug = '' }, query }) => {
      const page = readPage(query)
      const section = await wire.section(slug)
      if (section === null) return notFound(headers)
      return json({ ...section, ...presentPage(await wire.stories({ ...page, section: slug }), site) }, headers)
    }),
  )

  router.get(
    routes.byline.path,
    publicRoute(open, async ({ params: { slug = '' }, query }) => {
      const page = readPage(query)
      const byline = await wire.byline(slug)
      if (byline === null) return notFound(headers)
      return json({ ...byline, ...presentPage(await wire.stories({ ...page, byline: slug }), site) }, headers)
    }),
  )

  return router
}

import { Router } from 'express'
import { readNothing, readPage } from '../http/parameters.ts'
import { notFound } from '../http/problem.ts'
import { json, jsonBytes, movedTo, publicRoute } from '../http/routes.ts'
import type { Public } from '../http/routes.ts'
import { routes } from '../openapi/routes-table.ts'

/** `/v1/sections` and `/v1/bylines`: those that a live story carries, each with its stories. */
export function pagesRouter(open: Public): Router {
  const { wire, site, headers, listBody } = open
  const router = Router({ caseSensitive: true, strict: true })

  function addressOf(pages: 'sections' | 'bylines', slug: string, query: URLSearchParams): string {
    return `${site.url}/v1/${pages}/${encodeURIComponent(slug)}${query.size > 0 ? `?${query.toString()}` : ''}`
  }

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
      const at = await wire.section(slug)
      if (at.found === 'nothing') return notFound(headers)
      if (at.found === 'moved') return movedTo(addressOf('sections', at.slug, query), headers)
      const stories = await wire.stories({ ...page, section: at.slugs })
      return jsonBytes(listBody(at.page, stories), headers)
    }),
  )

  router.get(
    routes.byline.path,
    publicRoute(open, async ({ params: { slug = '' }, query }) => {
      const page = readPage(query)
      const at = await wire.byline(slug)
      if (at.found === 'nothing') return notFound(headers)
      if (at.found === 'moved') return movedTo(addressOf('bylines', at.slug, query), headers)
      const stories = await wire.stories({ ...page, byline: at.slugs })
      return jsonBytes(listBody(at.page, stories), headers)
    }),
  )

  return router
}

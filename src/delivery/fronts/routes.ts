import { Router } from 'express'
import { readFrontQuery } from '../http/parameters.ts'
import { notFound } from '../http/problem.ts'
import { json, movedTo, publicRoute } from '../http/routes.ts'
import type { Public } from '../http/routes.ts'
import { routes } from '../openapi/routes-table.ts'
import type { Site } from '../site.ts'
import { presentSummary } from '../stories/present-story.ts'
import type { PublicSummary } from '../stories/present-story.ts'
import { frontOf, type FrontItem } from './front-of.ts'

/** The slug of the front that is no section's. */
export const home = 'home'

/** `/v1/fronts/:slug`: the home page and each section's, as editors ordered them. */
export function frontsRouter(open: Public): Router {
  const { wire, site, headers } = open
  const router = Router({ caseSensitive: true, strict: true })

  router.get(
    routes.frontOfPage.path,
    publicRoute(open, async ({ params: { slug = '' }, query }) => {
      const { limit } = readFrontQuery(query)
      if (slug === home) {
        const items = await frontOf(wire, null, limit)
        return json({ slug, name: site.newsroomName, description: null, ...presentFront(items, site) }, headers)
      }
      const at = await wire.section(slug)
      if (at.found === 'nothing') return notFound(headers)
      if (at.found === 'moved') return movedTo(addressOf(at.slug, query), headers)
      const items = await frontOf(wire, { slug, slugs: at.slugs }, limit)
      return json({ ...at.page, ...presentFront(items, site) }, headers)
    }),
  )

  function addressOf(slug: string, query: URLSearchParams): string {
    return `${site.url}/v1/fronts/${encodeURIComponent(slug)}${query.size > 0 ? `?${query.toString()}` : ''}`
  }

  return router
}

type Front = { readonly stories: readonly PublicSummary[]; readonly next: null }

export function presentFront(items: readonly FrontItem[], site: Site): Front {
  return { stories: items.map(({ story }) => presentSummary(story, site)), next: null }
}

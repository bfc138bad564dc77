import { Router } from 'express'
import type { Answer } from '../answers/answer.ts'
import { encodeSearchCursor } from '../http/cursor.ts'
import { readSearchQuery } from '../http/parameters.ts'
import { problem } from '../http/problem.ts'
import { json, movedTo, publicRoute } from '../http/routes.ts'
import type { Public } from '../http/routes.ts'
import { routes } from '../openapi/routes-table.ts'
import type { Site } from '../site.ts'
import { filedUnder } from '../stories/filed-under.ts'
import { presentSummary } from '../stories/present-story.ts'
import type { PublicSummary } from '../stories/present-story.ts'
import type { FindStories, Found, Highlights } from './find-stories.ts'

/** In seconds. */
export const comeBack = '5'

export const notReady = 'The search is being made ready on this node. Try again in a moment.'

/** `/v1/search`: live stories in which all that was asked for stands, best first. */
export function searchRouter(open: Public & { readonly findStories: FindStories }): Router {
  const { wire, site, headers, findStories } = open
  const router = Router({ caseSensitive: true, strict: true })
  const notYet = problem(503, notReady, {
    headers: { ...headers, 'Retry-After': comeBack },
  })

  async function search(given: URLSearchParams): Promise<Answer> {
    const { found: where, query } = await filedUnder(wire, readSearchQuery(given), given)
    if (where === 'moved') return movedTo(`${site.url}${routes.search.path}?${query.toString()}`, headers)
    const found = await findStories(query)
    if (found === null) return notYet
    // What nothing was found for, anyone can make up without end.
    return { ...json(presentFound(found, site), headers), keep: found.stories.length > 0 }
  }

  router.get(
    routes.search.path,
    publicRoute(open, ({ query }) => search(query)),
  )
  return router
}

/** A story that was found, and where in it. */
export type PublicFound = PublicSummary & { readonly highlights: Highlights }

export function presentFound(
  { stories, next }: Found,
  site: Site,
): { readonly stories: readonly PublicFound[]; readonly next: string | null } {
  return {
    stories: stories.map(({ story, highlights }) => ({ ...presentSummary(story, site), highlights })),
    next: next === null ? null : encodeSearchCursor(next),
  }
}

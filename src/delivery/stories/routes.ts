import { Router } from 'express'
import type { StoryPage } from '../../wire/reader/wire-reader.ts'
import { encodeCursor } from '../http/cursor.ts'
import { readNothing, readStoriesQuery } from '../http/parameters.ts'
import { notFound, problem } from '../http/problem.ts'
import { json, movedTo, publicRoute } from '../http/routes.ts'
import type { Public } from '../http/routes.ts'
import type { Site } from '../site.ts'
import { liveTargets, presentStory, presentSummary } from './present-story.ts'
import type { PublicSummary } from './present-story.ts'

/** `/v1/stories`: what is public now, newest first; and each story by its slug. */
export function storiesRouter(open: Public): Router {
  const { wire, site, headers } = open
  const router = Router({ caseSensitive: true, strict: true })

  router.get(
    '/v1/stories',
    publicRoute(open, async ({ query }) =>
      json(presentPage(await wire.stories(readStoriesQuery(query)), site), headers),
    ),
  )

  router.get(
    '/v1/stories/:slug',
    publicRoute(open, async ({ params: { slug = '' }, query }) => {
      readNothing(query)
      const at = await wire.storyAt(slug)
      switch (at.found) {
        case 'live': {
          const targets = await liveTargets(wire, at.links)
          return json(presentStory(at.story, { links: at.links, targets, site }), headers)
        }
        case 'moved':
          return movedTo(`${site.url}/v1/stories/${encodeURIComponent(at.slug)}`, headers)
        case 'killed':
          return problem(410, at.tombstone.notice ?? 'This story was withdrawn.', {
            headers,
            more: { tombstone: at.tombstone },
          })
        case 'nothing':
          return notFound(headers)
      }
    }),
  )

  return router
}

export function presentPage(
  { stories, next }: StoryPage,
  site: Site,
): { readonly stories: readonly PublicSummary[]; readonly next: string | null } {
  return {
    stories: stories.map((story) => presentSummary(story, site)),
    next: next === null ? null : encodeCursor(next),
  }
}

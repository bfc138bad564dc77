import { Router } from 'express'
import type { StoryPage } from '../../wire/reader/wire-reader.ts'
import type { WireStory } from '../../newsroom/wire/story.ts'
import type { Answer } from '../answers/answer.ts'
import { madeOnce } from '../answers/made-once.ts'
import { encodeCursor } from '../http/cursor.ts'
import { readNothing, readStoriesQuery } from '../http/parameters.ts'
import { notFound, problem } from '../http/problem.ts'
import { json, jsonBytes, jsonText, movedTo, publicRoute } from '../http/routes.ts'
import type { Public } from '../http/routes.ts'
import { acceptsNinjs, ninjsType } from '../ninjs/accepts-ninjs.ts'
import type { Ninjs } from '../ninjs/item.ts'
import { canceled, ninjs } from '../ninjs/ninjs.ts'
import { routes } from '../openapi/routes-table.ts'
import type { Site } from '../site.ts'
import { filedUnder } from './filed-under.ts'
import { liveTargets, presentStory, presentSummary } from './present-story.ts'
import type { PublicSummary } from './present-story.ts'

type Asked = { readonly slug: string; readonly form: 'json' | 'ninjs'; readonly at: '/v1/stories' | '/v1/ninjs' }

/** `/v1/stories`: what is public now, newest first; and each story by its slug, as our own JSON or as ninjs. */
export function storiesRouter(open: Public): Router {
  const { wire, site, headers, listBody } = open
  const router = Router({ caseSensitive: true, strict: true })
  // Nothing but its row changes what is said of a story that links to no other.
  const withoutLinks = madeOnce((shown: WireStory) =>
    Buffer.from(jsonText(presentStory(shown, { links: [], targets: new Map(), site }))),
  )

  async function story({ slug, form, at }: Asked): Promise<Answer> {
    const found = await wire.storyAt(slug)
    const said = at === '/v1/stories' ? { ...headers, Vary: 'Accept' } : headers
    switch (found.found) {
      case 'live': {
        if (form === 'json' && found.links.length === 0) return jsonBytes(withoutLinks(found.story), said)
        const targets = await liveTargets(wire, found.links)
        const shown = presentStory(found.story, { links: found.links, targets, site })
        return form === 'json' ? json(shown, said) : asNinjs(200, ninjs(shown, site), said)
      }
      case 'moved':
        return movedTo(`${site.url}${at}/${encodeURIComponent(found.slug)}`, headers)
      case 'killed': {
        const { tombstone } = found
        if (form === 'ninjs') return asNinjs(410, canceled(tombstone, site), said)
        const detail = tombstone.notice ?? 'This story was withdrawn.'
        return problem(410, detail, { headers: said, more: { tombstone } })
      }
      case 'nothing':
        return notFound(headers)
    }
  }

  router.get(
    routes.stories.path,
    publicRoute(open, async ({ query: given }) => {
      const { found, query } = await filedUnder(wire, readStoriesQuery(given), given)
      if (found === 'moved') return movedTo(`${site.url}/v1/stories?${query.toString()}`, headers)
      return jsonBytes(listBody({}, await wire.stories(query)), headers)
    }),
  )

  router.get(
    routes.story.path,
    publicRoute(
      open,
      ({ params: { slug = '' }, query, variant }) => {
        readNothing(query)
        return story({ slug, form: variant === null ? 'json' : 'ninjs', at: '/v1/stories' })
      },
      { variant: (req) => (acceptsNinjs(req) ? 'ninjs' : null) },
    ),
  )

  router.get(
    routes.ninjs.path,
    publicRoute(open, ({ params: { slug = '' }, query }) => {
      readNothing(query)
      return story({ slug, form: 'ninjs', at: '/v1/ninjs' })
    }),
  )

  return router
}

function asNinjs(status: number, body: Ninjs, headers: Public['headers']): Answer {
  return { status, type: ninjsType, body: `${JSON.stringify(body)}\n`, headers, keep: true }
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

import { Router } from 'express'
import type { Answer } from '../answers/answer.ts'
import { notFound } from '../http/problem.ts'
import { movedTo, publicRoute } from '../http/routes.ts'
import type { Public } from '../http/routes.ts'
import { routes } from '../openapi/routes-table.ts'
import { atom } from './atom.ts'
import { newsFeed } from './feed.ts'
import type { Format, NewsFeed } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'

const writers: Readonly<Record<Format, { readonly type: string; readonly write: (feed: NewsFeed) => string }>> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: rss },
  atom: { type: 'application/atom+xml; charset=utf-8', write: atom },
  json: { type: 'application/feed+json; charset=utf-8', write: jsonFeed },
}

/** Stories in one feed. */
const length = 30

/** `/feeds/latest.rss` and the like, and one for each section; `atom` and `json` the same. */
export function feedsRouter(open: Public): Router {
  const { wire, site, headers } = open
  const router = Router({ caseSensitive: true, strict: true })

  async function feed(section: string | null, format: Format): Promise<Answer> {
    const at = section === null ? null : await wire.section(section)
    if (at?.found === 'nothing') return notFound(headers)
    if (at?.found === 'moved') return movedTo(`${site.url}/feeds/${encodeURIComponent(at.slug)}.${format}`, headers)
    const stories = await wire.latest(at === null ? { limit: length } : { section: at.slugs, limit: length })
    const path = `/feeds/${section === null ? 'latest' : encodeURIComponent(section)}.${format}`
    const { type, write } = writers[format]
    return {
      status: 200,
      type,
      body: write(newsFeed(stories, await wire.killed(length), { site, name: at?.page.name ?? null, path })),
      headers,
      keep: true,
    }
  }

  router.get(
    routes.feed.path,
    publicRoute(
      open,
      ({ params: { file = '' } }) => {
        const [, name, format] = /^(.+)\.(rss|atom|json)$/.exec(file) ?? []
        if (name === undefined || !isFormat(format)) return notFound(headers)
        return feed(name === 'latest' ? null : name, format)
      },
      { query: false },
    ),
  )
  return router
}

function isFormat(value: string | undefined): value is Format {
  return value !== undefined && value in writers
}

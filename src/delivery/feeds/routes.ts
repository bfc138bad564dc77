import { Router } from 'express'
import type { Answer } from '../answers/answer.ts'
import { notFound } from '../http/problem.ts'
import { publicRoute } from '../http/routes.ts'
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
    const found = section === null ? null : await wire.section(section)
    if (section !== null && found === null) return notFound(headers)
    const stories = await wire.latest(section === null ? { limit: length } : { section, limit: length })
    const path = `/feeds/${section === null ? 'latest' : encodeURIComponent(section)}.${format}`
    const { type, write } = writers[format]
    return {
      status: 200,
      type,
      body: write(newsFeed(stories, { site, name: found?.name ?? null, path })),
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

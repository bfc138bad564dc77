import { Router } from 'express'
import type { WireStorySummary } from '../../newsroom/wire/story.ts'
import type { Place, WireReader } from '../../wire/reader/wire-reader.ts'
import type { Answer } from '../answers/answer.ts'
import { notFound } from '../http/problem.ts'
import { publicRoute } from '../http/routes.ts'
import type { Public } from '../http/routes.ts'
import { routes } from '../openapi/routes-table.ts'
import { boundsOf, monthOf } from './months.ts'
import type { Month } from './months.ts'
import { newsSitemap, sitemap, sitemapIndex } from './sitemap.ts'

/** What Google News takes: the last two days, and no more than so many. */
const news = { lastMs: 48 * 3_600_000, most: 1000 } as const

/** What the protocol takes in one sitemap: the newest of a month stand in it, should there ever be more. */
const most = 50_000

const step = 1000
const minute = 60_000

/** `/sitemap.xml` and the month that each of its lines names, and `/news-sitemap.xml`. */
export function sitemapsRouter(open: Public & { readonly now: () => Date }): Router {
  const { wire, site, headers, now } = open
  const router = Router({ caseSensitive: true, strict: true })
  const anyQuery = { query: false }

  function xml(body: string): Answer {
    return { status: 200, type: 'application/xml; charset=utf-8', body, headers, keep: true }
  }

  router.get(
    routes.sitemap.path,
    publicRoute(open, async () => xml(sitemapIndex(await monthsWithStories(wire), site)), anyQuery),
  )

  router.get(
    routes.sitemapOfMonth.path,
    publicRoute(
      open,
      async ({ params: { file = '' } }) => {
        const bounds = file.endsWith('.xml') ? boundsOf(file.slice(0, -'.xml'.length)) : null
        const stories = bounds === null ? [] : await storiesBetween(wire, bounds)
        return stories.length === 0 ? notFound(headers) : xml(sitemap(stories, site))
      },
      anyQuery,
    ),
  )

  router.get(
    routes.newsSitemap.path,
    publicRoute(
      open,
      async ({ variant }) => {
        const since = new Date(Number(variant) * minute - news.lastMs)
        const { stories } = await wire.stories({ since, limit: news.most })
        return xml(newsSitemap(stories.filter(isNews), site))
      },
      // Time alone changes it too: what was made in this minute stands for this minute.
      { ...anyQuery, variant: () => String(Math.floor(now().getTime() / minute)) },
    ),
  )

  return router
}

/** A story that was retracted stays for people to see what was wrong: it is not news. */
function isNews({ retraction }: WireStorySummary): boolean {
  return (retraction ?? null) === null
}

/** From story to story over the index, a month at a time: as cheap with a million as with a thousand. */
async function monthsWithStories(wire: Pick<WireReader, 'newestBefore'>): Promise<readonly Month[]> {
  const months: Month[] = []
  let newest = await wire.newestBefore(new Date('9999-12-31T00:00:00Z'))
  while (newest !== null) {
    const month = monthOf(newest)
    months.push(month)
    newest = await wire.newestBefore(boundsOf(month)?.since ?? new Date(0))
  }
  return months
}

async function storiesBetween(
  wire: Pick<WireReader, 'stories'>,
  bounds: { readonly since: Date; readonly until: Date },
): Promise<readonly WireStorySummary[]> {
  const all: WireStorySummary[] = []
  let after: Place | null = null
  do {
    const page = await wire.stories({ ...bounds, limit: step, ...(after === null ? {} : { after }) })
    all.push(...page.stories)
    after = page.next
  } while (after !== null && all.length < most)
  return all
}

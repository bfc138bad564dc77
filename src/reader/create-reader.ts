import { Router } from 'express'
import type { Request, RequestHandler } from 'express'
import type { Answer } from '../delivery/answers/answer.ts'
import type { Answers } from '../delivery/answers/answers.ts'
import { frontOf, type FrontItem } from '../delivery/fronts/front-of.ts'
import { notFound } from '../delivery/http/problem.ts'
import { movedTo, publicRoute } from '../delivery/http/routes.ts'
import { apiHeaders, pageHeaders } from '../delivery/http/security-headers.ts'
import { routes } from '../delivery/openapi/routes-table.ts'
import type { FindStories } from '../delivery/search/find-stories.ts'
import type { Site } from '../delivery/site.ts'
import { slugsOf } from '../delivery/stories/filed-under.ts'
import { linkedBlocks, liveTargets } from '../delivery/stories/present-story.ts'
import type { WireReader } from '../wire/reader/wire-reader.ts'
import { createLists } from './create-lists.ts'
import { frontPage } from './front-page.ts'
import { paths } from './newspaper.ts'
import type { Newspaper } from './newspaper.ts'
import { gonePage, notFoundPage } from './notice-page.ts'
import { after } from './older.ts'
import { searchPage } from './search-page.ts'
import { createSearch } from './search.ts'
import { storyPage } from './story-page.ts'
import { stylesheetRouter } from './stylesheet.ts'

export type ReaderOptions = {
  readonly wire: WireReader
  readonly site: Site
  readonly answers: Answers
  readonly findStories: FindStories
  /** Is there a desk on this node to link to? */
  readonly hasDesk: boolean
}

/** What is under the desk's API is a program's address, on a node without a desk too. */
const notOfTheDesk: RequestHandler = (req, _res, next) => {
  if (/^\/api(?:\/|$)/.test(req.path)) next('route')
  else next()
}

/** A browser asks for a page by its name; what takes anything is a program. */
function formFor({ headers }: Pick<Request, 'headers'>): 'page' | null {
  return /\btext\/html\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(headers.accept ?? '') ? 'page' : null
}

/** Plain pages for readers, from the wire alone: the front, stories, sections, bylines, and what a search finds. */
export function createReader({ wire, site, answers, findStories, hasDesk }: ReaderOptions): {
  readonly router: Router
} {
  const headers = pageHeaders(site)
  const router = Router({ caseSensitive: true, strict: true })
  const reading = { answers, headers }

  async function paper(): Promise<Newspaper> {
    return { site, hasDesk, sections: await wire.sections() }
  }

  function html(status: number, body: string): Answer {
    return { status, type: 'text/html; charset=utf-8', body, headers, keep: status !== 404 && status !== 400 }
  }

  async function nothing(): Promise<Answer> {
    return html(404, notFoundPage(await paper()))
  }

  /** A page for who reads pages; for a program what the API says. Neither says what was asked for. */
  async function notHere(form: string | null): Promise<Answer> {
    const answer = form === 'page' ? await nothing() : notFound(apiHeaders(site.url))
    return { ...answer, headers: { ...answer.headers, Vary: 'Accept' } }
  }

  /** How the editors ordered a section's page, and else its newest. */
  async function sectionFront(slug: string, size: number): Promise<readonly FrontItem[]> {
    return frontOf(wire, { slug, slugs: await filedIn(slug) }, size)
  }

  async function filedIn(section: string): Promise<readonly string[]> {
    return slugsOf(await wire.section(section), section)
  }

  async function front(): Promise<Answer> {
    const about = await paper()
    const [items, { dropped }] = await Promise.all([frontOf(wire, null, 12), wire.front(null)])
    const sections = await Promise.all(
      about.sections.map(async (section) => {
        const row = await sectionFront(section.slug, 8 + dropped.length)
        // What is dropped from the home page stands nowhere on it.
        return { section, items: row.filter(({ story }) => !dropped.includes(story.id)) }
      }),
    )
    return html(200, frontPage(about, { items, sections: sections.filter((row) => row.items.length > 0) }))
  }

  async function story(slug: string): Promise<Answer> {
    const at = await wire.storyAt(slug)
    if (at.found === 'nothing') return nothing()
    if (at.found === 'moved') return movedTo(paths.story(at.slug), headers)
    if (at.found === 'killed') return html(410, gonePage(await paper(), at.tombstone))
    const { story, links } = at
    const targets = await liveTargets(wire, links)
    const { stories } = await wire.stories({ section: await filedIn(story.section.slug), limit: 5 })
    const others = stories.filter(({ id }) => id !== story.id).slice(0, 4)
    const blocks = linkedBlocks(story, { links, targets, site })
    return html(200, storyPage(await paper(), { story, blocks, others }))
  }

  const lists = createLists({ wire, headers, paper, html, nothing })
  const search = createSearch(findStories)

  async function found(query: URLSearchParams): Promise<Answer> {
    const { status, shown } = await search(query)
    // What nothing was found for, anyone can make up without end.
    return { ...html(status, searchPage(await paper(), shown)), keep: shown.stories.length > 0 }
  }

  // Whatever follows a `?` is for someone else's statistics.
  const ignoringQuery = { query: false }
  const mindingPlace = { query: [after] }
  router.use(stylesheetRouter(headers))
  router.get(routes.front.path, publicRoute(reading, front, ignoringQuery))
  router.get(
    routes.storyPage.path,
    publicRoute(reading, ({ params }) => story(params['slug'] ?? ''), ignoringQuery),
  )
  router.get(
    routes.sectionPage.path,
    publicRoute(reading, ({ params, query }) => lists.section(params['slug'] ?? '', query), mindingPlace),
  )
  router.get(
    routes.bylinePage.path,
    publicRoute(reading, ({ params, query }) => lists.byline(params['slug'] ?? '', query), mindingPlace),
  )
  router.get(
    routes.correctionsPage.path,
    publicRoute(reading, ({ query }) => lists.corrected(query), { query: ['cursor'] }),
  )
  router.get(
    routes.searchPage.path,
    publicRoute(reading, ({ query }) => found(query)),
  )
  router.get(
    ['/stories/{*rest}', '/sections/{*rest}', '/bylines/{*rest}'],
    publicRoute(reading, nothing, ignoringQuery),
  )
  router.get(
    '/{*rest}',
    notOfTheDesk,
    publicRoute(reading, ({ variant }) => notHere(variant), { query: false, variant: formFor }),
  )
  return { router }
}

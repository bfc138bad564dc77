import type { Answer } from '../delivery/answers/answer.ts'
import { frontOf } from '../delivery/fronts/front-of.ts'
import { movedTo } from '../delivery/http/routes.ts'
import type { Headers } from '../delivery/http/security-headers.ts'
import { NewsroomError } from '../newsroom/errors.ts'
import type { WireStorySummary } from '../newsroom/wire/story.ts'
import type { PageAt, Place, StoryPage, WireReader } from '../wire/reader/wire-reader.ts'
import { correctionsPage } from './corrections-page.ts'
import { bylinePage, sectionPage } from './list-page.ts'
import { paths } from './newspaper.ts'
import type { Newspaper } from './newspaper.ts'
import { mistakenPage } from './notice-page.ts'
import { addressAfter, isSamePlace, placeIn } from './older.ts'

type ListsOptions = {
  readonly wire: WireReader
  readonly headers: Headers
  readonly paper: () => Promise<Newspaper>
  readonly html: (status: number, body: string) => Answer
  readonly nothing: () => Promise<Answer>
}

type List = {
  readonly path: string
  readonly query: URLSearchParams
  /** What stands on the page where the list begins, and where it goes on. */
  readonly begin: () => Promise<StoryPage>
  readonly goOn: (after: Place) => Promise<StoryPage>
}

const perPage = 40
const corrections = { perPage: 20, cursor: 'cursor' } as const

/** The pages of sections, bylines and corrections: as far back as there is something. */
export function createLists({ wire, headers, paper, html, nothing }: ListsOptions) {
  async function section(slug: string, query: URLSearchParams): Promise<Answer> {
    const at = await wire.section(slug)
    return answer(at, paths.section, query, async (page, slugs) => {
      const path = paths.section(slug)
      const goOn = (after: Place) => wire.stories({ section: slugs, after, limit: perPage })
      const list = await pageOf({ path, query, goOn, begin: () => frontPage(slug, slugs) })
      return sectionPage(await paper(), page, list)
    })
  }

  async function byline(slug: string, query: URLSearchParams): Promise<Answer> {
    const at = await wire.byline(slug)
    return answer(at, paths.byline, query, async (page, slugs) => {
      const of = { byline: slugs, limit: perPage }
      const path = paths.byline(slug)
      const goOn = (after: Place) => wire.stories({ ...of, after })
      const list = await pageOf({ path, query, goOn, begin: () => wire.stories(of) })
      return bylinePage(await paper(), page, list)
    })
  }

  /** A section's page begins as it was ordered, and goes on by date after the last story that nobody placed. */
  async function frontPage(slug: string, slugs: readonly string[]): Promise<StoryPage> {
    const items = await frontOf(wire, { slug, slugs }, perPage)
    const stories = items.map(({ story }) => story)
    const last = items.length < perPage ? undefined : items.findLast(({ isPlaced }) => !isPlaced)?.story
    if (last === undefined) return { stories, next: null }
    const next = placeOf(last)
    const { stories: more } = await wire.stories({ section: slugs, after: next, limit: 1 })
    return { stories, next: more.length > 0 ? next : null }
  }

  async function pageOf({ path, query, begin, goOn }: List) {
    const place = placeIn(query)
    if (place === null) {
      const { stories, next } = await begin()
      return { stories, beside: { older: addressAfter(path, next), newest: null, isSecond: false } }
    }
    const [{ stories, next }, first] = await Promise.all([goOn(place), begin()])
    const isSecond = isSamePlace(first.next, place)
    return { stories, beside: { older: addressAfter(path, next), newest: path, isSecond } }
  }

  async function answer<T>(
    at: PageAt<T>,
    pathOf: (slug: string) => string,
    query: URLSearchParams,
    show: (page: T, slugs: readonly string[]) => Promise<string>,
  ): Promise<Answer> {
    if (at.found === 'nothing') return nothing()
    if (at.found === 'moved') {
      return movedTo(`${pathOf(at.slug)}${query.size > 0 ? `?${query.toString()}` : ''}`, headers)
    }
    return orMistaken(() => show(at.page, at.slugs))
  }

  async function corrected(query: URLSearchParams): Promise<Answer> {
    return orMistaken(async () => {
      const place = placeIn(query, corrections.cursor)
      const found = await wire.corrections({ limit: corrections.perPage, ...(place === null ? {} : { after: place }) })
      const more = addressAfter(paths.corrections, found.next, corrections.cursor)
      return correctionsPage(await paper(), { corrections: found.corrections, isFirst: place === null, more })
    })
  }

  /** An address that no page of ours leads to is refused in words: the reader sees a page. */
  async function orMistaken(show: () => Promise<string>): Promise<Answer> {
    try {
      return html(200, await show())
    } catch (error) {
      if (!(error instanceof NewsroomError)) throw error
      return html(400, mistakenPage(await paper(), error.message))
    }
  }

  return { section, byline, corrected }
}

function placeOf({ publishedAt, id }: WireStorySummary): Place {
  return { publishedAt: new Date(publishedAt), id }
}

import { encodeSearchCursor } from '../delivery/http/cursor.ts'
import { readSearchQuery } from '../delivery/http/parameters.ts'
import type { FindStories } from '../delivery/search/find-stories.ts'
import { NewsroomError } from '../newsroom/errors.ts'
import { paths } from './newspaper.ts'
import type { SearchShown } from './search-page.ts'

/** What the page minds of its address; the rest is for someone else's statistics. */
const minded = ['q', 'cursor'] as const

/** A search as a reader makes one: what cannot be looked for is said on the page, and an empty field is no mistake. */
export function createSearch(findStories: FindStories) {
  return async function search(given: URLSearchParams): Promise<{ status: 200 | 400 | 503; shown: SearchShown }> {
    const query = new URLSearchParams(
      minded.flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? '']] : [])),
    )
    const asked = query.get('q') ?? ''
    const nothing = { asked, stories: [], instead: null, more: null }
    if (asked.trim() === '') return { status: 200, shown: nothing }
    try {
      const { section: _section, byline: _byline, ...question } = readSearchQuery(query)
      const found = await findStories(question)
      if (found === null) {
        return { status: 503, shown: { ...nothing, instead: 'The search is being made ready. Try again in a moment.' } }
      }
      const more = found.next === null ? null : addressOf(asked, encodeSearchCursor(found.next))
      return { status: 200, shown: { asked, stories: found.stories, instead: null, more } }
    } catch (error) {
      if (!(error instanceof NewsroomError)) throw error
      return { status: 400, shown: { ...nothing, instead: error.message } }
    }
  }
}

function addressOf(q: string, cursor: string): string {
  return `${paths.search}?${new URLSearchParams({ q, cursor }).toString()}`
}

import { dropUnusedPage, type PageRows } from '../wire/writer/pages.ts'
import type { House } from './house.ts'
import type { EditionRow } from './store/types.ts'

type Kind = 'byline' | 'section'

function pagesOf({ wire }: House, kind: Kind): PageRows {
  return { facets: wire.facets, stories: wire.stories, pages: kind === 'section' ? wire.sections : wire.bylines }
}

/** Looks again at every page that shows. @returns how many were there without a live story to carry them */
export async function sweepPages(house: House): Promise<number> {
  let dropped = 0
  for (const kind of ['section', 'byline'] as const) {
    const rows = pagesOf(house, kind)
    for (const { id } of await rows.pages.find({})) if (await dropUnusedPage(rows, kind, id)) dropped += 1
  }
  return dropped
}

/** Looks again at the pages these editions name: what no live story carries goes. */
export async function dropUnusedPages(house: House, editions: readonly Pick<EditionRow, 'contents'>[]): Promise<void> {
  const sections = new Set(editions.map(({ contents }) => contents.section.slug))
  const bylines = new Set(editions.flatMap(({ contents }) => contents.bylines.map(({ slug }) => slug)))
  for (const slug of sections) await dropUnusedPage(pagesOf(house, 'section'), 'section', slug)
  for (const slug of bylines) await dropUnusedPage(pagesOf(house, 'byline'), 'byline', slug)
}

import { dropUnusedPage, type PageRows } from '../wire/writer/pages.ts'
import type { House } from './house.ts'
import type { EditionRow } from './store/types.ts'

type Kind = 'byline' | 'section'

function pagesOf({ wire }: House, kind: Kind): PageRows {
  return { facets: wire.facets, stories: wire.stories, pages: kind === 'section' ? wire.sections : wire.bylines }
}

/** Looks again at the pages these editions name: what no live story carries goes. */
export async function dropUnusedPages(house: House, editions: readonly Pick<EditionRow, 'contents'>[]): Promise<void> {
  const sections = new Set(editions.map(({ contents }) => contents.section.slug))
  const bylines = new Set(editions.flatMap(({ contents }) => contents.bylines.map(({ slug }) => slug)))
  for (const slug of sections) await dropUnusedPage(pagesOf(house, 'section'), 'section', slug)
  for (const slug of bylines) await dropUnusedPage(pagesOf(house, 'byline'), 'byline', slug)
}

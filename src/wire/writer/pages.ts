import type { Where } from 'payload'
import type { WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import type { Rows } from '../store/rows.ts'
import type { FacetKind, FacetRow, WirePageRow, WireStoryRow } from '../store/types.ts'

type Page = WireByline | WireSection

export type PageRows = {
  readonly facets: Rows<FacetRow>
  readonly stories: Rows<WireStoryRow>
  readonly pages: Rows<WirePageRow<Page>>
}

/** A live story carries this byline or section: its page shows, in the words that story was approved with. */
export async function showPage({ pages }: Pick<PageRows, 'pages'>, document: Page): Promise<void> {
  const { slug, name } = document
  if (await pages.insert({ id: slug, state: 'live', slug, name, document })) return
  await pages.swap(slug, {}, { name, document })
}

/**
 * Takes a byline's or section's page away when no live story carries it any more, and puts it back if one came meanwhile.
 *
 * @returns whether there was anything to take away
 */
export async function dropUnusedPage(rows: PageRows, kind: 'byline' | 'section', slug: string): Promise<boolean> {
  if (await isCarried(rows, kind, slug)) return false
  const before = await rows.pages.get(slug)
  if (before === null) return false
  await rows.pages.remove({ id: { equals: slug } })
  if (await isCarried(rows, kind, slug)) await showPage(rows, before.document)
  return true
}

const few = 20

/** Whether a live story has this value: a facet counts only while its rank is that of the story's row. */
export async function isCarried(
  rows: Pick<PageRows, 'facets' | 'stories'>,
  kind: FacetKind,
  value: string,
): Promise<boolean> {
  const where: Where = { and: [{ kind: { equals: kind } }, { value: { equals: value } }] }
  // A busy section has thousands: the newest nearly always tell.
  for (const limit of [few, 0]) {
    const facets = await rows.facets.find(where, { sort: '-publishedAt', limit })
    for (const { story, rank } of facets) {
      const row = await rows.stories.get(story)
      if (row?.state === 'live' && row.rank === rank) return true
    }
    if (facets.length < few) return false
  }
  return false
}

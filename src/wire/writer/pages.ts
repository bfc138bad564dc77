import type { Where } from 'payload'
import { newestWordsFirst } from '../../newsroom/wire/newest-words.ts'
import type { WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import type { Rows } from '../store/rows.ts'
import type { FacetKind, FacetRow, WirePageRow, WireStoryRow } from '../store/types.ts'

type Page = WireByline | WireSection
type PageRow = WirePageRow<Page>

export type PageRows = {
  readonly facets: Rows<FacetRow>
  readonly stories: Rows<WireStoryRow>
  readonly pages: Rows<PageRow>
}

/** What a page says, whose it is (null: from before pages could move), and when that was frozen. */
export type PageWords = { readonly document: Page; readonly page: string | null; readonly wordsAt: string | null }

/**
 * A live story carries this byline or section: its page shows, in the newest words of all that went out. The one statement
 * that writes a new slug's row moves the page there; every other slug it had leads to it from then on. Can be done twice.
 */
export async function showPage({ pages }: Pick<PageRows, 'pages'>, words: PageWords): Promise<void> {
  const { document, page, wordsAt } = words
  const { slug, name } = document
  const shown = { state: 'live', page, name, document, wordsAt } as const
  const there = await pages.get(slug)
  const isNew = there === null && (await pages.insert({ id: slug, slug, ...shown }))
  if (!isNew) await overOlder(pages, there ?? (await pages.get(slug)), shown)
  if (page !== null) await leaveTheNewest(pages, page)
}

/** Another's slug is never taken; newer words stay. */
async function overOlder(
  pages: Rows<PageRow>,
  seen: PageRow | null,
  shown: Omit<PageRow, 'id' | 'slug'>,
): Promise<void> {
  for (let there = seen; there !== null; there = await pages.get(there.id)) {
    if (there.page !== null && there.page !== shown.page) return
    if (there.state === 'live' && (there.wordsAt ?? '') > (shown.wordsAt ?? '')) return
    if ((await pages.swap(there.id, asSeen(there), shown)) !== null) return
  }
}

async function leaveTheNewest(pages: Rows<PageRow>, page: string): Promise<void> {
  for (;;) {
    const live = await pages.find({ and: [{ page: { equals: page } }, { state: { equals: 'live' } }] })
    const [, ...older] = live.toSorted(newestWordsFirst)
    if (older.length === 0) return
    for (const row of older) await pages.swap(row.id, asSeen(row), moved)
  }
}

const moved = { state: 'moved', name: null, document: null, wordsAt: null } as const

function asSeen({ state, wordsAt }: PageRow): Where {
  return { and: [{ state: { equals: state } }, { wordsAt: { equals: wordsAt } }] }
}

/**
 * Takes a byline's or section's page away when no live story carries it any more, under whatever slug, and puts it back if
 * one came meanwhile. That the slugs were its own stays.
 *
 * @returns whether there was anything to take away
 */
export async function dropUnusedPage(rows: PageRows, kind: 'byline' | 'section', slug: string): Promise<boolean> {
  const { pages } = rows
  const asked = await pages.get(slug)
  if (asked === null) return false
  const all = asked.page === null ? [asked] : await pages.find({ page: { equals: asked.page } })
  const slugs = all.map(({ id }) => id)
  const live = all.filter(({ state }) => state === 'live')
  if (live.length === 0 || (await isCarried(rows, kind, slugs))) return false
  for (const row of live) await pages.swap(row.id, asSeen(row), moved)
  if (await isCarried(rows, kind, slugs)) {
    for (const { document, page, wordsAt } of live)
      if (document !== null) await showPage(rows, { document, page, wordsAt })
  }
  return true
}

const few = 20

/** Whether a live story has one of these values: a facet counts only while its rank is that of the story's row. */
export async function isCarried(
  rows: Pick<PageRows, 'facets' | 'stories'>,
  kind: FacetKind,
  values: readonly string[],
): Promise<boolean> {
  const where: Where = { and: [{ kind: { equals: kind } }, { value: { in: [...values] } }] }
  // A busy section has thousands: the newest nearly always tell.
  for (const limit of [few, 0]) {
    const facets = await rows.facets.find(where, { sort: '-publishedAt', limit })
    for (const { story, rank } of facets) {
      const row = await rows.stories.glance(story, ['state', 'rank'])
      if (row?.state === 'live' && row.rank === rank) return true
    }
    if (facets.length < few) return false
  }
  return false
}

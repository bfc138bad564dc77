import { createHash } from 'node:crypto'
import type { Frozen, WireByline, WireSection } from '../newsroom/wire/pages.ts'
import { dropUnusedPage, showPage, type PageRows, type PageWords } from '../wire/writer/pages.ts'
import type { House } from './house.ts'
import type { EditionRow } from './store/types.ts'

type Kind = 'byline' | 'section'

/** What a section's or byline's page is known by under whatever slug. It says nothing of the desk's own id. */
export function pageOf(kind: Kind, id: string): string {
  return createHash('sha256').update(`${kind}~${id}`).digest('hex').slice(0, 32)
}

/** The slugs under which a page is or was public. */
export async function publicSlugs(house: House, kind: Kind, id: string): Promise<readonly string[]> {
  const rows = await pagesOf(house, kind).pages.find({ page: { equals: pageOf(kind, id) } })
  return rows.map((row) => row.id)
}

/** Whose a public slug is, written into a row of before pages could move; then it can lead to where the page went. */
export async function ownPage(house: House, kind: Kind, thing: { readonly id: string; readonly slug: string }) {
  const page = pageOf(kind, thing.id)
  await pagesOf(house, kind).pages.swap(thing.slug, { page: { equals: null } }, { page })
}

/** The pages that an edition is the first, or the newest, to carry. */
export async function showPages(house: House, { contents, approvedAt }: EditionRow): Promise<void> {
  const words = ({ page, wordsAt, ...document }: Frozen<WireByline> | Frozen<WireSection>): PageWords => ({
    document,
    page: page ?? null,
    wordsAt: new Date(wordsAt ?? approvedAt).toISOString(),
  })
  await showPage({ pages: house.wire.sections }, words(contents.section))
  for (const byline of contents.bylines) await showPage({ pages: house.wire.bylines }, words(byline))
}

function pagesOf({ wire }: House, kind: Kind): PageRows {
  return { facets: wire.facets, stories: wire.stories, pages: kind === 'section' ? wire.sections : wire.bylines }
}

/** Looks again at every page that shows. @returns how many were there without a live story to carry them */
export async function sweepPages(house: House): Promise<number> {
  let dropped = 0
  for (const kind of ['section', 'byline'] as const) {
    const rows = pagesOf(house, kind)
    for (const { id } of await rows.pages.find({ state: { equals: 'live' } })) {
      if (await dropUnusedPage(rows, kind, id)) dropped += 1
    }
  }
  return dropped
}

type Contents = Pick<EditionRow, 'contents'>

/** Looks again at the pages these editions name: what no live story carries goes. What `carried` names is known to be. */
export async function dropUnusedPages(
  house: House,
  editions: readonly Contents[],
  carried: readonly Contents[] = [],
): Promise<void> {
  for (const kind of ['section', 'byline'] as const) {
    const kept = new Set(carried.flatMap((edition) => slugsIn(edition, kind)))
    const named = new Set(editions.flatMap((edition) => slugsIn(edition, kind)).filter((slug) => !kept.has(slug)))
    for (const slug of named) await dropUnusedPage(pagesOf(house, kind), kind, slug)
  }
}

function slugsIn({ contents }: Contents, kind: Kind): readonly string[] {
  return kind === 'section' ? [contents.section.slug] : contents.bylines.map(({ slug }) => slug)
}

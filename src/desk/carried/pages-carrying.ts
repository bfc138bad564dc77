import type { Where } from 'payload'
import type { House } from '../../release/house.ts'
import { publicSlugs } from '../../release/pages.ts'
import { showsNow, storiesWith } from '../../release/rights/pages-showing.ts'
import { releaseAtRank } from '../../release/endings/put-over.ts'
import type { EditionRow, ReleaseRow } from '../../release/store/types.ts'
import type { Rows } from '../../wire/store/rows.ts'
import type { FacetKind, FacetRow } from '../../wire/store/types.ts'
import type { Thing } from '../editions/standing-words.ts'

/** A live page: the release it came by, and its edition. */
export type LivePage = { readonly release: ReleaseRow; readonly edition: EditionRow }

/** The live pages that carry a thing, one after the other: a section may have thousands. */
export function pagesCarrying(house: House, thing: Thing, slug: unknown): AsyncIterable<LivePage> {
  return thing.kind === 'images' ? withPicture(house, thing.id) : underSlugs(house, thing.kind, thing.id, String(slug))
}

async function* withPicture(house: House, image: string): AsyncIterable<LivePage> {
  for (const story of await storiesWith(house, image)) {
    const page = await showsNow(house, image, story)
    if (page !== null) yield { release: page.like, edition: page.edition }
  }
}

/** Under the slug it has and those it had. A facet counts while its rank is that of the story's row. */
async function* underSlugs(
  house: House,
  things: 'bylines' | 'sections',
  id: string,
  slug: string,
): AsyncIterable<LivePage> {
  const { desk, wire } = house
  const kind = things === 'bylines' ? 'byline' : 'section'
  const slugs = [slug, ...(await publicSlugs(house, kind, id))]
  for await (const { story, rank } of facetsOf(wire.facets, kind, slugs)) {
    const row = await wire.stories.glance(story, ['state', 'rank'])
    if (row?.state !== 'live' || row.rank !== rank) continue
    const [docket] = await desk.dockets.find({ publicId: { equals: story } }, { limit: 1 })
    if (docket === undefined) continue
    const release = await releaseAtRank(house, docket.id, rank)
    const edition = await desk.editions.get(release.edition)
    if (edition !== null) yield { release, edition }
  }
}

const batch = 200

/** Newest first, some at a time: a section has as many as it has had stories. Those of one instant stand by their ids. */
async function* facetsOf(facets: Rows<FacetRow>, kind: FacetKind, values: readonly string[]): AsyncIterable<FacetRow> {
  const all: Where[] = [{ kind: { equals: kind } }, { value: { in: [...values] } }]
  let last: FacetRow | undefined
  do {
    const page = await facets.find({ and: [...all, ...after(last)] }, { sort: ['-publishedAt', 'id'], limit: batch })
    yield* page
    last = page.length === batch ? page.at(-1) : undefined
  } while (last !== undefined)
}

function after(last: FacetRow | undefined): Where[] {
  if (last === undefined) return []
  const { publishedAt, id } = last
  const atThatInstant: Where = { and: [{ publishedAt: { equals: publishedAt } }, { id: { greater_than: id } }] }
  return [{ or: [{ publishedAt: { less_than: publishedAt } }, atThatInstant] }]
}

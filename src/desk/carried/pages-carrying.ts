import type { House } from '../../release/house.ts'
import { publicSlugs } from '../../release/pages.ts'
import { pagesShowing } from '../../release/rights/pages-showing.ts'
import { releaseAtRank } from '../../release/endings/put-over.ts'
import type { EditionRow, ReleaseRow } from '../../release/store/types.ts'
import type { Thing } from '../editions/standing-words.ts'

/** A live page: the release it came by, and its edition. */
export type LivePage = { readonly release: ReleaseRow; readonly edition: EditionRow }

/** The live pages that carry a thing, one after the other: a section may have thousands. */
export function pagesCarrying(house: House, thing: Thing, slug: unknown): AsyncIterable<LivePage> {
  return thing.kind === 'images' ? withPicture(house, thing.id) : underSlugs(house, thing.kind, thing.id, String(slug))
}

async function* withPicture(house: House, image: string): AsyncIterable<LivePage> {
  for (const { like, edition } of await pagesShowing(house, image)) yield { release: like, edition }
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
  const facets = await wire.facets.find(
    { and: [{ kind: { equals: kind } }, { value: { in: slugs } }] },
    { sort: '-publishedAt' },
  )
  for (const { story, rank } of facets) {
    const row = await wire.stories.get(story)
    if (row?.state !== 'live' || row.rank !== rank) continue
    const [docket] = await desk.dockets.find({ publicId: { equals: story } }, { limit: 1 })
    if (docket === undefined) continue
    const release = await releaseAtRank(house, docket.id, rank)
    const edition = await desk.editions.get(release.edition)
    if (edition !== null) yield { release, edition }
  }
}

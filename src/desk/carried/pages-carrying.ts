import type { House } from '../../release/house.ts'
import { pagesShowing } from '../../release/rights/pages-showing.ts'
import { releaseAtRank } from '../../release/endings/put-over.ts'
import type { EditionRow, ReleaseRow } from '../../release/store/types.ts'
import type { Thing } from '../editions/standing-words.ts'

/** A live page: the release it came by, and its edition. */
export type LivePage = { readonly release: ReleaseRow; readonly edition: EditionRow }

/** The live pages that carry a thing, one after the other: a section may have thousands. */
export function pagesCarrying(house: House, thing: Thing, slug: unknown): AsyncIterable<LivePage> {
  return thing.kind === 'images' ? withPicture(house, thing.id) : underSlug(house, thing.kind, String(slug))
}

async function* withPicture(house: House, image: string): AsyncIterable<LivePage> {
  for (const { like, edition } of await pagesShowing(house, image)) yield { release: like, edition }
}

/** A facet counts while its rank is that of the story's row. */
async function* underSlug(house: House, kind: 'bylines' | 'sections', slug: string): AsyncIterable<LivePage> {
  const { desk, wire } = house
  const facets = await wire.facets.find(
    { and: [{ kind: { equals: kind === 'bylines' ? 'byline' : 'section' } }, { value: { equals: slug } }] },
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

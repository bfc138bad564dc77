import { releaseAtRank } from '../endings/put-over.ts'
import { shownIn } from '../endings/edition-without.ts'
import type { House } from '../house.ts'
import type { EditionRow, ReleaseRow } from '../store/types.ts'

/** A page that shows a picture, or is about to: the release it came by, its edition, and the rank that stands there now. */
export type Showing = { readonly like: ReleaseRow; readonly edition: EditionRow; readonly base: number }

/** Every story that has an edition with the picture, out or not. */
export async function storiesWith(house: House, image: string): Promise<readonly string[]> {
  const placements = await house.desk.placements.find({ image: { equals: image } })
  return [...new Set(placements.map(({ story }) => story))]
}

/** The live pages that show a picture. */
export async function pagesShowing(house: House, image: string): Promise<readonly Showing[]> {
  const pages: Showing[] = []
  for (const story of await storiesWith(house, image)) {
    const page = await showsNow(house, image, story)
    if (page !== null) pages.push(page)
  }
  return pages
}

export async function showsNow(house: House, image: string, story: string): Promise<Showing | null> {
  const row = await rowOf(house, story)
  if (row?.state !== 'live') return null
  const like = await releaseAtRank(house, story, row.rank)
  const edition = await house.desk.editions.get(like.edition)
  return edition === null || shownIn(edition, image) === undefined ? null : { like, edition, base: row.rank }
}

/** One that is past the point of no return, and whose row is not written: it would show the picture. */
export async function aboutToShow(house: House, image: string, story: string): Promise<Showing | null> {
  const base = (await rowOf(house, story))?.rank ?? 0
  const writing = await house.desk.releases.find({
    and: [{ story: { equals: story } }, { state: { equals: 'writing' } }, { base: { equals: base } }],
  })
  for (const like of writing) {
    const edition = await house.desk.editions.get(like.edition)
    if (edition !== null && shownIn(edition, image) !== undefined) return { like, edition, base }
  }
  return null
}

async function rowOf({ desk, wire }: House, story: string) {
  const docket = await desk.dockets.glance(story, ['publicId'])
  return docket === null ? null : wire.stories.glance(docket.publicId, ['state', 'rank'])
}

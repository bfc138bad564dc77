import type { Where } from 'payload'
import type { House } from '../house.ts'
import type { ReleaseRow, ReleaseState } from '../store/types.ts'
import type { Item } from './read-holds.ts'

/** Not out yet, and not past the point of no return. */
export const unfinished: readonly ReleaseState[] = ['held', 'lifting', 'failed']

/** Past it: public, or about to be whoever finishes it. */
export const out: readonly ReleaseState[] = ['writing', 'live']

/** The releases over whose edition these items stand: of a story, all of its own; of a picture, those that show it. */
export async function coveredReleases(
  house: House,
  items: readonly Item[],
  states: readonly ReleaseState[],
): Promise<readonly ReleaseRow[]> {
  const stories = items.filter(({ kind }) => kind === 'stories').map(({ item }) => item)
  const images = items.filter(({ kind }) => kind === 'images').map(({ item }) => item)
  const editions = await editionsShowing(house, images)
  const any: Where[] = [
    ...(stories.length > 0 ? [{ story: { in: stories } }] : []),
    ...(editions.length > 0 ? [{ edition: { in: [...editions] } }] : []),
  ]
  if (any.length === 0) return []
  return house.desk.releases.find({ and: [{ state: { in: [...states] } }, { or: any }] })
}

async function editionsShowing(house: House, images: readonly string[]): Promise<readonly string[]> {
  if (images.length === 0) return []
  const placements = await house.desk.placements.find({ image: { in: [...images] } })
  return placements.map(({ edition }) => edition)
}

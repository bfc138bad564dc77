import { NewsroomError } from '../../newsroom/errors.ts'
import { validity } from '../../newsroom/images/validity.ts'
import { askForRelease, cancelRelease } from '../ask.ts'
import { shownIn } from '../endings/edition-without.ts'
import type { House } from '../house.ts'
import { lift } from '../lift/lift.ts'
import { editionWithOther } from '../pictures/edition-with-other.ts'
import { loadPictures, type RefPicture } from '../pictures/load-pictures.ts'
import { saveEdition } from '../store/save-edition.ts'
import type { DocketRow, ImageRow, ReleaseRow } from '../store/types.ts'
import { showsNow, type Showing } from './pages-showing.ts'

/** The picture named to take this one's place, if it may be shown at this instant itself. */
export async function usableSubstitute(house: House, { id, substitute }: ImageRow): Promise<RefPicture | null> {
  if (!substitute || substitute === id) return null
  const other = (await loadPictures(house, [substitute])).get(substitute)
  if (other === undefined || other.killed !== null || other.renditions.length === 0) return null
  return validity(other.facts, 'publish', house.clock.now()).usable ? other : null
}

export type SwappingIn = { readonly image: string; readonly other: RefPicture; readonly reason: string }

/**
 * Puts the substitute on a live page by a release like any other: asked for, looked at, lifted. What an embargo or anything
 * else holds back is not waited for: the page goes on without a picture.
 */
export async function swapIn(house: House, swapping: SwappingIn, story: string): Promise<void> {
  const shows = await showsNow(house, swapping.image, story)
  const docket = shows === null ? null : await house.desk.dockets.get(story)
  if (shows === null || docket === null || docket.standing !== 'live' || docket.flagged) return
  // Twice on one page is worse than once.
  if (shownIn(shows.edition, swapping.other.id) !== undefined) return
  const release = await ask(house, swapping, { docket, shows })
  if (release === null) return
  await lift(house, release)
  await house.desk.releases.swap(release.id, { state: { equals: 'live' } }, { reason: swapping.reason })
  await cancelRelease(house, release.id, 'The substitute could not be shown when the right to the picture ended.')
}

type Page = { readonly docket: DocketRow; readonly shows: Showing }

/** @returns null when nothing may go out now, or the story was taken off at the same moment */
async function ask(house: House, { image, other }: SwappingIn, { docket, shows }: Page): Promise<ReleaseRow | null> {
  const at = house.clock.due()
  if (at.getTime() === 0) return null
  const { edition: before, like, base } = shows
  const by = before.approvedBy
  const edition = await editionWithOther(house, before, { image, other, keepWords: false, by, at })
  await saveEdition(house, edition)
  try {
    return await askForRelease(house, {
      docket,
      edition: edition.id,
      headline: edition.headline,
      kind: 'refile',
      urgency: like.urgency,
      note: null,
      at,
      by: null,
      urgent: true,
      base,
    })
  } catch (error) {
    if (error instanceof NewsroomError) return null
    throw error
  }
}

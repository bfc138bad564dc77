import type { Problem } from '../../newsroom/errors.ts'
import { mayFollow, statesInWords } from '../../newsroom/releases/kinds.ts'
import { missingFile } from '../files.ts'
import type { House } from '../house.ts'
import { unfitPictures } from '../rights/unfit-pictures.ts'
import { standingOf } from '../standing.ts'
import type { DocketRow, EditionRow, ReleaseRow } from '../store/types.ts'

/**
 * Why a release can't go out at that instant, whatever else holds it.
 *
 * @returns a sentence for the desk and what to count it as, or null when nothing stands against it
 */
export async function standsAgainst(
  house: House,
  release: ReleaseRow,
  edition: EditionRow,
  at: Date,
): Promise<Problem | null> {
  const docket = await house.desk.dockets.glance(release.story, ['publicId', 'flagged'])
  if (docket === null) return stale('the story has no docket.')
  return (
    (await staleBase(house, release, docket)) ??
    (docket.flagged ? flaggedSince : null) ??
    (await unfitFor(house, edition, at))
  )
}

/** The same before it is due, and whether its files are there: so that someone can mend it while there is time. */
export async function wouldStandAgainst(house: House, release: ReleaseRow, at: Date): Promise<Problem | null> {
  const edition = await house.desk.editions.get(release.edition)
  if (edition === null) return editionMissing
  return (await standsAgainst(house, release, edition, at)) ?? missingFile(house, edition)
}

async function staleBase(
  house: House,
  { base, kind }: ReleaseRow,
  { publicId }: Pick<DocketRow, 'publicId'>,
): Promise<Problem | null> {
  const there = await house.wire.stories.get(publicId)
  const stands = standingOf(there)
  if (stands === 'gone' && kind !== 'restore') {
    return stale('the story was taken off, and only a release of the kind “restore” brings it back.')
  }
  if ((there?.rank ?? 0) !== base) {
    return stale('what this release was made to follow has changed since it was asked for. Ask for it again.')
  }
  if (stands === 'gone' || mayFollow(kind, stands)) return null
  return stale(`the story ${statesInWords[stands]}, and a release of the kind “${kind}” can’t follow that.`)
}

function stale(why: string): Problem {
  return { code: 'stale-base', message: `stale-base: ${why}` }
}

/** What was flagged after it was scheduled waits for legal, as what is flagged before approval does. */
const flaggedSince: Problem = {
  code: 'flagged',
  message: 'The story is flagged for legal, and legal has not cleared it.',
}

async function unfitFor(house: House, { contents }: EditionRow, at: Date): Promise<Problem | null> {
  const problems = await unfitPictures(house, contents.pictures, at)
  const [first] = problems
  return first === undefined ? null : { code: first.code, message: problems.map(({ message }) => message).join(' ') }
}

export const editionMissing: Problem = { code: 'edition-missing', message: 'The edition is missing.' }

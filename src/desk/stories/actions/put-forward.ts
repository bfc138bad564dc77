import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'
import type { Person } from '../../../newsroom/people/roles.ts'
import type { ReleaseKind } from '../../../newsroom/releases/kinds.ts'
import { askForRelease } from '../../../release/ask.ts'
import { whenPublic } from '../../../release/holds/read-holds.ts'
import { unfitPictures } from '../../../release/rights/unfit-pictures.ts'
import type { DocketRow, EditionRow, ReleaseRow } from '../../../release/store/types.ts'
import type { Asking } from '../../actions/action.ts'
import { picturesOf } from '../../editions/load-refs.ts'
import { readinessOf } from '../../editions/story-facts.ts'
import { awaitPictures } from '../../images/await-pictures.ts'
import { storyText } from '../../editions/story-text.ts'

/** An edition that is to go out, and over what. */
export type Going = {
  readonly docket: DocketRow
  readonly edition: EditionRow
  readonly kind: ReleaseKind
  readonly at: Date
  readonly note: string | null
  readonly urgent: boolean
  readonly base?: number
}

/**
 * Asks for the release of an edition, and lifts what is due by then.
 *
 * @returns the release as it stands now: held, out, or failed
 * @throws NewsroomError with everything that stands against it
 */
export async function putForward(asking: Asking<unknown>, going: Going): Promise<ReleaseRow> {
  const { house, engine, person } = asking
  const { edition, ...rest } = going
  await refuseUnready(asking, going)
  const asked = await askForRelease(house, {
    ...rest,
    edition: edition.id,
    headline: edition.headline,
    urgency: urgencyOf(edition),
    by: person.id,
  })
  await engine.lookAhead()
  if (engine.isDue()) await engine.liftAll()
  return (await house.desk.releases.get(asked.id)) ?? asked
}

/** A change of what is live is approved by its release: not by who wrote or handed in the story. */
export function ownWork({ id }: Person, { createdBy, submittedBy }: DocketRow): readonly Problem[] {
  if (id !== createdBy && id !== submittedBy) return []
  const message = 'You wrote or submitted this story, so another editor has to release a change of what is live.'
  return [{ code: 'own-work', message }]
}

/** Everything that stands against it at the instant it would go out, embargoes counted. */
async function refuseUnready({ house, req }: Asking<unknown>, { docket, edition, at, kind }: Going): Promise<void> {
  const { at: from } = await whenPublic(house, { story: docket.id, edition: edition.id, asked: at.toISOString() })
  const instant = from === 'never' ? at : from
  // What comes back was approved for another day: all of it is looked at once more.
  if (kind === 'restore') {
    const text = storyText.parse(edition.contents.source)
    await awaitPictures(req.payload, picturesOf(text))
    const { refusals } = await readinessOf(req, docket, text, 'release', instant)
    if (refusals.length > 0) throw new NewsroomError('not-ready', refusals)
  }
  const problems = [...(await unfitPictures(house, edition.contents.pictures, instant))]
  if (docket.flagged) {
    const message = 'The story is flagged for legal, and legal has not cleared it.'
    problems.push({ code: 'flagged-for-legal', field: 'flaggedForLegal', message })
  }
  if (problems.length > 0) throw new NewsroomError('not-ready', problems)
}

function urgencyOf({ contents }: EditionRow): number {
  const urgency = contents.source['urgency']
  return typeof urgency === 'number' ? urgency : 5
}

import { NewsroomError } from '../../../newsroom/errors.ts'
import type { House } from '../../../release/house.ts'
import type { DocketRow, EditionRow } from '../../../release/store/types.ts'
import type { Asking } from '../../actions/action.ts'
import { saveEdition } from '../../../release/store/save-edition.ts'
import { makeEdition } from '../../editions/make-edition.ts'
import { standingWords, type StandingWords } from '../../editions/standing-words.ts'
import { picturesOf } from '../../editions/load-refs.ts'
import { readinessOf } from '../../editions/story-facts.ts'
import { awaitPictures } from '../../images/await-pictures.ts'
import { changeable, storyText, type StoryText } from '../../editions/story-text.ts'
import { refuseOverLong } from '../hooks/over-long.ts'

/**
 * Cuts a new edition from the one that is live, or was when the story was taken off, with the changes named and no other:
 * what is half written on the desk stays there, a caption and a byline's name too. Without changes it is that very edition. `base` is the rank it is to follow: should
 * something else go out meanwhile, this does not.
 *
 * @throws NewsroomError when nothing is live, when a field can't be changed so, or when what comes out is not ready
 */
export async function cutFromLive(
  asking: Asking<unknown>,
  docket: DocketRow,
  changes: Readonly<Record<string, unknown>>,
) {
  const { live, base } = await liveEdition(asking, docket)
  if (Object.keys(changes).length === 0) return { edition: live, base }
  const text = storyText.parse({ ...live.contents.source, ...readChanges(changes) })
  return { edition: await cutEdition(asking, docket, text, standingWords(live)), base }
}

/**
 * An edition of a text in which these words stand as they are.
 *
 * @throws NewsroomError `not-ready` with all that it lacks
 */
export async function cutEdition(
  asking: Asking<unknown>,
  docket: DocketRow,
  text: StoryText,
  standing: StandingWords,
): Promise<EditionRow> {
  await awaitPictures(asking.req.payload, picturesOf(text))
  const { refusals } = await readinessOf(asking.req, docket, text, 'release', asking.now)
  if (refusals.length > 0) throw new NewsroomError('not-ready', refusals)
  const edition = await makeEdition(asking, docket, text, standing)
  await saveEdition(asking.house, edition)
  return edition
}

type Live = { readonly live: EditionRow; readonly base: number }

/** @throws NewsroomError `conflict` when nothing is live, nor was when the story was taken off */
export async function liveEdition({ house }: Asking<unknown>, docket: DocketRow): Promise<Live> {
  const found = await findLiveEdition(house, docket)
  if (found !== null) return found
  throw new NewsroomError('conflict', { code: 'nothing-live', message: 'Nothing of this story is live to cut from.' })
}

/** What readers have, or had when the story was taken off; null when they never had anything. */
export async function findLiveEdition(house: House, docket: DocketRow): Promise<Live | null> {
  const there = await house.wire.stories.get(docket.publicId)
  const rank = there?.state === 'live' ? there.rank : await rankTakenOff(house, docket.id)
  const [release] = await house.desk.releases.find(
    { and: [{ story: { equals: docket.id } }, { rank: { equals: rank } }, { state: { not_equals: 'killed' } }] },
    { limit: 1 },
  )
  const live = release === undefined ? null : await house.desk.editions.get(release.edition)
  return there !== null && rank > 0 && live !== null ? { live, base: there.rank } : null
}

/** The rank of what stood when the story was last taken off; 0 when nothing did. */
async function rankTakenOff(house: House, story: string): Promise<number> {
  const [ending] = await house.desk.endings.find(
    { and: [{ story: { equals: story } }, { over: { greater_than: 0 } }] },
    { sort: '-over', limit: 1 },
  )
  return ending?.over ?? 0
}

function readChanges(changes: Readonly<Record<string, unknown>>) {
  const known = Object.keys(changeable.shape)
  const unknown = Object.keys(changes).filter((field) => !known.includes(field))
  if (unknown.length > 0) {
    throw new NewsroomError(
      'bad-input',
      unknown.map((field) => ({
        code: 'not-changeable',
        field: `changes.${field}`,
        message: `“${field}” can’t be changed in what is live. These can: ${known.join(', ')}.`,
      })),
    )
  }
  refuseOverLong(changes)
  const parsed = changeable.safeParse(changes)
  if (parsed.success) return Object.fromEntries(Object.entries(parsed.data).filter(([field]) => field in changes))
  throw new NewsroomError(
    'bad-input',
    parsed.error.issues.map(({ path, message }) => ({
      code: 'bad-field',
      field: `changes.${path.join('.')}`,
      message: `changes.${path.join('.')} can’t be read: ${message}.`,
    })),
  )
}

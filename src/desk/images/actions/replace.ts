import { z } from 'zod'
import { NewsroomError, type Problem } from '../../../newsroom/errors.ts'
import { wrongRole } from '../../../newsroom/people/who-may.ts'
import { kinds, mayFollow, statesInWords } from '../../../newsroom/releases/kinds.ts'
import { askForRelease } from '../../../release/ask.ts'
import type { House } from '../../../release/house.ts'
import { editionWithOther } from '../../../release/pictures/edition-with-other.ts'
import { loadPictures, type RefPicture } from '../../../release/pictures/load-pictures.ts'
import { showsNow, type Showing } from '../../../release/rights/pages-showing.ts'
import { unfitPictures } from '../../../release/rights/unfit-pictures.ts'
import { saveEdition } from '../../../release/store/save-edition.ts'
import type { DocketRow, EditionRow } from '../../../release/store/types.ts'
import { endpointOf, type Asking } from '../../actions/action.ts'
import { optionalReason } from '../../actions/bodies.ts'
import { ownWork } from '../../stories/actions/put-forward.ts'
import { releaseAnswer } from '../../stories/actions/release-answer.ts'
import { awaitPictures } from '../await-pictures.ts'
import { pictureThere } from '../picture-there.ts'

const id = z.string().min(1).max(60)

const body = z.strictObject({
  with: id,
  stories: z.array(id).min(1, 'name the stories').max(100, 'at most 100 at a time'),
  keepWords: z.boolean().optional(),
  reason: optionalReason,
})

type Body = z.infer<typeof body>

/** A page that is to show the other picture, and the edition in which it does. */
type Page = { readonly docket: DocketRow; readonly shows: Showing; readonly edition: EditionRow }

/** Another picture in the place of this one, in the live stories named: a refile of each, of nothing but the picture. */
export const replace = endpointOf('images', 'replace', {
  body,
  async act(asking) {
    const { house, engine, req, person } = asking
    refuse(wrongRole(person, ['editor'], 'replace a picture in live stories'))
    await pictureThere(req, asking.id)
    const other = await otherPicture(asking)
    const stories = [...new Set(asking.body.stories)]
    const looked = await Promise.all(stories.map((story) => lookAt(asking, story, other)))
    refuse(looked.flatMap((one) => ('problems' in one ? one.problems : [])))
    const pages = looked.flatMap((one) => ('problems' in one ? [] : [one]))
    const asked = await Promise.all(pages.map((page) => refile(asking, page)))
    await engine.lookAhead()
    if (engine.isDue()) await engine.liftAll()
    const answers = await Promise.all(asked.map((one) => answerOf(house, one)))
    return {
      json: { image: { id: asking.id, replacedBy: other.id }, stories: answers },
      record: { with: other.id, stories: stories.join(' ') },
    }
  },
})

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const isForbidden = problems.some(({ code }) => code === 'wrong-role' || code === 'own-work')
  throw new NewsroomError(isForbidden ? 'forbidden' : 'conflict', problems)
}

async function otherPicture({ id: image, req, house, body: { with: other } }: Asking<Body>): Promise<RefPicture> {
  if (other === image) {
    const message = `with: “${other}” is the picture itself.`
    throw new NewsroomError('bad-input', { code: 'same-picture', field: 'with', message })
  }
  await pictureThere(req, other)
  await awaitPictures(req.payload, [other])
  const found = (await loadPictures(house, [other])).get(other)
  if (found !== undefined && found.renditions.length > 0) return found
  const message = `The other picture can’t be shown yet. ${found?.notReady ?? 'Its words can’t be read.'}`
  throw new NewsroomError('conflict', { code: 'picture-missing', field: 'with', message })
}

/** Everything that stands against it, before anything is changed. */
async function lookAt(
  { house, id: image, person, now, body: { keepWords = false } }: Asking<Body>,
  story: string,
  other: RefPicture,
): Promise<Page | { readonly problems: readonly Problem[] }> {
  const docket = await house.desk.dockets.get(story)
  const shows = docket === null ? null : await showsNow(house, image, story)
  if (docket === null || shows === null) {
    const message =
      docket === null
        ? `There is no story ${story}.`
        : `“${docket.headline}” is not live with this picture, so there is nothing to replace.`
    return { problems: [{ code: 'not-shown', field: 'stories', message }] }
  }
  const edition = await editionWithOther(house, shows.edition, { image, other, keepWords, by: person.id, at: now })
  const problems = [
    ...standsAgainst(docket),
    ...ownWork(person, docket),
    ...(await unfitPictures(house, edition.contents.pictures, now)),
  ].map((problem) => ({ ...problem, message: `“${docket.headline}”: ${problem.message}` }))
  return problems.length > 0 ? { problems } : { docket, shows, edition }
}

function standsAgainst({ standing, flagged }: DocketRow): readonly Problem[] {
  const problems: Problem[] = []
  if (!mayFollow('refile', standing)) {
    const message = `${kinds.refile.words} is not possible: the story ${statesInWords[standing]}.`
    problems.push({ code: 'kind-not-possible', message })
  }
  if (flagged) {
    const message = 'The story is flagged for legal, and legal has not cleared it.'
    problems.push({ code: 'flagged-for-legal', message })
  }
  return problems
}

type Asked = { readonly docket: DocketRow } & ({ readonly release: string } | { readonly refused: readonly Problem[] })

/** What was taken off or went out meanwhile is refused by itself, and keeps no other story from its picture. */
async function refile({ house, person, now }: Asking<Body>, page: Page): Promise<Asked> {
  const { docket, shows, edition } = page
  await saveEdition(house, edition)
  try {
    const { id: release } = await askForRelease(house, {
      docket,
      edition: edition.id,
      headline: edition.headline,
      kind: 'refile',
      urgency: shows.like.urgency,
      note: null,
      at: now,
      by: person.id,
      urgent: true,
      base: shows.base,
    })
    return { docket, release }
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    return { docket, refused: error.problems }
  }
}

async function answerOf(house: House, asked: Asked) {
  const { id, headline } = asked.docket
  if ('refused' in asked) return { id, headline, refused: asked.refused }
  const release = await house.desk.releases.get(asked.release)
  return { id, headline, release: release === null ? null : await releaseAnswer(house, release) }
}

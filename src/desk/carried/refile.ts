import { z } from 'zod'
import { NewsroomError, type Problem } from '../../newsroom/errors.ts'
import { wrongRole } from '../../newsroom/people/who-may.ts'
import { kindProblems } from '../../newsroom/releases/kinds.ts'
import { endpointOf, type Asking } from '../actions/action.ts'
import { note } from '../actions/bodies.ts'
import { renewing, standingWords, type Thing } from '../editions/standing-words.ts'
import { storyText } from '../editions/story-text.ts'
import { asRefusal } from '../errors.ts'
import { cutEdition, liveEdition } from '../stories/actions/cut-from-live.ts'
import { docketOf } from '../stories/actions/load.ts'
import { ownWork, putForward } from '../stories/actions/put-forward.ts'
import { releaseAnswer } from '../stories/actions/release-answer.ts'
import { compareWith, thingRow, type CompareWords } from './desk-words.ts'

const most = 100
const body = z.strictObject({
  stories: z.array(z.string().min(1).max(60)).min(1, 'name at least one story').max(most),
  note: note.optional(),
})

type Body = z.infer<typeof body>

/** What came of one of the stories. */
export type Refiled = {
  readonly story: string
  readonly result: 'done' | 'held' | 'failed' | 'refused'
  readonly problems?: readonly Problem[]
  readonly release?: object
}

/**
 * Puts the words that a picture, byline or section has now into the live stories that an editor ticked: each is a refile
 * of what is live, with nothing else changed. What stands against one story does not keep the next from going out.
 */
export function refile(kind: Thing['kind']) {
  return endpointOf(kind, 'refile', {
    body,
    async act(asking) {
      const wrong = wrongRole(asking.person, ['editor'], 'refile live stories')
      if (wrong.length > 0) throw new NewsroomError('forbidden', wrong)
      const thing = { kind, id: asking.id }
      const compare = compareWith(thing, await thingRow(asking.req.payload, thing))
      const stories: Refiled[] = []
      for (const story of new Set(asking.body.stories)) stories.push(await tried(asking, { thing, compare, story }))
      const how = (result: Refiled['result']) =>
        stories.filter((one) => one.result === result).map(({ story }) => story)
      const record = { done: how('done').join(' '), held: how('held').join(' '), refused: how('refused').join(' ') }
      return { json: { stories }, record }
    },
  })
}

type One = { readonly thing: Thing; readonly compare: CompareWords; readonly story: string }

async function tried(asking: Asking<Body>, one: One): Promise<Refiled> {
  try {
    return await refileOne(asking, one)
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal === null) throw error
    return { story: one.story, result: 'refused', problems: refusal.problems }
  }
}

async function refileOne(asking: Asking<Body>, { thing, compare, story }: One): Promise<Refiled> {
  const { house, person, now } = asking
  const docket = await docketOf(house, story)
  const words = asking.body.note ?? null
  const facts = { kind: 'refile', publicState: docket.standing, note: words, from: 'live', hasChanges: true } as const
  const problems = [...kindProblems(facts), ...ownWork(person, docket)]
  if (problems.length > 0) throw new NewsroomError('conflict', problems)
  const { live, base } = await liveEdition(asking, docket)
  if (compare(live).length === 0) {
    const message = `“${live.headline}” carries no other words than the desk’s: there is nothing to refile.`
    throw new NewsroomError('conflict', { code: 'nothing-to-refile', message })
  }
  const standing = renewing(standingWords(live), thing)
  const edition = await cutEdition(asking, docket, storyText.parse(live.contents.source), standing)
  const going = { docket, edition, base, kind: 'refile', at: now, note: words, urgent: false } as const
  const release = await releaseAnswer(house, await putForward(asking, going))
  return { story, result: resultOf(release.state), release }
}

function resultOf(state: string): Refiled['result'] {
  if (state === 'live' || state === 'superseded') return 'done'
  return state === 'failed' || state === 'cancelled' ? 'failed' : 'held'
}

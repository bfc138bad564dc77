import type { StoryAction } from '../../newsroom/stories/allowed-actions.ts'
import { postAction, type Answer } from '../actions/post-action.ts'
import { actionWords } from './action-words.ts'
import { roomOf } from './room.ts'

/** What is done to a text, as opposed to what takes it off: it needs the words that are on the screen to be saved. */
const aboutTheText: readonly StoryAction[] = ['submit', 'approve', 'release']

const noticeMs = 10_000

/**
 * Does a thing with a story: saves what is on the screen first where the thing is about the text, and names the revision,
 * so that nobody approves words they have not seen. Every reason for a refusal is left in the room.
 */
export async function doAction(
  story: string,
  action: StoryAction,
  body: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const room = roomOf(story)
  room.set({ refused: [], notice: null })
  const answer = await tryAction(story, action, body)
  const { done } = actionWords[action]
  room.set(answer.ok ? { notice: done } : { refused: answer.problems })
  // By then the banner says what came of it.
  setTimeout(() => {
    if (room.get().notice === done) room.set({ notice: null })
  }, noticeMs)
  await room.refresh()
  return answer
}

async function tryAction(story: string, action: StoryAction, body: Readonly<Record<string, unknown>>): Promise<Answer> {
  // What readers have or had goes out, whatever is on the screen.
  if (action === 'correct') return postAction('stories', story, 'release', { ...body, from: 'live' })
  if (isFromLive(action)) return postAction('stories', story, 'release', { ...body, kind: action, from: 'live' })
  const { hands } = roomOf(story)
  if (!aboutTheText.includes(action) || hands === null) return postAction('stories', story, action, body)
  if (!(await hands.saveNow())) return { ok: false, status: 0, problems: [unsaved] }
  const revision = hands.revision()
  return postAction('stories', story, action, revision === null ? body : { ...body, revision })
}

function isFromLive(action: StoryAction): action is 'restore' | 'clarification' | 'editors-note' {
  return action === 'restore' || action === 'clarification' || action === 'editors-note'
}

const unsaved = {
  code: 'not-saved',
  message: 'What is on the screen is not saved yet, so nothing was done with it. Save it first.',
}

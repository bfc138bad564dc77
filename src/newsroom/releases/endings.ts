import type { Problem } from '../errors.ts'
import type { Role } from '../people/roles.ts'
import { statesInWords, type PublicState } from './kinds.ts'

export const endingKinds = ['hold', 'unpublish', 'retract', 'kill'] as const
export type EndingKind = (typeof endingKinds)[number]

export function isEndingKind(value: unknown): value is EndingKind {
  return endingKinds.some((kind) => kind === value)
}

type Ending = {
  readonly act: string
  readonly who: readonly Role[]
  /** What the story has to be. */
  readonly over: readonly PublicState[]
  /** What the public reads when nobody wrote a note; null for nothing. */
  readonly notice: string | null
}

const anyButKilled: readonly PublicState[] = ['never', 'live', 'withheld', 'unpublished', 'retracted']

/**
 * Who may take a story off, and from where. Hold and unpublish come back by a release of the kind “restore”; a retracted
 * page stays, with the notice on it; a kill is for good, at any stage of the story.
 */
export const endings: Readonly<Record<EndingKind, Ending>> = {
  hold: { act: 'hold a story', who: ['editor', 'legal'], over: ['live'], notice: null },
  unpublish: { act: 'unpublish a story', who: ['editor'], over: ['live'], notice: null },
  retract: {
    act: 'retract a story',
    who: ['editor'],
    over: ['live'],
    notice: 'The newsroom has retracted this story.',
  },
  kill: { act: 'kill a story', who: ['editor', 'legal'], over: anyButKilled, notice: null },
}

/** Why this story can't be ended so; none when it can. */
export function endingProblems(kind: EndingKind, publicState: PublicState): readonly Problem[] {
  const { act, over } = endings[kind]
  if (over.includes(publicState)) return []
  if (publicState === 'killed') return [{ code: 'killed', message: 'This story was killed already, for good.' }]
  const message =
    publicState === 'retracted'
      ? 'This story is retracted: its page stays, with the notice. Only a kill takes it off.'
      : `To ${act} it has to be live; this one ${statesInWords[publicState]}. A release that waits is taken back by unschedule.`
  return [{ code: 'not-live', message }]
}

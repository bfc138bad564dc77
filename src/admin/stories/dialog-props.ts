import type { StoryStanding } from '../../desk/stories/story-standing.ts'
import type { Problem } from '../actions/post-action.ts'

/** What every dialog over a story is given: the story as it stands at this moment, and what came of the last try. */
export type DialogProps = {
  readonly standing: StoryStanding
  readonly isBusy: boolean
  readonly problems: readonly Problem[]
  readonly onClose: () => void
  readonly onConfirm: (body: Readonly<Record<string, unknown>>) => void
}

import { hasRole } from '../people/roles.ts'
import { moveStory, stageActions, type MoveFacts, type Stage, type StageAction } from './stages.ts'

/** What the panel offers on a story: moves between stages, and what brings it out or takes it back. */
export type StoryAction = StageAction | 'release' | 'unschedule' | 'unpublish' | 'kill'

export type StoryFacts = Omit<MoveFacts, 'action'> & {
  readonly isLive: boolean
  /** An edition was approved and has not changed since; there is something to release. */
  readonly hasEdition: boolean
}

export type Offer = { readonly primary: StoryAction | null; readonly others: readonly StoryAction[] }

/** What a story at this stage is waiting for, the most wanted first. */
const wanted: Readonly<Record<Stage, readonly StoryAction[]>> = {
  draft: ['submit'],
  submitted: ['approve', 'return'],
  approved: ['release'],
  spiked: ['unspike'],
}

/** What this person may do with the story now; first the one thing it is waiting for, if it waits for them. */
export function allowedActions(facts: StoryFacts): Offer {
  const allowed = [...stageActions.filter((action) => isAllowed(action, facts)), ...releaseActions(facts)]
  const primary = wanted[facts.stage].find((action) => allowed.includes(action)) ?? null
  return { primary, others: allowed.filter((action) => action !== primary) }
}

function isAllowed(action: StageAction, facts: StoryFacts): boolean {
  return 'to' in moveStory({ ...facts, action })
}

function releaseActions(facts: StoryFacts): readonly StoryAction[] {
  const { person, stage, flagged, isLive, hasEdition, hasUnfinishedRelease } = facts
  const isEditor = hasRole(person, 'editor')
  const actions: StoryAction[] = []
  if (isEditor && stage === 'approved' && hasEdition && !flagged && !hasUnfinishedRelease) actions.push('release')
  if (isEditor && hasUnfinishedRelease) actions.push('unschedule')
  if (isEditor && isLive) actions.push('unpublish')
  if (hasRole(person, 'editor', 'legal') && (isLive || hasUnfinishedRelease)) actions.push('kill')
  return actions
}

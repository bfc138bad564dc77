import { hasRole } from '../people/roles.ts'
import { endingKinds, endingProblems, endings, type EndingKind } from '../releases/endings.ts'
import { mayFollow, type PublicState } from '../releases/kinds.ts'
import { moveStory, stageActions, type MoveFacts, type Stage, type StageAction } from './stages.ts'

/**
 * What the panel offers on a story: moves between stages, and what brings it out or takes it back. `restore`, `correct` and
 * the two notes are releases of what readers have, or had: whatever is half written on the desk stays there.
 */
export type StoryAction =
  StageAction | 'release' | 'unschedule' | 'restore' | 'correct' | 'clarification' | 'editors-note' | EndingKind

export type StoryFacts = Omit<MoveFacts, 'action' | 'isKilled'> & {
  readonly standing: PublicState
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
  return 'to' in moveStory({ ...facts, action, isKilled: facts.standing === 'killed' })
}

function releaseActions(facts: StoryFacts): readonly StoryAction[] {
  const { person, stage, flagged, standing, hasEdition, hasUnfinishedRelease } = facts
  const isEditor = hasRole(person, 'editor')
  const actions: StoryAction[] = []
  const mayGoOut = !flagged && !hasUnfinishedRelease && standing !== 'retracted' && standing !== 'killed'
  if (isEditor && stage === 'approved' && hasEdition && mayGoOut) actions.push('release')
  if (isEditor && hasUnfinishedRelease) actions.push('unschedule')
  if (isEditor && mayGoOut && mayFollow('restore', standing)) actions.push('restore')
  if (isEditor && !flagged && !isOwn(facts)) {
    if (mayFollow('correction', standing)) actions.push('correct')
    for (const note of ['clarification', 'editors-note'] as const) if (mayFollow(note, standing)) actions.push(note)
  }
  return [...actions, ...endingKinds.filter((kind) => isEnding(kind, facts))]
}

/** A change of what is live is approved by its release, so by somebody who neither wrote nor handed in the story. */
function isOwn({ person, createdBy, submittedBy }: StoryFacts): boolean {
  return person.id === createdBy || person.id === submittedBy
}

/** What never was public and is not on its way is spiked; a kill is offered once there is something to stop. */
function isEnding(kind: EndingKind, { person, standing, hasUnfinishedRelease }: StoryFacts): boolean {
  if (!hasRole(person, ...endings[kind].who) || endingProblems(kind, standing).length > 0) return false
  return standing !== 'never' || hasUnfinishedRelease
}

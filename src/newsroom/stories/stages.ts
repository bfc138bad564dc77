import type { Problem } from '../errors.ts'
import { isStaff, roles, type Person, type Role } from '../people/roles.ts'
import { wrongRole } from '../people/who-may.ts'

export const stages = ['draft', 'submitted', 'approved', 'spiked'] as const
export type Stage = (typeof stages)[number]

export const stageActions = ['submit', 'return', 'approve', 'spike', 'unspike', 'flag', 'clear'] as const
export type StageAction = (typeof stageActions)[number]

/** What the desk calls a stage, and the colour it wears in lists. */
export const stageLooks: Readonly<Record<Stage, { readonly words: string; readonly colour: string }>> = {
  draft: { words: 'Draft', colour: 'grey' },
  submitted: { words: 'Submitted', colour: 'blue' },
  approved: { words: 'Approved', colour: 'green' },
  spiked: { words: 'Spiked', colour: 'red' },
}

type Move = {
  readonly who: readonly Role[]
  readonly from: readonly Stage[]
  /** None leaves the story where it stands. */
  readonly to?: Stage
  readonly act: string
  /** Somebody else will have to know why. */
  readonly needsNote?: boolean
}

/** Who may move a story, from which stage to which. */
export const moves: Readonly<Record<StageAction, Move>> = {
  submit: { who: ['reporter', 'subeditor', 'editor'], from: ['draft'], to: 'submitted', act: 'submit a story' },
  return: {
    who: ['subeditor', 'editor', 'legal'],
    from: ['submitted', 'approved'],
    to: 'draft',
    act: 'return a story',
    needsNote: true,
  },
  approve: { who: ['editor'], from: ['submitted'], to: 'approved', act: 'approve a story' },
  spike: { who: ['subeditor', 'editor'], from: ['draft', 'submitted', 'approved'], to: 'spiked', act: 'spike a story' },
  unspike: { who: ['subeditor', 'editor'], from: ['spiked'], to: 'draft', act: 'unspike a story' },
  flag: { who: roles, from: stages, act: 'flag a story for legal', needsNote: true },
  clear: { who: ['legal'], from: stages, act: 'clear a story', needsNote: true },
}

export type MoveFacts = {
  readonly action: StageAction
  readonly stage: Stage
  readonly person: Person
  readonly createdBy: string | null
  readonly submittedBy: string | null
  readonly flagged: boolean
  readonly hasUnfinishedRelease: boolean
  /** Killed in public, for good: nothing leads out of there. */
  readonly isKilled?: boolean
}

export type Moved = { readonly to: Stage; readonly flagged: boolean }

/**
 * Where a story goes when somebody acts on it, or every reason why it may not.
 *
 * Who approves is an editor who neither created nor submitted the story; a legal flag stops approval until legal clears
 * it; a story with an unfinished release can't be spiked.
 */
export function moveStory(facts: MoveFacts): Moved | readonly Problem[] {
  const { action, stage, flagged } = facts
  const problems = [...personProblems(facts), ...storyProblems(facts)]
  if (problems.length > 0) return problems
  return { to: moves[action].to ?? stage, flagged: action === 'flag' || (flagged && action !== 'clear') }
}

/** The problem that an action lacks the note it needs. */
export function noteProblems(action: StageAction, note: string | null | undefined): readonly Problem[] {
  const { needsNote = false, act } = moves[action]
  if (!needsNote || (note ?? '').trim() !== '') return []
  return [{ code: 'note-missing', field: 'note', message: `To ${act}, say why in a note.` }]
}

function personProblems({ action, person, createdBy, submittedBy }: MoveFacts): readonly Problem[] {
  const { who, act } = moves[action]
  if (action === 'flag' && !isStaff(person)) return [{ code: 'wrong-role', message: `Only staff may ${act}.` }]
  const problems = [...wrongRole(person, who, act)]
  if (action === 'approve' && (person.id === createdBy || person.id === submittedBy)) {
    const did = person.id === createdBy ? 'created' : 'submitted'
    problems.push({ code: 'own-work', message: `You ${did} this story, so another editor has to approve it.` })
  }
  return problems
}

function storyProblems(facts: MoveFacts): readonly Problem[] {
  const { action, stage, flagged, hasUnfinishedRelease, isKilled = false } = facts
  const problems: Problem[] = []
  if (isKilled && action !== 'flag' && action !== 'clear') {
    problems.push({ code: 'killed', message: 'This story was killed, for good: it goes nowhere from here.' })
  }
  const { from, act } = moves[action]
  if (!from.includes(stage)) {
    const wanted = from.join(' or ')
    problems.push({ code: 'wrong-stage', message: `To ${act} it has to be ${wanted}; this one is ${stage}.` })
  }
  if (action === 'approve' && flagged) {
    problems.push({
      code: 'flagged-for-legal',
      message: 'This story is flagged for legal, and legal has not cleared it.',
    })
  }
  if (action === 'flag' && flagged) {
    problems.push({ code: 'already-flagged', message: 'This story is flagged for legal already.' })
  }
  if (action === 'clear' && !flagged) {
    problems.push({ code: 'not-flagged', message: 'This story is not flagged for legal.' })
  }
  if (action === 'spike' && hasUnfinishedRelease) {
    const message = 'This story has a release that has not finished: take it back before you spike the story.'
    problems.push({ code: 'unfinished-release', message })
  }
  return problems
}

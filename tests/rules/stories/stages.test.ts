import { describe, expect, test } from '@jest/globals'
import type { Problem } from '../../../src/newsroom/errors.ts'
import { roles, type Role } from '../../../src/newsroom/people/roles.ts'
import { refusalOf } from '../../../src/newsroom/people/who-may.ts'
import type { PublicState } from '../../../src/newsroom/releases/kinds.ts'
import { allowedActions } from '../../../src/newsroom/stories/allowed-actions.ts'
import {
  moveStory,
  noteProblems,
  stageActions,
  stages,
  type MoveFacts,
  type Stage,
  type StageAction,
} from '../../../src/newsroom/stories/stages.ts'

const facts: MoveFacts = {
  action: 'submit',
  stage: 'draft',
  person: { id: 'eva', roles: ['editor'] },
  createdBy: 'rob',
  submittedBy: 'rob',
  flagged: false,
  hasUnfinishedRelease: false,
}

function move(over: Partial<MoveFacts>) {
  return moveStory({ ...facts, ...over })
}

function codes(result: ReturnType<typeof moveStory>): readonly string[] {
  return 'to' in result ? [] : result.map(({ code }) => code)
}

function problems(over: Partial<MoveFacts>): readonly Problem[] {
  const result = move(over)
  return 'to' in result ? [] : result
}

const as = (role: Role) => ({ id: 'eva', roles: [role] })

/** Who may do what, from where to where: written out here a second time, on purpose. */
const table: Readonly<Record<StageAction, { who: readonly Role[]; from: Readonly<Partial<Record<Stage, Stage>>> }>> = {
  submit: { who: ['reporter', 'subeditor', 'editor'], from: { draft: 'submitted' } },
  return: { who: ['subeditor', 'editor', 'legal'], from: { submitted: 'draft', approved: 'draft' } },
  approve: { who: ['editor'], from: { submitted: 'approved' } },
  spike: { who: ['subeditor', 'editor'], from: { draft: 'spiked', submitted: 'spiked', approved: 'spiked' } },
  unspike: { who: ['subeditor', 'editor'], from: { spiked: 'draft' } },
  flag: {
    who: roles,
    from: { draft: 'draft', submitted: 'submitted', approved: 'approved', spiked: 'spiked' },
  },
  clear: { who: ['legal'], from: { draft: 'draft', submitted: 'submitted', approved: 'approved', spiked: 'spiked' } },
}

const cells = stageActions.flatMap((action) =>
  stages.flatMap((stage) => roles.map((role) => ({ action, stage, role, flagged: action === 'clear' }))),
)

describe('who may move a story, from which stage to which', () => {
  test.each(cells)('$role: $action of what is $stage', ({ action, stage, role, flagged }) => {
    const { who, from } = table[action]
    const result = move({ action, stage, person: as(role), flagged })
    const expected = who.includes(role) ? from[stage] : undefined
    if (expected === undefined) expect(codes(result)).not.toEqual([])
    else expect(result).toEqual({ to: expected, flagged: action === 'flag' })
  })

  test('an account without roles moves nothing', () => {
    for (const action of stageActions) {
      expect(codes(move({ action, person: { id: 'x', roles: [] }, flagged: action === 'clear' }))).toContain(
        'wrong-role',
      )
    }
  })
})

describe('approval', () => {
  const approve = { action: 'approve', stage: 'submitted' } as const

  test('is for an editor who did not create the story', () => {
    expect(codes(move({ ...approve, createdBy: 'eva' }))).toEqual(['own-work'])
  })

  test('is for an editor who did not submit it', () => {
    expect(codes(move({ ...approve, submittedBy: 'eva' }))).toEqual(['own-work'])
  })

  test('waits while legal has not cleared the story', () => {
    expect(codes(move({ ...approve, flagged: true }))).toEqual(['flagged-for-legal'])
  })

  test('names everything that is wrong at once', () => {
    const result = move({
      action: 'approve',
      stage: 'draft',
      person: { id: 'rob', roles: ['reporter'] },
      flagged: true,
    })
    expect(codes(result)).toEqual(['wrong-role', 'own-work', 'wrong-stage', 'flagged-for-legal'])
  })
})

describe('the legal flag', () => {
  test('stays through every move but clearing', () => {
    expect(move({ action: 'return', stage: 'submitted', flagged: true })).toEqual({ to: 'draft', flagged: true })
    expect(move({ action: 'clear', stage: 'submitted', flagged: true, person: as('legal') })).toEqual({
      to: 'submitted',
      flagged: false,
    })
  })

  test('is not set twice, and not cleared where there is none', () => {
    expect(codes(move({ action: 'flag', flagged: true }))).toEqual(['already-flagged'])
    expect(codes(move({ action: 'clear', person: as('legal') }))).toEqual(['not-flagged'])
  })
})

test('a story with an unfinished release is not spiked', () => {
  expect(codes(move({ action: 'spike', stage: 'approved', hasUnfinishedRelease: true }))).toEqual([
    'unfinished-release',
  ])
})

test('who returns, flags or clears says why', () => {
  const silent = stageActions.filter((action) => noteProblems(action, ' ').length > 0)
  expect(silent).toEqual(['return', 'flag', 'clear'])
  expect(stageActions.filter((action) => noteProblems(action, 'because').length > 0)).toEqual([])
})

describe('a refusal', () => {
  test('is about the person when somebody else might', () => {
    expect(refusalOf(problems({ action: 'approve', stage: 'draft', person: as('reporter') }))).toBe('forbidden')
  })

  test('is about the story when it stands elsewhere', () => {
    expect(refusalOf(problems({ action: 'approve', stage: 'draft' }))).toBe('conflict')
  })

  test('is about the input when a field is to be mended', () => {
    expect(refusalOf(noteProblems('return', ''))).toBe('bad-input')
  })
})

describe('what the panel offers', () => {
  const story = { ...facts, standing: 'never' as PublicState, hasEdition: false }

  test.each<{ says: string; over: Partial<typeof story>; primary: string | null; others: readonly string[] }>([
    { says: 'a reporter a draft: to submit it', over: { person: as('reporter') }, primary: 'submit', others: ['flag'] },
    {
      says: 'an editor what is submitted: to approve it',
      over: { stage: 'submitted' },
      primary: 'approve',
      others: ['return', 'spike', 'flag'],
    },
    {
      says: 'the editor who submitted it: to return it, and no approval',
      over: { stage: 'submitted', submittedBy: 'eva' },
      primary: 'return',
      others: ['spike', 'flag'],
    },
    {
      says: 'a reporter what is submitted: nothing to do but flag',
      over: { stage: 'submitted', person: as('reporter') },
      primary: null,
      others: ['flag'],
    },
    {
      says: 'an editor what is approved: to release it',
      over: { stage: 'approved', hasEdition: true },
      primary: 'release',
      others: ['return', 'spike', 'flag'],
    },
    {
      says: 'an editor what is already going out: to take it back, or kill it',
      over: { stage: 'approved', hasEdition: true, hasUnfinishedRelease: true },
      primary: null,
      others: ['return', 'flag', 'unschedule', 'kill'],
    },
    {
      says: 'an editor what is live and being written on: to submit, correct, add a note, hold, unpublish, retract or kill',
      over: { standing: 'live' },
      primary: 'submit',
      others: ['spike', 'flag', 'correct', 'clarification', 'editors-note', 'hold', 'unpublish', 'retract', 'kill'],
    },
    {
      says: 'an editor what is withheld: to restore it, or kill it',
      over: { standing: 'withheld' },
      primary: 'submit',
      others: ['spike', 'flag', 'restore', 'kill'],
    },
    {
      says: 'an editor what is live and flagged for legal: to take it off, and no change of it',
      over: { standing: 'live', flagged: true },
      primary: 'submit',
      others: ['spike', 'hold', 'unpublish', 'retract', 'kill'],
    },
    {
      says: 'the editor who handed in what is live: no correction, as another editor has to see it',
      over: { standing: 'live', stage: 'approved', submittedBy: 'eva' },
      primary: null,
      others: ['return', 'spike', 'flag', 'hold', 'unpublish', 'retract', 'kill'],
    },
    {
      says: 'an editor what is live while an update waits: the correction may overtake it',
      over: { standing: 'live', stage: 'approved', hasEdition: true, hasUnfinishedRelease: true },
      primary: null,
      others: [
        'return',
        'flag',
        'unschedule',
        'correct',
        'clarification',
        'editors-note',
        'hold',
        'unpublish',
        'retract',
        'kill',
      ],
    },
    {
      says: 'an editor what is retracted: to add a note, or kill it',
      over: { standing: 'retracted', stage: 'approved', hasEdition: true },
      primary: null,
      others: ['return', 'spike', 'flag', 'clarification', 'editors-note', 'kill'],
    },
    {
      says: 'an editor what was killed: nothing but a flag',
      over: { standing: 'killed', stage: 'approved', hasEdition: true },
      primary: null,
      others: ['flag'],
    },
    {
      says: 'legal what is live: to hold or kill it',
      over: { standing: 'live', person: as('legal') },
      primary: null,
      others: ['flag', 'hold', 'kill'],
    },
    {
      says: 'an editor what is spiked: to take it off',
      over: { stage: 'spiked' },
      primary: 'unspike',
      others: ['flag'],
    },
  ])('$says', ({ over, primary, others }) => {
    expect(allowedActions({ ...story, ...over })).toEqual({ primary, others })
  })
})

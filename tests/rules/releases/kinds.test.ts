import { describe, expect, test } from '@jest/globals'
import {
  defaultKind,
  isReleaseKind,
  kindProblems,
  needsLive,
  needsPublicNote,
  releaseKinds,
  type KindFacts,
  type PublicState,
  type ReleaseKind,
} from '../../../src/newsroom/releases/kinds.ts'

const possible: Readonly<Record<PublicState, readonly ReleaseKind[]>> = {
  never: ['first'],
  live: ['update', 'correction', 'clarification', 'editors-note', 'refile'],
  withheld: ['restore'],
  unpublished: ['restore'],
  retracted: ['clarification', 'editors-note'],
  killed: [],
}

const facts: KindFacts = { kind: 'first', publicState: 'never', note: 'Why.', from: 'approved', hasChanges: false }

function codes(over: Partial<KindFacts>) {
  return kindProblems({ ...facts, ...over }).map(({ code }) => code)
}

const states: readonly PublicState[] = ['never', 'live', 'withheld', 'unpublished', 'retracted', 'killed']

describe('why an edition goes out', () => {
  test.each(states)('of what is %s: only the kinds that are possible', (publicState) => {
    const allowed = releaseKinds.filter(
      (kind) => codes({ kind, publicState, from: publicState === 'retracted' ? 'live' : 'approved' }).length === 0,
    )
    expect(allowed).toEqual(possible[publicState])
  })

  test('readers are told why, of some kinds', () => {
    expect(releaseKinds.filter(needsPublicNote)).toEqual(['correction', 'clarification', 'editors-note'])
    expect(codes({ kind: 'correction', publicState: 'live', note: ' ' })).toEqual(['note-missing'])
  })

  test('some replace what is live', () => {
    expect(releaseKinds.filter(needsLive)).toEqual(possible.live)
  })

  test.each([
    { publicState: 'never', kind: 'first' },
    { publicState: 'live', kind: 'update' },
    { publicState: 'withheld', kind: 'restore' },
    { publicState: 'unpublished', kind: 'restore' },
    { publicState: 'retracted', kind: 'editors-note' },
  ] as const)('of what is $publicState, when nobody says: $kind', ({ publicState, kind }) => {
    expect(defaultKind(publicState)).toBe(kind)
    expect(possible[publicState]).toContain(kind)
  })

  test('a word that is no kind is none', () => {
    expect([isReleaseKind('correction'), isReleaseKind('Correction'), isReleaseKind(null)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('cut from the live edition', () => {
  test('it says what changes', () => {
    expect(codes({ kind: 'refile', publicState: 'live', from: 'live' })).toEqual(['changes-missing'])
    expect(codes({ kind: 'refile', publicState: 'live', from: 'live', hasChanges: true })).toEqual([])
  })

  test('a note may be all there is to add', () => {
    expect(codes({ kind: 'clarification', publicState: 'live', from: 'live' })).toEqual([])
  })

  test('there has to be one, or to have been one', () => {
    expect(codes({ from: 'live', hasChanges: true })).toEqual(['nothing-live'])
    expect(codes({ kind: 'restore', publicState: 'withheld', from: 'live' })).toEqual([])
    expect(codes({ kind: 'restore', publicState: 'killed', from: 'live' })).toEqual([
      'kind-not-possible',
      'nothing-live',
    ])
  })

  test('a retracted page stays as it was: a note is added, and neither changes nor another text come with it', () => {
    const note = { kind: 'editors-note', publicState: 'retracted' } as const
    expect(codes({ ...note, from: 'live' })).toEqual([])
    expect(codes({ ...note, from: 'live', hasChanges: true })).toEqual(['retracted'])
    expect(codes({ ...note, from: 'approved' })).toEqual(['retracted'])
  })

  test('what was approved is not changed on the way out', () => {
    expect(codes({ hasChanges: true })).toEqual(['changes-unexpected'])
  })
})

import { describe, expect, test } from '@jest/globals'
import { mayAnswerProposal, type ProposalFacts } from '../../../src/newsroom/embargoes/proposals.ts'
import { roles } from '../../../src/newsroom/people/roles.ts'

const now = new Date('2026-11-22T10:00:00Z')
const noon = new Date('2026-11-22T12:00:00Z')
const eva = { id: 'eva', roles: ['editor' as const] }
const proposed = { state: 'proposed', until: null }

function codes(facts: Partial<ProposalFacts>) {
  return mayAnswerProposal({ answer: 'confirm', person: eva, embargo: proposed, now, ...facts }).map(({ code }) => code)
}

describe('a proposed embargo', () => {
  test('is confirmed by an editor, or dismissed with a reason', () => {
    expect(codes({})).toEqual([])
    expect(codes({ answer: 'dismiss', reason: 'A slip.' })).toEqual([])
    expect(codes({ answer: 'dismiss', reason: ' ' })).toEqual(['reason-missing'])
  })

  test.each(roles)('%s', (role) => {
    const person = { id: 'x', roles: [role] }
    const expected = role === 'editor' ? [] : ['wrong-role']
    expect(codes({ person })).toEqual(expected)
    expect(codes({ answer: 'dismiss', reason: 'A slip.', person })).toEqual(expected)
  })

  test('is answered once', () => {
    for (const state of ['active', 'lifted', 'cancelled']) {
      expect(codes({ embargo: { state, until: null } })).toEqual(['not-proposed'])
      expect(codes({ embargo: { state, until: null }, answer: 'dismiss', reason: 'A slip.' })).toEqual(['not-proposed'])
    }
  })

  test.each([
    { says: 'until the end that was proposed', embargo: noon, until: undefined, expected: [] },
    {
      says: 'not until one that is past: nothing goes out by agreeing',
      embargo: now,
      until: undefined,
      expected: ['until-past'],
    },
    { says: 'until the end that an editor read out of the words', embargo: null, until: noon, expected: [] },
    { says: 'until announced, when the end in the file is wrong', embargo: now, until: null, expected: [] },
    { says: 'not until a moment that is past', embargo: noon, until: now, expected: ['until-past'] },
  ])('is confirmed $says', ({ embargo, until, expected }) => {
    const facts = { embargo: { state: 'proposed', until: embargo } }
    expect(codes(until === undefined ? facts : { ...facts, until })).toEqual(expected)
  })
})

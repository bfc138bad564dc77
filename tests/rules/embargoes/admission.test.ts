import { describe, expect, test } from '@jest/globals'
import { admission, type EmbargoOver } from '../../../src/newsroom/embargoes/admission.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const past = '2026-11-22T09:00:00.000Z'
const noon = '2026-11-22T12:00:00.000Z'
const evening = '2026-11-22T18:00:00.000Z'

type Row = {
  readonly embargo?: EmbargoOver['embargo']
  readonly party?: EmbargoOver['party']
  readonly hasAccepted?: boolean
}

/** One that admits the party to everything, but for what a row says. */
function over(rows: readonly Row[]): readonly EmbargoOver[] {
  return rows.map(({ embargo, party, hasAccepted = true }, index) => ({
    id: `embargo-${String(index)}`,
    embargo: embargo === undefined ? { state: 'active', until: noon } : embargo,
    party: party === undefined ? { from: null, scope: 'text+media' } : party,
    hasAccepted,
  }))
}

describe('a party sees an edition early', () => {
  test.each<{ says: string; rows: readonly Row[]; scope: string; until: string | null }>([
    { says: 'when the one embargo over it admits it', rows: [{}], scope: 'text+media', until: noon },
    {
      says: 'until the latest end of them',
      rows: [{}, { embargo: { state: 'active', until: evening } }],
      scope: 'text+media',
      until: evening,
    },
    {
      says: 'without an end when one of them has none',
      rows: [{ embargo: { state: 'active', until: null } }, {}],
      scope: 'text+media',
      until: null,
    },
    {
      says: 'with the least of their scopes',
      rows: [{}, { party: { from: null, scope: 'notice' } }, { party: { from: null, scope: 'text' } }],
      scope: 'notice',
      until: noon,
    },
    {
      says: 'without the pictures when only one of them admits it to those',
      rows: [{ party: { from: null, scope: 'text' } }, {}],
      scope: 'text',
      until: noon,
    },
    {
      says: 'from the very instant that an embargo names',
      rows: [{ party: { from: now.toISOString(), scope: 'text' } }],
      scope: 'text',
      until: noon,
    },
    {
      says: 'when an embargo that did not admit it is over',
      rows: [{}, { embargo: { state: 'active', until: past }, party: null }],
      scope: 'text+media',
      until: noon,
    },
    {
      says: 'when one that did not admit it was cancelled',
      rows: [{}, { embargo: { state: 'cancelled', until: noon }, party: null }],
      scope: 'text+media',
      until: noon,
    },
  ])('$says', ({ rows, scope, until }) => {
    expect(admission(over(rows), now)).toEqual({
      is: 'admitted',
      scope,
      until: until === null ? null : new Date(until),
    })
  })
})

describe('a party is refused', () => {
  test.each<{ says: string; rows: readonly Row[] }>([
    { says: 'what is under no embargo', rows: [] },
    { says: 'what is under none any more', rows: [{ embargo: { state: 'active', until: now.toISOString() } }] },
    { says: 'what is under one that was lifted', rows: [{ embargo: { state: 'lifted', until: noon } }] },
    { says: 'when the embargo does not name it', rows: [{ party: null }] },
    { says: 'when a second one does not name it', rows: [{}, { party: null }] },
    { says: 'when an embargo over it is not there', rows: [{}, { embargo: null }] },
    { says: 'when one is only proposed', rows: [{}, { embargo: { state: 'proposed', until: noon } }] },
    { says: 'when one is in a state nobody knows', rows: [{}, { embargo: { state: 'paused', until: noon } }] },
    { says: 'when the end of one can’t be read', rows: [{ embargo: { state: 'active', until: 'Tuesday' } }] },
    {
      says: 'a millisecond before its instant',
      rows: [{ party: { from: '2026-11-22T10:00:00.001Z', scope: 'text' } }],
    },
    { says: 'before the latest of the instants', rows: [{}, { party: { from: noon, scope: 'text' } }] },
    { says: 'when its instant can’t be read', rows: [{ party: { from: 'soon', scope: 'text' } }] },
    { says: 'when its scope is none', rows: [{ party: { from: null, scope: 'everything' } }] },
    { says: 'when its scope is missing', rows: [{ party: { from: null } }] },
    { says: 'and told of no terms, when another embargo refuses it', rows: [{ hasAccepted: false }, { party: null }] },
  ])('$says', ({ rows }) => {
    expect(admission(over(rows), now)).toEqual({ is: 'refused' })
  })
})

test('a party that every embargo admits is told which terms it has not accepted', () => {
  expect(admission(over([{}, { hasAccepted: false }, { hasAccepted: false }]), now)).toEqual({
    is: 'terms',
    toAccept: ['embargo-1', 'embargo-2'],
  })
})

test('the terms of an embargo that is over need not be accepted', () => {
  const ended = { embargo: { state: 'active', until: past }, hasAccepted: false }
  expect(admission(over([{}, ended]), now)).toMatchObject({ is: 'admitted' })
})

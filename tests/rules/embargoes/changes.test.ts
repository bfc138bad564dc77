import { describe, expect, test } from '@jest/globals'
import {
  embargoChanges,
  mayAsk,
  needsSecond,
  stateProblems,
  type AskFacts,
  type EmbargoChange,
} from '../../../src/newsroom/embargoes/changes.ts'
import { roles, type Role } from '../../../src/newsroom/people/roles.ts'

const now = new Date('2026-11-22T10:00:00Z')
const noon = new Date('2026-11-22T12:00:00Z')
const one = new Date('2026-11-22T13:00:00Z')
const eleven = new Date('2026-11-22T11:00:00Z')
const past = new Date('2026-11-22T09:00:00Z')

const eva = { id: 'eva', roles: ['editor' as const] }
const active = { state: 'active', until: noon }

/** An end that each change may be given. */
const ends: Readonly<Partial<Record<EmbargoChange, Date>>> = { extend: one, shorten: eleven }

function ask(change: EmbargoChange, over: Partial<AskFacts> = {}) {
  const until = ends[change]
  const facts: AskFacts = {
    change,
    person: eva,
    embargo: active,
    reason: 'Unveiled early.',
    now,
    ...(until && { until }),
  }
  return mayAsk({ ...facts, ...over }).map(({ code }) => code)
}

describe('who may change an embargo', () => {
  test('what makes it stricter takes one person, what loosens it a second', () => {
    expect(embargoChanges.filter(needsSecond)).toEqual(['shorten', 'uncover', 'admit', 'cancel', 'lift'])
  })

  const cells = embargoChanges.flatMap((change) => roles.map((role) => ({ change, role })))

  test.each(cells)('$role: $change', ({ change, role }) => {
    const allowed: readonly Role[] = needsSecond(change) ? ['editor'] : ['editor', 'legal']
    expect(ask(change, { person: { id: 'x', roles: [role] } })).toEqual(allowed.includes(role) ? [] : ['wrong-role'])
  })

  test.each(embargoChanges)('%s: not of one that is lifted or cancelled, for these do not reopen', (change) => {
    for (const state of ['lifted', 'cancelled']) {
      expect(ask(change, { embargo: { state, until: noon } })).toEqual(['embargo-over'])
    }
  })

  test('whoever comes too late to make it stricter is told how to stop what is out', () => {
    const over = { state: 'lifted', until: noon }
    const told = embargoChanges.filter((change) =>
      stateProblems(change, over).some(({ message }) => message.includes('hold or kill the story')),
    )
    expect(told).toEqual(['extend', 'cover'])
  })

  test('to loosen takes a reason', () => {
    expect(embargoChanges.filter((change) => ask(change, { reason: ' ' }).includes('reason-missing'))).toEqual(
      embargoChanges.filter(needsSecond),
    )
  })

  test('one request is pending at a time, and what makes it stricter does not wait', () => {
    const pending = { change: 'lift' } as const
    for (const change of embargoChanges) {
      expect(ask(change, { pending })).toEqual(needsSecond(change) ? ['already-pending'] : [])
    }
  })

  test('one that is only proposed is confirmed or dismissed before it is loosened', () => {
    const embargo = { state: 'proposed', until: noon }
    expect(ask('lift', { embargo })).toEqual(['embargo-proposed'])
    expect(ask('extend', { embargo })).toEqual([])
  })
})

describe('the new end', () => {
  test.each<{
    says: string
    change: EmbargoChange
    current: Date | null
    until: Date | null | undefined
    codes: string[]
  }>([
    { says: 'of extend is later than the old', change: 'extend', current: noon, until: one, codes: [] },
    { says: 'of extend may be none', change: 'extend', current: noon, until: null, codes: [] },
    { says: 'of extend is not the old', change: 'extend', current: noon, until: noon, codes: ['until-not-later'] },
    { says: 'of extend is not earlier', change: 'extend', current: noon, until: eleven, codes: ['until-not-later'] },
    {
      says: 'of extend is not past',
      change: 'extend',
      current: noon,
      until: past,
      codes: ['until-past', 'until-not-later'],
    },
    { says: 'of extend is not now', change: 'extend', current: past, until: now, codes: ['until-past'] },
    { says: 'of one that is over may be in the future', change: 'extend', current: past, until: one, codes: [] },
    {
      says: 'of one without an end is not later',
      change: 'extend',
      current: null,
      until: one,
      codes: ['until-not-later'],
    },
    { says: 'of extend is given', change: 'extend', current: noon, until: undefined, codes: ['until-missing'] },
    { says: 'of shorten is earlier, and to come', change: 'shorten', current: noon, until: eleven, codes: [] },
    { says: 'of shorten may be the first one', change: 'shorten', current: null, until: one, codes: [] },
    { says: 'of shorten is not later', change: 'shorten', current: noon, until: one, codes: ['until-not-earlier'] },
    { says: 'of shorten is not past', change: 'shorten', current: noon, until: past, codes: ['until-past'] },
    { says: 'of shorten is not none', change: 'shorten', current: noon, until: null, codes: ['until-not-earlier'] },
    {
      says: 'that can’t be read is refused',
      change: 'extend',
      current: noon,
      until: new Date(Number.NaN),
      codes: ['until-past', 'until-not-later'],
    },
  ])('$says', ({ change, current, until, codes }) => {
    const facts = { change, person: eva, embargo: { state: 'active', until: current }, reason: 'x', now }
    expect(mayAsk(until === undefined ? facts : { ...facts, until }).map(({ code }) => code)).toEqual(codes)
  })

  test('is named with its zone when it is refused', () => {
    const [problem] = mayAsk({
      ...{ change: 'extend', person: eva, now, until: eleven },
      embargo: { ...active, zone: 'Europe/London' },
    })
    expect(problem?.message).toBe(
      '22 November 2026, 11:00 GMT is not later than the end it has, 22 November 2026, 12:00 GMT.',
    )
  })
})

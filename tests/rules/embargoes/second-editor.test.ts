import { describe, expect, test } from '@jest/globals'
import {
  hasExpired,
  mayConfirm,
  overrideFrom,
  requestExpires,
  type ConfirmFacts,
} from '../../../src/newsroom/embargoes/second-editor.ts'

const now = new Date('2026-11-22T10:00:00Z')
const noon = new Date('2026-11-22T12:00:00Z')
const eleven = new Date('2026-11-22T11:00:00Z')
const yesterday = new Date('2026-11-21T09:00:00Z')
const tomorrow = new Date('2026-11-23T10:00:00Z')

const eva = { id: 'eva', roles: ['editor' as const] }
const active = { state: 'active', until: noon }
const lift = { change: 'lift', askedBy: 'leo', askedAt: now, expiresAt: noon } as const

describe('a request', () => {
  test.each([
    { says: 'stands for a day', until: null, expires: tomorrow },
    {
      says: 'stands for a day, when its embargo ends later',
      until: new Date('2026-12-01T00:00:00Z'),
      expires: tomorrow,
    },
    { says: 'ends with its embargo', until: noon, expires: noon },
  ])('$says', ({ until, expires }) => {
    expect(requestExpires(now, { until })).toEqual(expires)
  })

  test('has expired at its very end, and when nobody can read when that is', () => {
    expect(hasExpired({ expiresAt: noon }, new Date(noon.getTime() - 1))).toBe(false)
    expect(hasExpired({ expiresAt: noon }, noon)).toBe(true)
    expect(hasExpired({ expiresAt: new Date(Number.NaN) }, now)).toBe(true)
  })
})

describe('the second person', () => {
  const facts: ConfirmFacts = { person: eva, embargo: active, pending: lift, override: false, now }

  function confirm(over: Partial<ConfirmFacts>) {
    return mayConfirm({ ...facts, ...over }).map(({ code }) => code)
  }

  test('is an editor who did not ask', () => {
    expect(confirm({})).toEqual([])
    expect(confirm({ person: { id: 'eva', roles: ['legal'] } })).toEqual(['wrong-role'])
    expect(confirm({ pending: { ...lift, askedBy: 'eva' } })).toEqual(['own-request'])
  })

  test('has something to confirm', () => {
    expect(confirm({ pending: null })).toEqual(['nothing-pending'])
  })

  test('is too late once the embargo is over', () => {
    expect(confirm({ embargo: { state: 'cancelled', until: noon } })).toEqual(['embargo-over'])
  })

  test('is too late once the request has expired', () => {
    expect(confirm({ now: noon })).toEqual(['request-expired'])
    expect(mayConfirm({ ...facts, embargo: { ...active, zone: 'Europe/London' }, now: noon })[0]?.message).toBe(
      'The request expired on 22 November 2026, 12:00 GMT. Ask for it again.',
    )
  })

  test('is too late once the new end is past', () => {
    const pending = { ...lift, change: 'shorten', until: eleven } as const
    expect(confirm({ pending })).toEqual([])
    expect(confirm({ pending, now: eleven })).toEqual(['until-past'])
  })
})

describe('an editor who is alone', () => {
  const own = { ...lift, askedBy: 'eva', expiresAt: tomorrow }
  const soon = new Date(now.getTime() + 15 * 60_000)

  function confirm(at: Date, override: boolean, pending = own) {
    const embargo = { state: 'active', until: null, zone: 'Europe/London' }
    return mayConfirm({ person: eva, embargo, pending, override, now: at })
  }

  test('confirms what they asked for a quarter of an hour later, where the newsroom allows it', () => {
    expect(overrideFrom(own)).toEqual(soon)
    expect(confirm(soon, true)).toEqual([])
    expect(confirm(new Date(soon.getTime() - 1), true)).toMatchObject([
      { code: 'own-request', message: expect.stringContaining('from 22 November 2026, 10:15 GMT on') },
    ])
  })

  test('never does, where it does not', () => {
    expect(confirm(soon, false)).toMatchObject([{ code: 'own-request' }])
  })

  test('does not once the request has expired', () => {
    expect(confirm(tomorrow, true)).toMatchObject([{ code: 'request-expired' }])
    expect(confirm(now, true, { ...own, askedAt: yesterday, expiresAt: now })).toMatchObject([
      { code: 'request-expired' },
    ])
  })
})

import { describe, expect, test } from '@jest/globals'
import type { Lease } from '../../../src/newsroom/images/picture.ts'
import { rightEndsAt } from '../../../src/newsroom/images/right-ends-at.ts'
import { usableFrom } from '../../../src/newsroom/images/usable-from.ts'
import { validity } from '../../../src/newsroom/images/validity.ts'
import { aPicture } from './a-picture.ts'

const [nine, ten, eleven, noon] = [9, 10, 11, 12].map((hour) => new Date(Date.UTC(2026, 10, 22, hour)).toISOString())

function lease(kind: string, startsAt: string | null = null, endsAt: string | null = null): Lease {
  return { kind, startsAt, endsAt, notes: null }
}

function endOf(leases: readonly Lease[], use: 'publish' | 'syndicate' = 'publish'): string | null {
  return rightEndsAt(aPicture({ leases }), use, new Date(nine ?? ''))?.toISOString() ?? null
}

describe('when the right to show a picture begins', () => {
  test.each([
    { says: 'now, without a lease', leases: [], begins: nine },
    { says: 'when the lease does', leases: [lease('allow-use', ten, noon)], begins: ten },
    { says: 'at the end of a ban', leases: [lease('deny-use', null, eleven)], begins: eleven },
    {
      says: 'when both allow it',
      leases: [lease('allow-use', ten), lease('deny-use', nine, eleven)],
      begins: eleven,
    },
    { says: 'never, when the lease is over', leases: [lease('allow-use', null, nine)], begins: null },
    { says: 'never, when a lease can’t be read', leases: [lease('allow-use', ten, 'soon')], begins: null },
  ])('$says', ({ leases, begins }) => {
    const from = usableFrom(aPicture({ leases }), 'publish', new Date(nine ?? ''))
    expect(from?.toISOString() ?? null).toBe(begins)
  })

  test('never, while words are missing', () => {
    const picture = aPicture({ altText: null, leases: [lease('allow-use', ten)] })
    expect(usableFrom(picture, 'publish', new Date(nine ?? ''))).toBeNull()
  })
})

describe('when the right to show a picture ends', () => {
  test.each([
    { says: 'never, without a lease', leases: [], ends: null },
    { says: 'never, under one without end', leases: [lease('allow-use')], ends: null },
    { says: 'at the end of the lease', leases: [lease('allow-use', null, ten)], ends: ten },
    {
      says: 'at the end of the last of several that follow one another',
      leases: [lease('allow-use', ten, noon), lease('allow-use', null, ten)],
      ends: noon,
    },
    {
      says: 'at the first gap between leases, whatever comes after it',
      leases: [lease('allow-use', null, ten), lease('allow-use', eleven, noon)],
      ends: ten,
    },
    { says: 'when a ban begins', leases: [lease('allow-use'), lease('deny-use', eleven, null)], ends: eleven },
    { says: 'now, under a ban', leases: [lease('deny-use')], ends: nine },
    { says: 'now, when the lease has ended at this instant', leases: [lease('allow-use', null, nine)], ends: nine },
    { says: 'now, when the lease is still to come', leases: [lease('allow-use', ten, null)], ends: nine },
    { says: 'now, when a lease can’t be read', leases: [lease('allow-use', null, 'soon')], ends: nine },
    { says: 'never, because of a ban that is over', leases: [lease('deny-use', null, nine)], ends: null },
    { says: 'never, because it may not be passed on', leases: [lease('deny-syndication', ten)], ends: null },
  ])('$says', ({ leases, ends }) => {
    expect(endOf(leases)).toBe(ends)
  })

  test('the right to pass it on ends with the first of both', () => {
    expect(endOf([lease('allow-use', null, eleven), lease('deny-syndication', ten)], 'syndicate')).toBe(ten)
    expect(endOf([lease('allow-use', null, ten), lease('deny-syndication', eleven)], 'syndicate')).toBe(ten)
  })

  test('is the first instant at which it may not be published any more', () => {
    const picture = aPicture({ leases: [lease('allow-use', null, ten)] })
    const end = rightEndsAt(picture, 'publish', new Date(nine ?? '')) ?? new Date(NaN)
    expect(validity(picture, 'publish', new Date(end.getTime() - 1)).usable).toBe(true)
    expect(validity(picture, 'publish', end).usable).toBe(false)
  })

  test('words that were taken away do not end it', () => {
    const picture = aPicture({ altText: null, usageRights: { category: null, permission: null, restrictions: null } })
    expect(rightEndsAt(picture, 'publish', new Date(nine ?? ''))).toBeNull()
  })
})

import { describe, expect, test } from '@jest/globals'
import type { Lease, Picture } from '../../../src/newsroom/images/picture.ts'
import { validity } from '../../../src/newsroom/images/validity.ts'
import { aPicture } from './a-picture.ts'

const noon = new Date('2026-11-22T12:00:00Z')

function lease(kind: string, startsAt: string | null, endsAt: string | null): Lease {
  return { kind, startsAt, endsAt, notes: null }
}

function under(category: string | null, changes: Partial<Picture> = {}): Picture {
  return aPicture({ usageRights: { category, permission: null, restrictions: null }, ...changes })
}

function codes(picture: Picture, use: 'publish' | 'syndicate' = 'publish', at = noon): string[] {
  return validity(picture, use, at).reasons.map(({ code }) => code)
}

describe('whether a picture may be published', () => {
  test('a described and credited staff picture may', () => {
    expect(validity(aPicture(), 'publish', noon)).toEqual({ usable: true, reasons: [] })
  })

  test.each([
    { says: 'without alternative text', picture: aPicture({ altText: null }), reasons: ['missing-alt'] },
    { says: 'with blank alternative text', picture: aPicture({ altText: '  ' }), reasons: ['missing-alt'] },
    { says: 'without a credit', picture: aPicture({ creator: [], creditLine: null }), reasons: ['missing-credit'] },
    { says: 'without a category of rights', picture: under(null), reasons: ['unknown-rights'] },
    { says: 'under a category we do not know', picture: under('found-it'), reasons: ['unknown-rights'] },
    { says: 'from an agency that is not named', picture: under('agency'), reasons: ['rights-incomplete'] },
    { says: 'from social media without permission', picture: under('social'), reasons: ['rights-incomplete'] },
    {
      says: 'under Creative Commons with a licence that leads nowhere',
      picture: under('creative-commons', { webStatement: 'javascript:alert(1)' }),
      reasons: ['rights-incomplete'],
    },
    {
      says: 'under “other” without terms or source',
      picture: under('other'),
      reasons: ['rights-incomplete', 'rights-incomplete'],
    },
    {
      says: 'for every reason at once',
      picture: under('stolen', { altText: null, creator: [], leases: [lease('deny-use', null, null)] }),
      reasons: ['missing-alt', 'missing-credit', 'unknown-rights', 'use-denied'],
    },
  ])('a picture $says may not', ({ picture, reasons }) => {
    expect(codes(picture)).toEqual(reasons)
    expect(validity(picture, 'publish', noon).usable).toBe(false)
  })

  test.each([
    { category: 'agency', changes: { creditLine: 'Agency' } },
    { category: 'commissioned', changes: {} },
    { category: 'handout', changes: { source: 'The ministry' } },
    { category: 'pool', changes: { source: 'White House pool' } },
    { category: 'museum', changes: { source: 'Museum', usageTerms: 'For reporting on the show' } },
    { category: 'public-domain', changes: { source: 'Library' } },
    { category: 'creative-commons', changes: { webStatement: 'https://creativecommons.org/licenses/by/4.0/' } },
    {
      category: 'social',
      changes: { usageRights: { category: 'social', permission: 'By message, 3 May', restrictions: null } },
    },
    { category: 'screengrab', changes: { source: 'The broadcaster' } },
    { category: 'other', changes: { source: 'A reader', usageTerms: 'Once, online' } },
  ])('a picture under $category with what it needs on record may', ({ category, changes }) => {
    expect(codes(under(category, changes))).toEqual([])
  })
})

describe('what leases allow', () => {
  const [before, after] = ['2026-11-22T11:59:59.999Z', '2026-11-22T12:00:00.001Z']
  const at = noon.toISOString()

  test.each([
    { says: 'a ban in force forbids', leases: [lease('deny-use', before, after)], reasons: ['use-denied'] },
    { says: 'a ban forbids from its first instant', leases: [lease('deny-use', at, null)], reasons: ['use-denied'] },
    { says: 'a ban is over at its end', leases: [lease('deny-use', before, at)], reasons: [] },
    { says: 'a ban to come does not forbid yet', leases: [lease('deny-use', after, null)], reasons: [] },
    { says: 'a lease in force allows', leases: [lease('allow-use', before, after)], reasons: [] },
    {
      says: 'a lease that has ended no longer allows',
      leases: [lease('allow-use', before, at)],
      reasons: ['use-not-leased'],
    },
    {
      says: 'a lease to come does not allow yet',
      leases: [lease('allow-use', after, null)],
      reasons: ['use-not-leased'],
    },
    {
      says: 'one lease of several in force is enough',
      leases: [lease('allow-use', null, before), lease('allow-use', at, null)],
      reasons: [],
    },
    {
      says: 'a ban wins over a lease',
      leases: [lease('allow-use', null, null), lease('deny-use', null, null)],
      reasons: ['use-denied'],
    },
    { says: 'a lease of an unknown kind forbids', leases: [lease('maybe', null, null)], reasons: ['unreadable-lease'] },
    {
      says: 'a lease whose date is none forbids',
      leases: [lease('allow-use', '31 February', null)],
      reasons: ['unreadable-lease'],
    },
    {
      says: 'a lease that ends before it starts forbids',
      leases: [lease('allow-use', after, before)],
      reasons: ['unreadable-lease'],
    },
    {
      says: 'a syndication ban does not touch publishing',
      leases: [lease('deny-syndication', null, null)],
      reasons: [],
    },
  ])('$says', ({ leases, reasons }) => {
    expect(codes(aPicture({ leases }))).toEqual(reasons)
  })

  test('an instant that is none allows nothing', () => {
    expect(codes(aPicture(), 'publish', new Date(NaN))).toEqual(['unreadable-lease'])
  })
})

describe('whether a picture may be passed on', () => {
  const agency = { creditLine: 'Agency' }

  test.each([
    { says: 'a staff picture may', picture: aPicture(), reasons: [] },
    { says: 'an agency picture may not by itself', picture: under('agency', agency), reasons: ['not-for-syndication'] },
    {
      says: 'an agency picture may under a lease for it',
      picture: under('agency', { ...agency, leases: [lease('allow-syndication', null, null)] }),
      reasons: [],
    },
    {
      says: 'an agency picture may not once that lease is over',
      picture: under('agency', { ...agency, leases: [lease('allow-syndication', null, '2026-01-01T00:00:00Z')] }),
      reasons: ['syndication-not-leased'],
    },
    {
      says: 'a screen grab never may',
      picture: under('screengrab', { source: 'TV' }),
      reasons: ['not-for-syndication'],
    },
    {
      says: 'a non-commercial Creative Commons picture may not',
      picture: under('creative-commons', { webStatement: 'https://creativecommons.org/licenses/by-nc-sa/4.0/' }),
      reasons: ['not-for-syndication'],
    },
    {
      says: 'what may not be published may not be passed on either',
      picture: aPicture({ leases: [lease('deny-use', null, null)] }),
      reasons: ['use-denied'],
    },
  ])('$says', ({ picture, reasons }) => {
    expect(codes(picture, 'syndicate')).toEqual(reasons)
  })
})

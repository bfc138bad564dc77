import { describe, expect, test } from '@jest/globals'
import { pictureBadges, type PictureSeen } from '../../../src/newsroom/images/picture-badges.ts'
import { renditionsState } from '../../../src/newsroom/images/renditions-state.ts'
import { folded, standsAgainst } from '../../../src/newsroom/images/found-by.ts'
import { aPicture } from './a-picture.ts'

const now = new Date('2026-11-22T09:00:00Z')
const good = aPicture()
const lease = (endsAt: string) => [{ kind: 'allow-use', startsAt: null, endsAt, notes: null }]
const ready = renditionsState({ factsKey: 'as it stands', stagedFor: 'as it stands' })
const plain: PictureSeen = { facts: good, heldUntil: undefined, isKilled: false, isUsed: false, renditions: ready }

describe('the badges of a picture say', () => {
  test.each<{ says: string; seen: Partial<PictureSeen>; badges: readonly string[] }>([
    { says: 'that it may be used', seen: {}, badges: ['May be used', 'Not used yet'] },
    {
      says: 'how many of its sizes are made',
      seen: { renditions: { state: 'being-made', done: 12, of: 27, problem: null } },
      badges: ['Sizes 12 of 27', 'May be used', 'Not used yet'],
    },
    { says: 'that it is used', seen: { isUsed: true }, badges: ['May be used', 'Used'] },
    {
      says: 'until when it may be',
      seen: { facts: aPicture({ leases: lease('2026-12-01T00:00:00Z') }) },
      badges: ['May be used until 1 Dec 2026, 00:00 GMT', 'Not used yet'],
    },
    {
      says: 'all that it lacks',
      seen: { facts: aPicture({ altText: null, creator: [], creditLine: null }) },
      badges: ['No alternative text', 'No credit', 'Not used yet'],
    },
    {
      says: 'that its lease is over',
      seen: { facts: aPicture({ leases: lease('2026-11-22T09:00:00Z') }) },
      badges: ['No lease in force', 'Not used yet'],
    },
    {
      says: 'until when it is held',
      seen: { heldUntil: new Date('2026-11-23T18:00:00Z') },
      badges: ['May be used', 'Held until 23 Nov 2026, 18:00 GMT', 'Not used yet'],
    },
    {
      says: 'that it is held without an end',
      seen: { heldUntil: null },
      badges: ['May be used', 'Held until announced', 'Not used yet'],
    },
    {
      says: 'that a machine made it',
      seen: {
        facts: aPicture({
          digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
        }),
      },
      badges: ['May be used', 'Edited with AI', 'Not used yet'],
    },
    { says: 'that its rights can’t be read', seen: { facts: null }, badges: ['Rights can’t be read', 'Not used yet'] },
    { says: 'of a killed one nothing else', seen: { isKilled: true, heldUntil: null }, badges: ['Killed'] },
  ])('$says', ({ seen, badges }) => {
    expect(pictureBadges({ ...plain, ...seen }, now, 'Europe/London').map(({ says }) => says)).toEqual(badges)
  })
})

describe('what a picture is found by', () => {
  test('is looked at again when its next lease turns, and not before', () => {
    const leases = [...lease('2026-12-01T00:00:00Z'), { ...lease('2027-01-01T00:00:00Z')[0]!, kind: 'deny-use' }]
    const facts = aPicture({
      leases: leases.map((one, at) => (at === 1 ? { ...one, startsAt: '2026-11-25T00:00:00Z' } : one)),
    })
    expect(standsAgainst(facts, now)).toEqual({ against: 'nothing', againstUntil: '2026-11-25T00:00:00.000Z' })
    expect(standsAgainst(facts, new Date('2026-11-25T00:00:00Z'))).toEqual({
      against: 'use-denied',
      againstUntil: '2026-12-01T00:00:00.000Z',
    })
    expect(standsAgainst(facts, new Date('2027-01-01T00:00:00Z'))).toEqual({
      against: 'use-not-leased',
      againstUntil: null,
    })
  })

  test.each([
    { text: 'Élysée  PALACE', is: 'elysee palace' },
    { text: '100 %_sure\\', is: '100 sure' },
    { text: 'Ångström, Straße', is: 'angstrom, straße' },
  ])('“$text” is searched as “$is”', ({ text, is }) => {
    expect(folded(text)).toBe(is)
  })
})

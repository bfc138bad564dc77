import { describe, expect, test } from '@jest/globals'
import { proposedEmbargo } from '../../../src/newsroom/images/proposed-embargo.ts'

const before = new Date('2026-01-01T00:00:00Z')

function fromInstructions(words: string, zone = 'Europe/London'): string | null | undefined {
  const proposed = proposedEmbargo({ 'IPTC:SpecialInstructions': words }, zone, before)
  if (proposed !== null) expect(proposed.statedAs).toBe(words)
  return proposed === null ? undefined : (proposed.until?.toISOString() ?? null)
}

describe('an embargo that a picture’s instructions ask for', () => {
  test.each([
    ['EMBARGO until 2026-12-01 18:00 UTC', '2026-12-01T18:00:00.000Z'],
    ['Embargoed until 2026-12-01T18:00:00+02:00', '2026-12-01T16:00:00.000Z'],
    ['Embargoed until 18 March 2027, no time yet', null],
    ['EMBARGOED UNTIL 1 July 2026 18:00', '2026-07-01T17:00:00.000Z'],
    ['Not for publication before 1st July 2026 at 6.30 pm GMT', '2026-07-01T18:30:00.000Z'],
    ['Do not use before 12 Jan 2027, 00:01', '2027-01-12T00:01:00.000Z'],
    ['HOLD FOR RELEASE', null],
    ['Embargo lifted 2026-12-01 18:00 UTC', '2026-12-01T18:00:00.000Z'],
    ['The embargo is lifted on 1 December 2026', null],
  ])('%s → %s', (words, until) => {
    expect(fromInstructions(words)).toBe(until)
  })

  test.each([
    ['a zone that means several things', 'Embargo until 2026-12-01 18:00 BST'],
    ['a local time that the clocks skip', 'Embargo until 2026-03-29 01:30'],
    ['a local time that happens twice', 'Embargo until 2026-10-25 01:30'],
    ['a day that does not exist', 'Embargo until 31 February 2026 10:00 UTC'],
    ['two times, of which one may be another thing', 'Embargo 2026-12-01 18:00 UTC, shot 2026-11-01 10:00 UTC'],
    ['an hour that does not exist', 'Embargo until 1 July 2026 25:00'],
    ['a date without a time', 'Embargo until 1 July 2026'],
  ])('holds until someone has read it: %s', (_why, words) => {
    expect(fromInstructions(words)).toBeNull()
  })

  test.each([
    ['Editorial use only. Mandatory credit.'],
    ['No embargo'],
    ['Embargo lifted'],
    ['The embargo has been lifted.'],
    ['Embargo: none'],
    ['Not for use in advertising'],
    [''],
  ])('nothing is asked for by “%s”', (words) => {
    expect(fromInstructions(words)).toBeUndefined()
  })
})

describe('a release date', () => {
  test('of IPTC with a time and an offset is an end', () => {
    const tags = { 'IPTC:ReleaseDate': '2026:05:01', 'IPTC:ReleaseTime': '18:00:00+01:00' }
    expect(proposedEmbargo(tags, 'UTC', before)).toEqual({
      statedAs: 'Release date 2026:05:01 18:00:00+01:00',
      until: new Date('2026-05-01T17:00:00Z'),
    })
  })

  test('without a time holds until someone has read it', () => {
    expect(proposedEmbargo({ 'IPTC:ReleaseDate': '2026:05:01' }, 'UTC', before)).toEqual({
      statedAs: 'Release date 2026:05:01',
      until: null,
    })
  })

  test('of PRISM counts too, in the newsroom’s zone when it names none', () => {
    const proposed = proposedEmbargo({ 'XMP-prism:EmbargoDate': '2026:07:01 18:00:00' }, 'Europe/London', before)
    expect(proposed?.until).toEqual(new Date('2026-07-01T17:00:00Z'))
  })

  test('a file that says nothing asks for nothing', () => {
    expect(proposedEmbargo({}, 'UTC', before)).toBeNull()
  })
})

describe('what has surely ended', () => {
  const release = (date: string, time?: string) => ({
    'IPTC:ReleaseDate': date,
    ...(time === undefined ? {} : { 'IPTC:ReleaseTime': time }),
  })

  test.each([
    {
      says: 'a time with its offset, at that instant',
      tags: release('2026:05:01', '18:00:00+01:00'),
      at: '2026-05-01T17:00:00Z',
    },
    {
      says: 'a time without one, when it is past everywhere',
      tags: release('2026:05:01', '18:00:00'),
      at: '2026-05-02T06:00:00Z',
    },
    { says: 'a day, when it has ended everywhere', tags: release('2026:05:01'), at: '2026-05-02T12:00:00Z' },
    {
      says: 'an instruction with a time',
      tags: { 'IPTC:SpecialInstructions': 'EMBARGO until 2026-05-01 18:00 UTC' },
      at: '2026-05-01T18:00:00Z',
    },
  ])('asks for nothing any more: $says', ({ tags, at }) => {
    const over = new Date(at)
    expect(proposedEmbargo(tags, 'UTC', new Date(over.getTime() - 1))).not.toBeNull()
    expect(proposedEmbargo(tags, 'UTC', over)).toBeNull()
  })

  test('is never an instruction that names no time', () => {
    expect(proposedEmbargo({ 'IPTC:SpecialInstructions': 'EMBARGO' }, 'UTC', new Date('2099-01-01'))).not.toBeNull()
  })

  test('leaves what still stands: the latest of two ends, and one without an end before all', () => {
    const both = {
      ...release('2026:05:01', '18:00:00Z'),
      'IPTC:SpecialInstructions': 'EMBARGO until 2026-06-01 18:00 UTC',
    }
    expect(proposedEmbargo(both, 'UTC', before)).toEqual({
      statedAs: 'Release date 2026:05:01 18:00:00Z; EMBARGO until 2026-06-01 18:00 UTC',
      until: new Date('2026-06-01T18:00:00Z'),
    })
    expect(proposedEmbargo(both, 'UTC', new Date('2026-05-15'))?.statedAs).toBe('EMBARGO until 2026-06-01 18:00 UTC')
    expect(proposedEmbargo({ ...both, 'IPTC:SpecialInstructions': 'EMBARGO' }, 'UTC', before)?.until).toBeNull()
  })
})

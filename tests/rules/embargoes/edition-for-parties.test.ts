import { describe, expect, test } from '@jest/globals'
import { editionForParties, type StoryForParties } from '../../../src/newsroom/embargoes/edition-for-parties.ts'

const approved: StoryForParties = {
  standing: 'never',
  stage: 'approved',
  flagged: false,
  edition: 'second',
  isEnding: false,
  releases: [],
}

function asked(edition: string, state: string, askedAt = '2026-11-22T09:00:00.000Z') {
  return { edition, state, askedAt }
}

describe('the edition that parties may be shown', () => {
  test.each<{ says: string; story: Partial<StoryForParties>; edition: string | null }>([
    { says: 'is the one that stands approved', story: {}, edition: 'second' },
    { says: 'is the one that waits to go out', story: { releases: [asked('first', 'held')] }, edition: 'first' },
    {
      says: 'is still that one when the text was changed since',
      story: { stage: 'draft', releases: [asked('first', 'held')] },
      edition: 'first',
    },
    {
      says: 'is the one that was asked for last',
      story: {
        releases: [asked('first', 'held'), asked('third', 'lifting', '2026-11-22T09:05:00.000Z')],
      },
      edition: 'third',
    },
    { says: 'is none while the text is a draft', story: { stage: 'draft' }, edition: null },
    { says: 'is none while it is only submitted', story: { stage: 'submitted' }, edition: null },
    { says: 'is none when it was spiked', story: { stage: 'spiked' }, edition: null },
    { says: 'is none when nothing was approved', story: { edition: null }, edition: null },
    {
      says: 'is none when what waited was taken back and the text is a draft',
      story: { stage: 'draft', releases: [asked('first', 'cancelled')] },
      edition: null,
    },
    { says: 'is none that has been out', story: { releases: [asked('second', 'live')] }, edition: null },
    { says: 'is none on its way out', story: { releases: [asked('second', 'writing')] }, edition: null },
    {
      says: 'is the newer one of a live story',
      story: { standing: 'live', releases: [asked('first', 'live')] },
      edition: 'second',
    },
    { says: 'is none when legal has been asked', story: { flagged: true }, edition: null },
    { says: 'is none when it is being taken off', story: { isEnding: true }, edition: null },
    { says: 'is none when it was killed', story: { standing: 'killed' }, edition: null },
    { says: 'is none when it was unpublished', story: { standing: 'unpublished' }, edition: null },
    { says: 'is none in a standing nobody knows', story: { standing: 'resting' }, edition: null },
  ])('$says', ({ story, edition }) => {
    expect(editionForParties({ ...approved, ...story })).toBe(edition)
  })
})

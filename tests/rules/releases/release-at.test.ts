import { describe, expect, test } from '@jest/globals'
import { dueSince, releaseAt, type Hold } from '../../../src/newsroom/releases/release-at.ts'

const [eight, nine, ten, noon] = ['08', '09', '10', '12'].map((hour) => new Date(`2026-11-22T${hour}:00:00Z`))
if (!eight || !nine || !ten || !noon) throw new Error('The hours are there.')

describe('when an edition may be public', () => {
  test.each<{ says: string; holds: readonly Hold[]; at: Date | 'never' }>([
    { says: 'now, when nothing holds it', holds: [], at: nine },
    { says: 'at the end of the embargo, when that is later', holds: [{ until: ten }], at: ten },
    { says: 'when it was asked for, once the embargo is over', holds: [{ until: eight }], at: nine },
    { says: 'at the latest end of several', holds: [{ until: ten }, { until: noon }, { until: eight }], at: noon },
    { says: 'never, under an open-ended embargo', holds: [{ until: ten }, { until: null }], at: 'never' },
    { says: 'never, under an end that can’t be read', holds: [{ until: new Date(Number.NaN) }], at: 'never' },
  ])('$says', ({ holds, at }) => {
    expect(releaseAt(nine, holds)).toEqual(at)
  })
})

describe('since when a release is due', () => {
  test.each<{ says: string; at: Date; before: Date | null; due: Date }>([
    { says: 'from the instant it is held until', at: noon, before: ten, due: noon },
    { says: 'from now, when an embargo with an end was lifted early', at: eight, before: noon, due: ten },
    { says: 'from now, when an open-ended embargo was lifted', at: eight, before: null, due: ten },
    { says: 'as before, when it was due already', at: eight, before: nine, due: nine },
    { says: 'from the end of a hold that has passed meanwhile', at: nine, before: eight, due: nine },
  ])('$says', ({ at, before, due }) => {
    expect(dueSince(at, before, ten)).toEqual(due)
  })
})

import { describe, expect, test } from '@jest/globals'
import { holdOf, standing, type StoredEmbargo } from '../../../src/newsroom/embargoes/standing.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const past = '2026-11-22T09:59:59.999Z'
const future = '2026-11-22T10:00:00.001Z'

describe('an embargo', () => {
  test.each<{ says: string; embargo: StoredEmbargo | null | undefined; stands: 'holds' | 'over' }>([
    { says: 'holds until its end', embargo: { state: 'active', until: future }, stands: 'holds' },
    { says: 'is over at its very end', embargo: { state: 'active', until: now.toISOString() }, stands: 'over' },
    { says: 'is over after its end', embargo: { state: 'active', until: new Date(past) }, stands: 'over' },
    { says: 'without an end holds', embargo: { state: 'active', until: null }, stands: 'holds' },
    { says: 'whose end is missing holds', embargo: { state: 'active' }, stands: 'holds' },
    { says: 'whose end can’t be read holds', embargo: { state: 'active', until: 'yesterday' }, stands: 'holds' },
    { says: 'whose end names no zone holds', embargo: { state: 'active', until: '2020-01-01T00:00' }, stands: 'holds' },
    { says: 'whose end is a number holds', embargo: { state: 'active', until: 0 }, stands: 'holds' },
    { says: 'whose end is no date holds', embargo: { state: 'active', until: new Date(Number.NaN) }, stands: 'holds' },
    { says: 'that is only proposed holds', embargo: { state: 'proposed', until: null }, stands: 'holds' },
    { says: 'proposed holds past its end too', embargo: { state: 'proposed', until: past }, stands: 'holds' },
    { says: 'in a state nobody knows holds', embargo: { state: 'paused', until: past }, stands: 'holds' },
    { says: 'without a state holds', embargo: { until: past }, stands: 'holds' },
    { says: 'that is not there holds', embargo: null, stands: 'holds' },
    { says: 'that nobody could read holds', embargo: undefined, stands: 'holds' },
    { says: 'that is lifted is over', embargo: { state: 'lifted', until: future }, stands: 'over' },
    { says: 'that is cancelled is over', embargo: { state: 'cancelled', until: null }, stands: 'over' },
  ])('$says', ({ embargo, stands }) => {
    expect(standing(embargo, now)).toBe(stands)
  })

  test('puts its end on what it covers, or none, or nothing once it is lifted', () => {
    expect(holdOf({ state: 'active', until: future })).toEqual({ until: new Date(future) })
    expect(holdOf({ state: 'proposed', until: future })).toEqual({ until: null })
    expect(holdOf(null)).toEqual({ until: null })
    expect(holdOf({ state: 'lifted' })).toBeNull()
  })
})

import { describe, expect, test } from '@jest/globals'
import { mostTries, waitAfter } from '../../../src/newsroom/webhooks/next-try.ts'

const minute = 60_000
const hour = 60 * minute

describe('what a destination did not take is sent again', () => {
  test.each([
    { says: 'after five seconds', tries: 1, wait: 5_000 },
    { says: 'then after five minutes', tries: 2, wait: 5 * minute },
    { says: 'a day after the last but one', tries: 9, wait: 24 * hour },
    { says: 'by a person alone, after ten times', tries: 10, wait: null },
  ])('$says', ({ tries, wait }) => {
    expect(waitAfter(tries, 0)).toBe(wait)
  })

  test('up to a fifth later, by chance', () => {
    expect(waitAfter(2, 0.5)).toBe(5.5 * minute)
    expect(waitAfter(mostTries, 0.5)).toBeNull()
  })
})

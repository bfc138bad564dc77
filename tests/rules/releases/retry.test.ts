import { describe, expect, test } from '@jest/globals'
import { retryAfter } from '../../../src/newsroom/releases/retry.ts'

describe('what failed for want of something that may come back is tried again', () => {
  test.each([
    { says: 'after a quarter of a minute', failures: 1, seconds: 15 },
    { says: 'after twice as long the next time', failures: 2, seconds: 30 },
    { says: 'and again', failures: 5, seconds: 240 },
    { says: 'every ten minutes in the end', failures: 7, seconds: 600 },
    { says: 'however often it failed', failures: 10_000, seconds: 600 },
  ])('$says', ({ failures, seconds }) => {
    expect(retryAfter(failures)).toBe(seconds * 1000)
  })
})

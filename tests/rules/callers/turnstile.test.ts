import { describe, expect, test } from '@jest/globals'
import { createTurnstile, waitOf } from '../../../src/callers/turnstile.ts'
import { aClock } from '../../support/clock.ts'

describe('how often somebody came', () => {
  test('is counted for each apart, until the minute is over', () => {
    const clock = aClock()
    const turnstile = createTurnstile(clock.now)
    expect(['one', 'one', 'other', 'one'].map((who) => turnstile.pass(who).times)).toEqual([1, 2, 1, 3])
    clock.pass(59_999)
    expect(turnstile.pass('one')).toEqual({ times: 4, seconds: 1 })
    clock.pass(1)
    expect(turnstile.pass('one')).toEqual({ times: 1, seconds: 60 })
  })

  test('keeps to its minutes when nobody comes for a while', () => {
    const clock = aClock()
    const turnstile = createTurnstile(clock.now)
    clock.pass(150_000)
    expect(turnstile.pass('one')).toEqual({ times: 1, seconds: 30 })
  })

  test('is remembered of so many, and of no one who came after them', () => {
    const turnstile = createTurnstile(aClock().now, 2)
    expect(['a', 'b', 'c', 'c', 'a', 'b'].map((who) => turnstile.pass(who).times)).toEqual([1, 1, 1, 1, 2, 2])
  })
})

test('who came more often than is let through waits until the minute is over', () => {
  const turnstile = createTurnstile(aClock().now)
  expect([1, 2, 3].map(() => waitOf(turnstile.pass('one'), 2))).toEqual([null, null, 60])
})

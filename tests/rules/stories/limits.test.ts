import { describe, expect, test } from '@jest/globals'
import { limits, overLong } from '../../../src/newsroom/stories/limits.ts'
import { isLanguage } from '../../../src/newsroom/stories/language.ts'

describe('a text that is too long', () => {
  test('is named with its length and the limit, all of them at once', () => {
    const values = { headline: 'x'.repeat(limits.headline + 1), reason: 'x'.repeat(limits.reason + 2), note: 'short' }
    expect(overLong(values, { headline: 'headline', reason: 'reason', note: 'note' })).toEqual([
      { code: 'too-long', field: 'headline', message: 'headline has 201 characters; at most 200 are allowed.' },
      { code: 'too-long', field: 'reason', message: 'reason has 2002 characters; at most 2000 are allowed.' },
    ])
  })

  test('at the limit is not too long', () => {
    expect(overLong({ headline: 'x'.repeat(limits.headline) }, { headline: 'headline' })).toEqual([])
  })
})

test.each(['en', 'en-GB', 'sr-Cyrl-RS', 'ru'])('%s is a language', (value) => {
  expect(isLanguage(value)).toBe(true)
})

test.each(['english', 'e', 'en_GB', '', 'x-klingon', null])('%j is none', (value) => {
  expect(isLanguage(value)).toBe(false)
})

import { describe, expect, test } from '@jest/globals'
import { alikeWithin, differenceOf, lookAlike } from '../../../src/newsroom/images/likeness.ts'

describe('whether two pictures look like one', () => {
  const likeness = 'f0e1d2c3b4a59687'

  test.each([
    { other: likeness, bits: 0 },
    { other: 'f0e1d2c3b4a59686', bits: 1 },
    { other: '0f1e2d3c4b5a6978', bits: 64 },
    { other: '00e1d2c3b4a59687', bits: 4 },
  ])('$other differs in $bits bits', ({ other, bits }) => {
    expect(differenceOf(likeness, other)).toBe(bits)
    expect(differenceOf(other, likeness)).toBe(bits)
    expect(lookAlike(likeness, other)).toBe(bits <= alikeWithin)
  })

  test('they do up to the last bit that may differ, and not beyond', () => {
    expect(lookAlike('0000000000000000', '0000000000000fff')).toBe(true)
    expect(lookAlike('0000000000000000', '0000000000001fff')).toBe(false)
  })

  test('one that there is nothing to tell by looks like no other', () => {
    expect(lookAlike(null, null)).toBe(false)
    expect(lookAlike(null, likeness)).toBe(false)
  })
})

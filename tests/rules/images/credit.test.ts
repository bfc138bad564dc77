import { describe, expect, test } from '@jest/globals'
import { formatCredit } from '../../../src/newsroom/images/credit.ts'

describe('the credit as printed', () => {
  test.each([
    {
      says: 'the photographer before the agency',
      creator: ['Jane Roe'],
      creditLine: 'Agency',
      printed: 'Jane Roe/Agency',
    },
    {
      says: 'several photographers in one breath',
      creator: ['A', 'B', 'C'],
      creditLine: 'Agency',
      printed: 'A, B and C/Agency',
    },
    { says: 'the photographer alone', creator: ['Jane Roe'], creditLine: null, printed: 'Jane Roe' },
    { says: 'the agency alone', creator: [], creditLine: 'Agency', printed: 'Agency' },
    {
      says: 'a credit line that already names the photographer',
      creator: ['Jane Roe'],
      creditLine: 'Agency / JANE ROE',
      printed: 'Agency / JANE ROE',
    },
    { says: 'nothing for blanks', creator: [' '], creditLine: ' ', printed: '' },
  ])('$says', ({ creator, creditLine, printed }) => {
    expect(formatCredit({ creator, creditLine })).toBe(printed)
  })
})

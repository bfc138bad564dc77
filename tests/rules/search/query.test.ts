import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readQuestion } from '../../../src/newsroom/search/query.ts'

/** A question as it is easiest read: `portrait + "west wing" + kov*`. */
function read(text: string): string {
  const question = readQuestion(text)
  if ('wrong' in question) return question.wrong
  return question
    .map(
      ({ words, isBeginning }) =>
        (words.length > 1 ? `"${words.join(' ')}"` : words.join('')) + (isBeginning ? '*' : ''),
    )
    .join(' + ')
}

describe('what a reader looks for', () => {
  test.each([
    ['portrait', 'portrait'],
    ['Portrait  GIFT', 'portrait + gift'],
    ['"west wing"', '"west wing"'],
    ['“west wing” portrait', '"west wing" + portrait'],
    ['«Белый дом»', '"белый дом"'],
    ['"west wing', '"west wing"'],
    ['kov*', 'kov*'],
    ['"ana kov*"', '"ana kov"*'],
    ['"ana kov"*', '"ana kov"*'],
    ['O’Neill', '"o neill"'],
    ['north-south', '"north south"'],
    ['AND OR NOT NEAR', 'and + or + not + near'],
    ['headline:portrait', '"headline portrait"'],
    ['(a ^b) {c} + -d', 'a + b + c + d'],
    ['""', 'must have a word to look for'],
    ['* " …', 'must have a word to look for'],
    ['', 'must have a word to look for'],
    ['p*', 'must have 2 letters at least before a *'],
    ['a b c d e f g h i j k l m', 'must have 12 words at most'],
  ])('%s → %s', (text, says) => {
    expect(read(text)).toBe(says)
  })

  test('is always words, or a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(text)).toMatch(/^(?:must have .+|["*+ \p{L}\p{N}\p{M}]+)$/u)
      }),
    )
  })
})

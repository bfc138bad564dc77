import { describe, expect, test } from '@jest/globals'
import { canonicalJson } from '../../../src/release/record/canonical-json.ts'

describe('a row is written down one way', () => {
  test.each([
    { says: 'keys in order, whatever order they came in', value: { b: 1, a: 2 }, text: '{"a":2,"b":1}' },
    { says: 'no space, and texts as they are', value: { a: 'é “x”\n' }, text: '{"a":"é “x”\\n"}' },
    {
      says: 'what is null left out, as one database forgets it',
      value: { a: null, b: undefined, c: 0 },
      text: '{"c":0}',
    },
    { says: 'lists in their own order', value: [2, null, { b: 1, a: [] }], text: '[2,null,{"a":[],"b":1}]' },
    { says: 'nothing as null', value: undefined, text: 'null' },
  ])('$says', ({ value, text }) => {
    expect(canonicalJson(value)).toBe(text)
  })
})

import { describe, expect, test } from '@jest/globals'
import { createComparer, judge, whatIsSeen, type State } from '../../../scripts/bench/soak-judge.ts'

const states: readonly State[] = [
  { sees: 'nothing', from: 0, logged: 0 },
  { sees: '1:1', from: 1_000, logged: 1_020 },
  { sees: '1:2', from: 2_000, logged: 2_050 },
  { sees: 'killed', from: 3_000, logged: 3_010 },
]

describe('in a soak, an answer', () => {
  test.each([
    { says: 'is right as what stands there', sees: '1:1', sent: 1_500, got: 1_501, is: 'right', age: 0 },
    { says: 'is right at the very instant', sees: '1:1', sent: 990, got: 1_000, is: 'right', age: 0 },
    { says: 'is early a moment before', sees: '1:1', sent: 990, got: 999, is: 'early', age: 0 },
    {
      says: 'is right as what stood there while it was asked for',
      sees: '1:1',
      sent: 2_010,
      got: 2_090,
      is: 'right',
      age: 0,
    },
    {
      says: 'is right as the one before, a moment after the log moved',
      sees: '1:1',
      sent: 2_350,
      got: 2_360,
      is: 'right',
      age: 300,
    },
    { says: 'is stale as the one before after that', sees: '1:1', sent: 2_351, got: 2_360, is: 'stale', age: 301 },
    {
      says: 'is stale as nothing, long after it went out',
      sees: 'nothing',
      sent: 1_500,
      got: 1_501,
      is: 'stale',
      age: 480,
    },
    { says: 'is stale as what was killed', sees: '1:2', sent: 9_000, got: 9_001, is: 'stale', age: 5_990 },
    { says: 'is wrong as what never was', sees: '1:3', sent: 2_500, got: 2_501, is: 'wrong', age: 0 },
  ])('$says', ({ sees, sent, got, is, age }) => {
    expect(judge({ sees, sent, got }, states)).toEqual({ is, age })
  })

  test('is the same to the byte as every other of that state', () => {
    const isSame = createComparer()
    const seen = (sees: string, digest: string) => isSame('/a', { sees, digest })
    expect([seen('1:1', 'x'), seen('1:1', 'x'), seen('1:2', 'y'), seen('1:1', 'y')]).toEqual([true, true, true, false])
  })
})

describe('what is seen in an answer', () => {
  const text = 'Before. Soak story 7, wording 2.'
  const story = {
    headline: 'Soak story 7, wording 2',
    body: { text, html: `<p>${text}</p>` },
    corrections: [{ note: 'A word.' }],
  }

  test.each([
    { says: 'a story', body: story, is: '7:2' },
    { says: 'two versions', body: { ...story, corrections: [] }, is: 'two versions in one answer: 7:2' },
    {
      says: 'two versions',
      body: { ...story, body: { text, html: 'Soak story 7, wording 1' } },
      is: 'two versions in one answer: 7:2',
    },
    { says: 'a list', body: { stories: [story, { headline: 'Soak story 6, wording 1' }] }, is: '7:2 6:1' },
    { says: 'a feed', body: { items: [{ title: 'Soak story 6, wording 1' }] }, is: '6:1' },
  ])('is $says', ({ body, is }) => {
    expect(whatIsSeen(200, 'application/json', JSON.stringify(body))).toBe(is)
  })

  test('is every wording that stands in a page', () => {
    expect(whatIsSeen(200, 'text/html', `<h1>${text}</h1> ${text} Soak story 7, wording 1`)).toBe('7:2 7:1')
    expect([404, 410, 500].map((status) => whatIsSeen(status, 'text/html', ''))).toEqual([
      'nothing',
      'killed',
      'status 500',
    ])
  })
})

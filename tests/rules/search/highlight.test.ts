import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { excerpt, highlighted } from '../../../src/newsroom/search/highlight.ts'
import { readQuestion, type Question } from '../../../src/newsroom/search/query.ts'

function asking(text: string): Question {
  const question = readQuestion(text)
  if ('wrong' in question) throw new Error(`“${text}” ${question.wrong}.`)
  return question
}

describe('what was found is marked', () => {
  test.each([
    ['portrait', 'Portrait unveiled', '<mark>Portrait</mark> unveiled'],
    ['kovac', 'By Ana Kovač’s desk', 'By Ana <mark>Kovač</mark>’s desk'],
    ['"west wing"', 'In the West Wing, west', 'In the <mark>West Wing</mark>, west'],
    ['unv*', 'Portrait unveiled', 'Portrait <mark>unveiled</mark>'],
    ['елка', 'Ёлка в Кремле', '<mark>Ёлка</mark> в Кремле'],
    ['wing "west wing"', 'West wing', '<mark>West wing</mark>'],
    ['b', '<b> & "b"', '&lt;<mark>b</mark>&gt; &amp; &quot;<mark>b</mark>&quot;'],
  ])('%s in %s', (question, text, html) => {
    expect(highlighted(text, asking(question))).toBe(html)
  })

  test('and nothing is, where nothing was found', () => {
    expect(highlighted('Portrait', asking('gift'))).toBeNull()
    expect(excerpt('Portrait', asking('gift'))).toBeNull()
  })

  test('is the one element, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        const html = `${highlighted(`<a> ${rest}`, asking('a')) ?? ''}${excerpt(`<a> ${rest}`, asking('a')) ?? ''}`
        expect(html.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"']/)
      }),
    )
  })
})

describe('an excerpt', () => {
  const filler = (count: number) => Array.from({ length: count }, (_each, index) => `word${String(index)}`).join(' ')

  test('is what stands around it', () => {
    expect(excerpt(`${filler(50)} portrait ${filler(50)}`, asking('portrait'))).toMatch(
      /^…word44 .* word49 <mark>portrait<\/mark> word0 .* word24…$/,
    )
  })

  test('is of the place where most of what was asked for stands', () => {
    const text = `portrait ${filler(60)} the gift of a portrait ${filler(60)}`
    expect(excerpt(text, asking('portrait gift'))).toContain('<mark>gift</mark> of a <mark>portrait</mark>')
  })

  test('of a short text is all of it, on one line', () => {
    expect(excerpt('A portrait.\nA gift.', asking('gift'))).toBe('A portrait. A <mark>gift</mark>.')
  })
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { foldWord, wordsOf } from '../../../src/newsroom/search/words.ts'

describe('two words are one to a reader who looks for them', () => {
  test.each([
    ['whatever their case', 'KREMLIN', 'kremlin'],
    ['with and without accents', 'Kovač', 'Kovac'],
    ['with accents written apart', 'Kovac\u030c', 'Kovač'],
    ['with a stroke through a letter', 'Đoković', 'dokovic'],
    ['in Polish', 'Łódź', 'lodz'],
    ['in Danish', 'Ærø', 'aero'],
    ['in German, capitals too', 'STRASSE', 'Straße'],
    ['in Turkish', 'İstanbul', 'istanbul'],
    ['in Greek, at the end of a word too', 'ΣΊΣΥΦΟΣ', 'σισυφος'],
    ['in Russian, with ё or е', 'Ёлка', 'елка'],
    ['in Russian, with the stress marked', 'за\u0301мок', 'замок'],
    ['with a ligature', 'ﬁnance', 'finance'],
    ['with a soft hyphen', 'news\u00adpaper', 'newspaper'],
    ['in full width', 'ＢＢＣ', 'bbc'],
  ])('%s', (_says, one, other) => {
    expect(wordsOf(one).map(({ folded }) => folded)).toEqual(wordsOf(other).map(({ folded }) => folded))
    expect(wordsOf(one)).toHaveLength(1)
  })
})

describe('two words stay two', () => {
  test.each([
    ['й is a letter of its own', 'мой', 'мои'],
    ['so is ї', 'її', 'іі'],
    ['so is ў', 'ўсё', 'усё'],
    ['and ќ', 'ќе', 'ке'],
    ['the vowels of Hindi are no accents', 'की', 'का'],
  ])('%s', (_says, one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other))
  })
})

describe('the words of a text', () => {
  test.each([
    ['Kovač’s “portrait”, hung on 1 March.', ['kovac', 's', 'portrait', 'hung', 'on', '1', 'march']],
    ['north-south', ['north', 'south']],
    ['… — !', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text).map(({ folded }) => folded)).toEqual(words)
  })

  test('stand where they say', () => {
    expect(wordsOf('A Łódź.').map(({ from, to }) => 'A Łódź.'.slice(from, to))).toEqual(['A', 'Łódź'])
  })

  test('are folded once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { folded } of wordsOf(text)) {
          expect(folded).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
          expect(foldWord(folded)).toBe(folded)
        }
      }),
    )
  })
})

import { describe, expect, test } from '@jest/globals'
import { shownWith } from '../../../src/newsroom/wire/shown-with.ts'
import { aWireImage } from '../body/a-wire-image.ts'

const own = { caption: null, alt: null }
const lamp = { ...aWireImage(), caption: 'The lamp.', alt: 'A lamp' }
const plain = { words: own, shown: lamp }
const relit = { words: { caption: 'Relit.', alt: null }, shown: { ...lamp, caption: 'Relit.' } }
const renamed = {
  words: { caption: 'Relit.', alt: 'It burns' },
  shown: { ...lamp, caption: 'Relit.', alt: 'It burns' },
}

describe('a picture with the words of a story', () => {
  test.each([
    { says: 'is as it stands with the same', words: relit.words, places: [plain, relit], is: relit.shown },
    {
      says: 'keeps the rest when the caption is new',
      words: { caption: 'Out.', alt: null },
      places: [plain],
      is: { ...lamp, caption: 'Out.' },
    },
    {
      says: 'keeps the rest when the text is new',
      words: { caption: null, alt: 'Dark' },
      places: [plain],
      is: { ...lamp, alt: 'Dark' },
    },
    {
      says: 'is read off a place with a caption when that is new',
      words: { caption: 'Out.', alt: null },
      places: [relit],
      is: { ...lamp, caption: 'Out.' },
    },
    {
      says: 'needs nothing of the picture’s own when both are new',
      words: { caption: 'Out.', alt: 'Dark' },
      places: [renamed],
      is: { ...lamp, caption: 'Out.', alt: 'Dark' },
    },
    { says: 'is not known where its own caption stands nowhere', words: own, places: [relit], is: null },
    {
      says: 'is not known where its own text stands nowhere',
      words: { caption: 'Out.', alt: null },
      places: [renamed],
      is: null,
    },
    { says: 'is not known where it stands nowhere', words: own, places: [], is: null },
  ])('$says', ({ words, places, is }) => {
    expect(shownWith(words, places)).toEqual(is)
  })
})

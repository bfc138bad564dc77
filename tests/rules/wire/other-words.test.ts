import { describe, expect, test } from '@jest/globals'
import {
  eachOnce,
  otherBylineWords,
  otherPictureWords,
  otherSectionWords,
} from '../../../src/newsroom/wire/other-words.ts'
import { aWireImage } from '../body/a-wire-image.ts'

const shown = aWireImage()

describe('words that readers have otherwise than the desk', () => {
  test('of a picture are named one by one, with what readers have and what the desk has', () => {
    const desk = { ...shown, caption: 'The lamp, relit.', creator: ['Jane Roe', 'John Doe'] }
    expect(otherPictureWords(shown, desk)).toEqual([
      { field: 'caption', from: shown.caption, to: 'The lamp, relit.' },
      { field: 'creator', from: shown.creator, to: ['Jane Roe', 'John Doe'] },
    ])
  })

  test('are none where only the files of a picture are other ones', () => {
    expect(otherPictureWords(shown, { ...shown, renditions: [], placeholder: null })).toEqual([])
  })

  test('are said of a picture that is cut in another way too', () => {
    const crops = { '1:1': { x: 0, y: 0, width: 0.5625, height: 1 } }
    expect(otherPictureWords(shown, { ...shown, focalPoint: { x: 1, y: 1 }, crops })).toEqual([
      { field: 'focalPoint', from: shown.focalPoint, to: { x: 1, y: 1 } },
      { field: 'crops', from: {}, to: crops },
    ])
  })

  test('of a byline are its name and what its page says', () => {
    const live = { slug: 'ada', name: 'Ada', jobTitle: null, bio: 'Writes.', url: null }
    expect(otherBylineWords(live, { ...live, name: 'Ada L.', jobTitle: 'Editor' })).toEqual([
      { field: 'name', from: 'Ada', to: 'Ada L.' },
      { field: 'jobTitle', from: null, to: 'Editor' },
    ])
  })

  test('of a section are its name and description', () => {
    const live = { slug: 'world', name: 'World', description: null }
    expect(otherSectionWords(live, live)).toEqual([])
    expect(otherSectionWords(live, { ...live, description: 'All of it.' })).toEqual([
      { field: 'description', from: null, to: 'All of it.' },
    ])
  })

  test('are told once, in however many places they stand', () => {
    const one = { field: 'alt', from: 'A', to: 'B' }
    expect(eachOnce([one, { ...one }, { ...one, from: 'C' }])).toEqual([one, { ...one, from: 'C' }])
  })
})

import { describe, expect, test } from '@jest/globals'
import { saidBeside, withTheFiles } from '../../../src/newsroom/images/said-beside.ts'

const picture = {
  title: 'The lake',
  caption: 'The lake at dusk',
  creator: ['Jane Roe'],
  keywords: [],
  location: { city: 'Geneva', country: null, countryCode: 'CHE' },
  artworks: [{ id: '1', title: 'View of Delft', creator: ['Johannes Vermeer'], source: null }],
  embedded: {
    'XMP-dc:Description': 'The lake at dawn',
    'XMP-dc:Creator': ['Jane Roe'],
    'XMP-photoshop:City': 'Geneva',
    'XMP-photoshop:Country': 'Switzerland',
    'XMP-dc:Subject': ['lake'],
    'XMP-iptcExt:ArtworkOrObject': [{ AOTitle: 'View of Delft', AOCreator: ['Johannes Vermeer'] }],
  },
}

describe('what the file said beside what the desk has', () => {
  test('is told apart field by field, and what the file did not say is left out', () => {
    const rows = saidBeside(picture).map(({ field, isSame }) => [field, isSame])
    expect(rows).toEqual([
      ['caption', false],
      ['creator', true],
      ['keywords', false],
      ['artworks', true],
      ['location.city', true],
      ['location.country', false],
    ])
  })

  test('is taken field by field, a group with the rest of it', () => {
    const [caption] = saidBeside(picture)
    expect(caption && withTheFiles(picture, caption)).toEqual({ caption: 'The lake at dawn' })
    expect(withTheFiles(picture, { field: 'location.country', file: 'Switzerland' })).toEqual({
      location: { city: 'Geneva', country: 'Switzerland', countryCode: 'CHE' },
    })
  })

  test('is nothing of a file that said nothing', () => {
    expect(saidBeside({ title: 'Bare' })).toEqual([])
  })
})

import { describe, expect, test } from '@jest/globals'
import { demoEmbargoes } from '../../../src/demo/embargoes.ts'
import { demoPictures } from '../../../src/demo/pictures/all.ts'
import { createChance } from '../../../src/demo/pictures/chance.ts'
import { digitalCreation } from '../../../src/demo/pictures/demo-picture.ts'
import { embeddedWords } from '../../../src/demo/pictures/embedded-words.ts'
import { pictureKeys } from '../../../src/demo/pictures/picture-keys.ts'
import { demoStories } from '../../../src/demo/stories/all.ts'
import { textLimits } from '../../../src/newsroom/images/limits.ts'

const today = new Date('2026-11-22T09:00:00Z')

describe('the pictures of the demo newsroom', () => {
  test('are those that stories and embargoes ask for, one of each', () => {
    expect(demoPictures.map(({ key }) => key).sort()).toEqual([...pictureKeys].sort())
    const wanted = demoStories.flatMap(({ picture }) => (picture === null ? [] : [picture]))
    expect(pictureKeys.filter((key) => !wanted.includes(key))).toEqual([])
    for (const { pictures = [] } of demoEmbargoes) for (const key of pictures) expect(pictureKeys).toContain(key)
  })

  test.each(demoPictures.map((picture) => [picture.key, picture] as const))(
    '“%s” says who made it, what it shows and that it was drawn',
    (_key, picture) => {
      const words = embeddedWords(picture, today)
      expect(words['XMP-dc:Creator']).toBe('Odile Merrick')
      expect(words['XMP-iptcExt:DigitalSourceType']).toBe(digitalCreation)
      expect(words['XMP-dc:Rights']).toMatch(/^© 2026 /)
      expect(picture.alt.length).toBeGreaterThan(30)
      expect(picture.alt.length).toBeLessThanOrEqual(textLimits.altText)
      expect(picture.title.length).toBeLessThanOrEqual(textLimits.title)
    },
  )

  test('are drawn alike every time', () => {
    const [first, second] = [createChance(7), createChance(7)]
    expect([first.next(), first.between(3, 9), first.pick(['a', 'b', 'c'])]).toEqual([
      second.next(),
      second.between(3, 9),
      second.pick(['a', 'b', 'c']),
    ])
    const [picture] = demoPictures
    expect(picture?.draw().svg).toBe(picture?.draw().svg)
  })

  test('the stand-in for the portrait names the artwork and its painter, and says that it is none', () => {
    const portrait = demoPictures.find(({ key }) => key === 'portrait')
    expect(portrait?.artwork?.creator).toBe('Nikas Safronov')
    expect(portrait?.caption).toContain('It is not the painting')
  })
})

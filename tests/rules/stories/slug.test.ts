import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isSlug, slugify } from '../../../src/newsroom/stories/slug.ts'

describe('a slug from a headline', () => {
  test.each([
    ['Kremlin’s “gift”: Ana Kovač’s story', 'kremlins-gift-ana-kovacs-story'],
    ['  Straße & Ærø — Łódź, Þór  ', 'strasse-aero-lodz-thor'],
    ['Портрет для Вашингтона', 'portret-dlya-vashingtona'],
    ['Щука, ёж и подъезд', 'shchuka-yozh-i-podezd'],
    ['Їжак із Києва', 'yizhak-iz-kiyeva'],
    ['Đoković — Ђоковић', 'dokovic-djokovic'],
    ['100% of £5', '100-of-5'],
    ['ﬁ ½ x²', 'x'],
    ['日本語', ''],
    ['', ''],
  ])('%s → %s', (headline, slug) => {
    expect(slugify(headline)).toBe(slug)
  })

  test('is cut at a whole word', () => {
    const slug = slugify('a portrait commissioned as a diplomatic gift '.repeat(5))
    expect(slug.length).toBeLessThanOrEqual(100)
    expect(slug).toMatch(/-(?:a|portrait|commissioned|as|diplomatic|gift)$/)
    expect(slugify('x'.repeat(300))).toHaveLength(100)
  })

  test('is always a slug, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (headline) => {
        const slug = slugify(headline)
        expect(slug === '' || isSlug(slug)).toBe(true)
      }),
    )
  })
})

test.each(['A', 'a b', '-a', 'a-', 'a--b', 'ä', 'a/b', '', 'x'.repeat(101), null, 7])('%j is no slug', (value) => {
  expect(isSlug(value)).toBe(false)
})

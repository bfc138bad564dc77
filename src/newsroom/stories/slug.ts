import { limits } from './limits.ts'
import { transliterate } from './transliterate.ts'

/** Small Latin letters, digits and single hyphens, no longer than the table of limits says. */
export function isSlug(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && value.length <= limits.slug
}

/**
 * A slug from a headline: accents dropped, Cyrillic spelt in Latin, apostrophes closed up, cut at a whole word. Empty when
 * the headline has nothing a slug can carry.
 *
 * @example slugify('Kremlin’s “gift”: Ana Kovač’s story') // 'kremlins-gift-ana-kovacs-story'
 */
export function slugify(headline: string): string {
  const words = transliterate(headline)
    .replace(/['’ʼ‘`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, limits.slug) : `${slug}-${word}`
    if (longer.length > limits.slug) break
    slug = longer
  }
  return slug
}

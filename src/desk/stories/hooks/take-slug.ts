import { NewsroomError } from '../../../newsroom/errors.ts'
import { limits } from '../../../newsroom/stories/limits.ts'
import { isSlug, slugify } from '../../../newsroom/stories/slug.ts'
import type { House } from '../../../release/house.ts'
import type { SlugRow } from '../../../release/store/types.ts'

/** The slug a save asks for; a new story that comes with a headline and without a slug gets one from it. */
export function slugOf(data: Readonly<Record<string, unknown>>, operation: 'create' | 'update'): string | null {
  const { slug, headline } = data
  if (typeof slug === 'string' && slug.trim() !== '') return validSlug(slug.trim())
  if (operation === 'update' || typeof headline !== 'string') return null
  const made = slugify(headline)
  return made === '' ? null : made
}

function validSlug(slug: string): string {
  if (isSlug(slug)) return slug
  throw new NewsroomError('bad-input', {
    code: 'slug-malformed',
    field: 'slug',
    message: `“${slug.slice(0, 60)}” is not a slug: use small letters, digits and single hyphens, at most ${String(limits.slug)}.`,
  })
}

/**
 * Takes a slug for a story. Those it had stay its own until a text with the new one stands.
 *
 * @throws NewsroomError `conflict` when another story has it, a draft or a live one
 */
export async function takeSlug(house: House, story: string, slug: string): Promise<void> {
  const { slugs } = house.desk
  let there: SlugRow | null = null
  while (there === null) {
    if (await slugs.insert({ id: slug, story, public: false })) return
    // Whoever had it may be giving it back: then it is asked for again.
    there = await slugs.get(slug)
  }
  if (there.story === story) return
  throw new NewsroomError('conflict', {
    code: 'slug-taken',
    field: 'slug',
    message: `The slug “${slug}” is taken by another story. Choose another.`,
  })
}

/** Gives back what slugs a story took before, unless they were public or an edition carries them. */
export async function giveBackOthers(house: House, story: string, slug: string): Promise<void> {
  const others = await house.desk.slugs.find({
    and: [{ story: { equals: story } }, { public: { equals: false } }, { id: { not_equals: slug } }],
  })
  if (others.length === 0) return
  const editions = await house.desk.editions.find({ story: { equals: story } })
  for (const { id } of others) {
    if (editions.some((edition) => edition.slug === id)) continue
    await house.desk.slugs.remove({ and: [{ id: { equals: id } }, { public: { equals: false } }] })
  }
}

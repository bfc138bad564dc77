import type { Problem } from '../errors.ts'
import { formatCredit } from './credit.ts'
import { leaseProblems } from './leases.ts'
import type { Picture } from './picture.ts'
import { rightsCategory, type Needed, type RightsCategory } from './rights-categories.ts'

/** `publish` on our own pages; `syndicate` to a partner. */
export type Use = 'publish' | 'syndicate'

export type Validity = { readonly usable: boolean; readonly reasons: readonly Problem[] }

/** What the rule asks of a picture. A placement's own alternative text goes in as `altText`. */
export type PictureInUse = Pick<
  Picture,
  'altText' | 'creator' | 'creditLine' | 'source' | 'usageTerms' | 'webStatement' | 'usageRights' | 'leases'
>

/**
 * Whether a picture may be used at an instant, and every reason why not.
 *
 * It may when it is described and credited, when its category of rights is known and has what it needs on record, and
 * when no lease stands against it. Whatever is missing, unknown or unreadable is a reason: it fails closed. Passing a
 * picture on asks for all that publishing asks, and more.
 */
export function validity(picture: PictureInUse, use: Use, at: Date): Validity {
  const category = rightsCategory(picture.usageRights.category)
  const reasons = [
    ...missingWords(picture),
    ...(category === undefined ? [unknownCategory(picture.usageRights.category)] : missingOnRecord(picture, category)),
    ...leaseProblems(picture.leases, 'use', at),
    ...(use === 'syndicate' ? syndicationProblems(picture, category, at) : []),
  ]
  return { usable: reasons.length === 0, reasons }
}

function missingWords(picture: PictureInUse): Problem[] {
  const problems: Problem[] = []
  if (isBlank(picture.altText)) {
    problems.push({ code: 'missing-alt', field: 'altText', message: 'The picture has no alternative text.' })
  }
  if (isBlank(formatCredit(picture))) {
    problems.push({ code: 'missing-credit', field: 'creditLine', message: 'The picture has no credit.' })
  }
  return problems
}

function unknownCategory(value: string | null): Problem {
  const message = isBlank(value)
    ? 'The picture has no category of rights, so it may not be used.'
    : `“${value ?? ''}” is not a category of rights, so the picture may not be used.`
  return { code: 'unknown-rights', field: 'usageRights.category', message }
}

const onRecord: Record<Needed, { field: string; words: string; has: (picture: PictureInUse) => boolean }> = {
  creator: { field: 'creator', words: 'who made it', has: ({ creator }) => creator.some((name) => !isBlank(name)) },
  source: {
    field: 'source',
    words: 'where it came from',
    has: ({ source, creditLine }) => !isBlank(source) || !isBlank(creditLine),
  },
  licence: {
    field: 'webStatement',
    words: 'the address of its licence',
    has: ({ webStatement }) => /^https?:\/\/\S+$/i.test(webStatement ?? ''),
  },
  terms: { field: 'usageTerms', words: 'the terms it came with', has: ({ usageTerms }) => !isBlank(usageTerms) },
  permission: {
    field: 'usageRights.permission',
    words: 'who gave permission, and how',
    has: ({ usageRights }) => !isBlank(usageRights.permission),
  },
}

function missingOnRecord(picture: PictureInUse, category: RightsCategory): Problem[] {
  return category.needs
    .map((needed) => onRecord[needed])
    .filter(({ has }) => !has(picture))
    .map(({ field, words }) => ({
      code: 'rights-incomplete',
      field,
      message: `A picture under “${category.label}” needs ${words} on record.`,
    }))
}

function syndicationProblems(picture: PictureInUse, category: RightsCategory | undefined, at: Date): Problem[] {
  const problems = leaseProblems(picture.leases, 'syndication', at)
  if (category === undefined) return problems
  const leased = picture.leases.some(({ kind }) => kind === 'allow-syndication')
  const refused =
    category.syndication === 'never' ||
    (category.syndication === 'leased' && !leased) ||
    (category.value === 'creative-commons' && /\/by(-nd|-sa)?-nc|\/by-nc/i.test(picture.webStatement ?? ''))
  if (!refused) return problems
  const message =
    category.syndication === 'never'
      ? `A picture under “${category.label}” is never passed on.`
      : `Nothing on record allows this picture, under “${category.label}”, to be passed on.`
  return [...problems, { code: 'not-for-syndication', field: 'leases', message }]
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}

import type { Field, TextField, TextFieldSingleValidation } from 'payload'
import { limits } from '../../newsroom/stories/limits.ts'
import { isSlug } from '../../newsroom/stories/slug.ts'
import { line } from '../limited.ts'
import { isShortOrEmpty } from './short-text.ts'
import { isLanguage } from '../../newsroom/stories/language.ts'

const most = String(limits.slug)

const isSlugOrEmpty: TextFieldSingleValidation = (value) => {
  if (value === null || value === undefined || value === '') return true
  const shown = value.slice(0, 60)
  return isSlug(value) ? true : `“${shown}” is not a slug: small letters, digits, single hyphens, at most ${most}.`
}

const isLanguageOrEmpty: TextFieldSingleValidation = (value) => {
  if (value === null || value === undefined || value === '') return true
  const shown = value.slice(0, 40)
  return isLanguage(value) ? true : `“${shown}” is not a language: write it as en, or en-GB.`
}

const slug: TextField = {
  name: 'slug',
  type: 'text',
  index: true,
  validate: isSlugOrEmpty,
  admin: { position: 'sidebar', description: 'The story’s address. One story, one slug, drafts included.' },
}

const genres = [
  ['news', 'News'],
  ['analysis', 'Analysis'],
  ['background', 'Background'],
  ['feature', 'Feature'],
  ['interview', 'Interview'],
  ['profile', 'Profile'],
  ['review', 'Review'],
  ['opinion', 'Opinion'],
  ['editorial', 'Editorial'],
  ['obituary', 'Obituary'],
] as const

/** The side column: where the story is filed, and how urgently it is wanted. */
export const filingFields: Field[] = [
  {
    name: 'section',
    type: 'relationship',
    relationTo: 'sections',
    maxDepth: 1,
    admin: { position: 'sidebar' },
  },
  slug,
  line('slugline', 'slugline', { sidebar: true, description: 'What the desk calls it: NIGHT-BUSES.' }),
  {
    name: 'urgency',
    type: 'number',
    min: 1,
    max: 9,
    defaultValue: 5,
    validate: wholeFromOneToNine,
    admin: { position: 'sidebar', step: 1, description: '1 is a flash, 9 can wait (IPTC).' },
  },
  {
    name: 'genre',
    type: 'select',
    options: genres.map(([value, label]) => ({ value, label })),
    validate: isShortOrEmpty,
    admin: { position: 'sidebar' },
  },
  {
    name: 'language',
    type: 'text',
    validate: isLanguageOrEmpty,
    admin: {
      position: 'sidebar',
      placeholder: 'en',
      description: 'Left empty, the newsroom’s. Another language is a story of its own.',
    },
  },
]

function wholeFromOneToNine(value: number | null | undefined): string | true {
  if (value === null || value === undefined) return true
  if (Number.isInteger(value) && value >= 1 && value <= 9) return true
  return `Urgency is a whole number from 1 to 9; ${String(value)} is not.`
}

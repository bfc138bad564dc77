import type { FieldHook, TextField, TextFieldSingleValidation } from 'payload'
import { limits } from '../newsroom/stories/limits.ts'
import { isSlug, slugify } from '../newsroom/stories/slug.ts'
import { rowsOf, type Row } from '../wire/store/rows.ts'
import { ownerOfSlug } from './page-slugs.ts'

/** A slug left empty is made from the name. */
const fromName: FieldHook = ({ value, siblingData, operation }): unknown => {
  const name: unknown = siblingData['name']
  const isEmpty = value === undefined || value === null || value === ''
  return operation === 'create' && isEmpty && typeof name === 'string' ? slugify(name) : value
}

/** `/v1/fronts/home` and `/feeds/latest.rss` are no section’s. */
const spokenFor: ReadonlySet<string> = new Set(['home', 'latest'])

/** Asked before the database is: not every one says which field was taken. */
const isFree: TextFieldSingleValidation = async (value, { collectionSlug, id, req }) => {
  if (!isSlug(value)) return `“${value ?? ''}” is not a slug: use small letters, digits and single hyphens.`
  if (typeof value !== 'string' || collectionSlug === undefined) return true
  if (collectionSlug === 'sections' && spokenFor.has(value)) {
    return `The address “${value}” is the newsroom’s own. Choose another slug.`
  }
  // In this order: who gives a slug up has it written down as theirs before.
  const found = await rowsOf<Row>(req.payload, collectionSlug).find({ slug: { equals: value } }, { limit: 1 })
  if (found.some((row) => row.id !== id)) return `The slug “${value}” is taken. Choose another.`
  const owner = await ownerOfSlug(req.payload, collectionSlug, value)
  if (owner === null || owner === id) return true
  return `The slug “${value}” was another’s before: what links to it leads there. Choose another.`
}

/** Where a byline's or a section's page is read. It may change; the addresses it had lead to the one it has. */
export const pageSlug: TextField = {
  name: 'slug',
  type: 'text',
  unique: true,
  index: true,
  required: true,
  maxLength: limits.slug,
  validate: isFree,
  hooks: { beforeValidate: [fromName] },
  admin: {
    position: 'sidebar',
    description:
      'Made from the name if you leave it empty. If you change it, the page moves when a story with the new slug is out, and the old address leads there.',
  },
}

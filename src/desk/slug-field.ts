import type { FieldHook, TextField, TextFieldSingleValidation } from 'payload'
import { limits } from '../newsroom/stories/limits.ts'
import { rowsOf, type Row } from '../wire/store/rows.ts'
import { isSlug, slugify } from '../newsroom/stories/slug.ts'

/** A slug left empty is made from the name. */
const fromName: FieldHook = ({ value, siblingData, operation }): unknown => {
  const name: unknown = siblingData['name']
  const isEmpty = value === undefined || value === null || value === ''
  return operation === 'create' && isEmpty && typeof name === 'string' ? slugify(name) : value
}

/** Asked before the database is: not every one says which field was taken. */
const isLasting: TextFieldSingleValidation = async (value, options) => {
  const { operation, previousValue } = options
  if (!isSlug(value)) return `“${value ?? ''}” is not a slug: use small letters, digits and single hyphens.`
  if (typeof value === 'string' && (await isTaken(value, options)))
    return `The slug “${value}” is taken. Choose another.`
  if (operation !== 'update' || typeof previousValue !== 'string' || previousValue === value) return true
  return `The slug is “${previousValue}” for good: pages and feeds are known by it.`
}

async function isTaken(
  slug: string,
  { collectionSlug, id, req }: Parameters<TextFieldSingleValidation>[1],
): Promise<boolean> {
  if (collectionSlug === undefined) return false
  const rows = rowsOf<Row>(req.payload, collectionSlug)
  const found = await rows.find({ slug: { equals: slug } }, { limit: 1 })
  return found.some((row) => row.id !== id)
}

/** Where a byline's or a section's page is read. Given once: what links to it must not break. */
export const lastingSlug: TextField = {
  name: 'slug',
  type: 'text',
  unique: true,
  index: true,
  required: true,
  maxLength: limits.slug,
  validate: isLasting,
  hooks: { beforeValidate: [fromName] },
  admin: {
    position: 'sidebar',
    description: 'Made from the name if you leave it empty. It can’t be changed afterwards: links lead to it.',
  },
}

import type { FieldHook, TextField, TextFieldSingleValidation } from 'payload'
import { limits } from '../newsroom/stories/limits.ts'
import { isSlug, slugify } from '../newsroom/stories/slug.ts'

/** A slug left empty is made from the name. */
const fromName: FieldHook = ({ value, siblingData, operation }): unknown => {
  const name: unknown = siblingData['name']
  const isEmpty = value === undefined || value === null || value === ''
  return operation === 'create' && isEmpty && typeof name === 'string' ? slugify(name) : value
}

const isLasting: TextFieldSingleValidation = (value, { operation, previousValue }) => {
  if (!isSlug(value)) return `“${value ?? ''}” is not a slug: use small letters, digits and single hyphens.`
  if (operation !== 'update' || typeof previousValue !== 'string' || previousValue === value) return true
  return `The slug is “${previousValue}” for good: pages and feeds are known by it.`
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

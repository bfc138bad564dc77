import type { Field } from 'payload'
import { above } from '../list-columns.ts'

/** Above the text: what holds the story, what it lacks, and words that were not saved. Shown, not stored. */
export const storyBanner = above('banner', '/stories/story-banner#StoryBanner')

const note = '/stories/field-note#FieldNote'

/** Gives every field a note beneath it, in which its problems stand beside what it is for. */
export function withNotes(fields: readonly Field[]): Field[] {
  return fields.map(withNote)
}

function withNote(field: Field): Field {
  switch (field.type) {
    case 'tabs':
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: withNotes(tab.fields) })) }
    case 'row':
      return { ...field, fields: withNotes(field.fields) }
    case 'array':
      return { ...field, fields: withNotes(field.fields), admin: noted(field.admin) }
    case 'group':
      return { ...field, fields: withNotes(field.fields) }
    case 'text':
      return { ...field, admin: noted(field.admin) }
    case 'textarea':
      return { ...field, admin: noted(field.admin) }
    case 'number':
      return { ...field, admin: noted(field.admin) }
    case 'select':
      return { ...field, admin: noted(field.admin) }
    case 'date':
      return { ...field, admin: noted(field.admin) }
    case 'upload':
      return { ...field, admin: noted(field.admin) } as Field
    case 'relationship':
      return { ...field, admin: noted(field.admin) } as Field
    case 'richText':
      return { ...field, admin: noted(field.admin) }
    default:
      return field
  }
}

function noted<A extends { components?: object } | undefined>(admin: A) {
  return { ...admin, components: { ...admin?.components, Description: note } }
}

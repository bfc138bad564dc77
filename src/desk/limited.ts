import type { TextareaField, TextField } from 'payload'
import { limits, type Limited } from '../newsroom/stories/limits.ts'

type Look = {
  readonly label?: string
  readonly description?: string
  readonly placeholder?: string
  readonly required?: boolean
  readonly sidebar?: boolean
}

function adminOf({ description, placeholder, sidebar = false }: Look) {
  return {
    ...(description === undefined ? {} : { description }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(sidebar ? { position: 'sidebar' as const } : {}),
  }
}

/** A line of text, no longer than its row in the table of limits. */
export function line(name: string, limit: Limited, look: Look = {}): TextField {
  const { label, required = false } = look
  return {
    name,
    type: 'text',
    maxLength: limits[limit],
    required,
    ...(label === undefined ? {} : { label }),
    admin: adminOf(look),
  }
}

/** Several lines of text, no longer than their row in the table of limits. */
export function lines(name: string, limit: Limited, look: Look = {}): TextareaField {
  const { label, required = false } = look
  return {
    name,
    type: 'textarea',
    maxLength: limits[limit],
    required,
    ...(label === undefined ? {} : { label }),
    admin: adminOf(look),
  }
}

import type { SelectFieldSingleValidation } from 'payload'
import { limits } from '../../newsroom/stories/limits.ts'

/** The options are what the desk offers; other programs may say it in a word of their own. */
export const isShortOrEmpty: SelectFieldSingleValidation = (value) => {
  if (value === null || value === undefined || value.length <= limits.genre) return true
  return `“${value.slice(0, 40)}…” has ${String(value.length)} characters; at most ${String(limits.genre)} are allowed.`
}

import type { RichTextFieldValidation } from 'payload'
import { richText } from 'payload/shared'
import { isNode } from '../../newsroom/body/lexical-nodes.ts'
import { limits } from '../../newsroom/stories/limits.ts'

/** A body is what the editor makes, and no longer than the table of limits says. */
export const isBody: RichTextFieldValidation = async (value, options) => {
  if (value === null || value === undefined) return true
  const given: unknown = value
  if (!isNode(given) || !isNode(given['root']) || !Array.isArray(given['root']['children'])) {
    return 'The body is not what the editor makes: it needs a root with children.'
  }
  const size = JSON.stringify(value).length
  if (size > limits.body) {
    return `The body has ${String(size)} characters as stored; at most ${String(limits.body)} are allowed.`
  }
  return richText(value, options)
}

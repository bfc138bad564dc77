import type { TextField, TextFieldSingleValidation } from 'payload'
import { safeHref } from '../newsroom/body/safe-href.ts'
import { limits } from '../newsroom/stories/limits.ts'

const isWebAddress: TextFieldSingleValidation = (value) => {
  if (value === null || value === undefined || value === '') return true
  if (value.length > limits.url) return `A web address has at most ${String(limits.url)} characters.`
  if (/^https?:/i.test(value) && safeHref(value) !== null) return true
  return `“${value.slice(0, 100)}” is not a web address: write it in full, with https://.`
}

/** An address on the web, which readers may be led to. */
export function webAddress(name: string, { label, description }: { label: string; description: string }): TextField {
  return { name, type: 'text', label, validate: isWebAddress, admin: { description, placeholder: 'https://' } }
}

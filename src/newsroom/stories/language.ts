import { limits } from './limits.ts'

/** Whether this names a language as BCP 47 does: `en`, `en-GB`, `sr-Cyrl`. */
export function isLanguage(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > limits.language || !/^[A-Za-z]{2,3}(?:-|$)/.test(value)) return false
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

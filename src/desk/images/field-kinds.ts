import type { TextareaField, TextField } from 'payload'

type Words = { readonly label: string; readonly description?: string; readonly placeholder?: string }

export function line(name: string, maxLength: number, { label, ...admin }: Words): TextField {
  return { name, type: 'text', label, maxLength, admin }
}

export function words(name: string, maxLength: number, { label, ...admin }: Words): TextareaField {
  return { name, type: 'textarea', label, maxLength, admin: { rows: 3, ...admin } }
}

export function list(name: string, maxLength: number, maxRows: number, { label, ...admin }: Words): TextField {
  return { name, type: 'text', hasMany: true, label, maxLength, maxRows, admin }
}

/** A web address: only `http` and `https` lead anywhere. */
export function address(name: string, maxLength: number, said: Words): TextField {
  return { ...line(name, maxLength, said), validate: isWebAddress }
}

/** A date as far as it is known; unlike a date field it keeps "1931" as "1931". */
export function knownDate(name: string, said: Words): TextField {
  return { ...line(name, 40, { placeholder: '1931, 2024-11 or 2024-11-05', ...said }), validate: isKnownDate }
}

function isWebAddress(value: unknown): string | true {
  if (isNothing(value)) return true
  const good =
    typeof value === 'string' && value.length <= 1_000 && /^https?:\/\/\S+$/i.test(value) && URL.canParse(value)
  return good || `“${shown(value)}” is not a web address; it has to start with https:// or http://.`
}

function isKnownDate(value: unknown): string | true {
  if (isNothing(value)) return true
  const good =
    typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(value)
  return (
    (good && isDay(value.slice(0, 10))) || `“${shown(value)}” is not a date; write it as 1931, 2024-11 or 2024-11-05.`
  )
}

function isDay(date: string): boolean {
  const midnight = new Date(`${date.padEnd(10, '-01')}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date)
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function shown(value: unknown): string {
  return String(value).slice(0, 80)
}

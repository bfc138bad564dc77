import type { DateField, DateFieldValidation, FieldHook } from 'payload'
import { parseInstant } from '../../newsroom/time/instants.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/** A day is kept as its noon in UTC, so that it is the same day wherever it is looked at. */
const atNoon: FieldHook = ({ value }): unknown =>
  typeof value === 'string' && day.test(value) && parseInstant(`${value}T12:00:00Z`, null, 'date') instanceof Date
    ? `${value}T12:00:00.000Z`
    : value

/** Checked as it was written: 31 February would otherwise become 3 March. */
const exists: DateFieldValidation = (value) => {
  if (value === null || value === undefined || value instanceof Date) return true
  const instant = parseInstant(value, null, 'date')
  if (instant instanceof Date) return true
  return `“${String(value).slice(0, 60)}” is not a day: write it as 2026-11-22.`
}

/** A day, without a time. */
export function dayField(name: string, description: string): DateField {
  return {
    name,
    type: 'date',
    validate: exists,
    hooks: { beforeValidate: [atNoon] },
    admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' }, description },
  }
}

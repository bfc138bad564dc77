import { markup } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import { inZone } from '../newsroom/time/in-zone.ts'

/** An instant as the paper prints it, always with its zone. */
export function time(instant: string, zone: string): Markup {
  return markup`<time datetime="${instant}">${inZone(new Date(instant), zone)}</time>`
}

/**
 * The day of a dateline.
 *
 * @example dayAndMonth('2026-03-01') // '1 March'
 */
export function dayAndMonth(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const at = new Date(date)
  return Number.isNaN(at.getTime()) ? '' : format.format(at)
}

import { inZone, partsInZone } from '../../newsroom/time/in-zone.ts'

/** Times as the panel says them: always with their zone. */

/** @example sayClock(date, 'Europe/London') // '16:40:02 GMT' */
export function sayClock(date: Date, zone: string): string {
  const part = partsInZone(date, zone)
  return `${part('hour')}:${part('minute')}:${part('second')} ${part('timeZoneName')}`
}

/** Seconds are said only when there are some. @example sayInstant(date, 'Europe/London') // '22 Nov 2026, 18:00 GMT' */
export function sayInstant(date: Date, zone: string): string {
  return inZone(date, zone, 'short')
}

/** The day and the time by the newsroom's clock. @example sayDay(date, 'Europe/London') // 'Sunday 22 November 2026, 16:47:02 GMT' */
export function sayDay(date: Date, zone: string): string {
  const part = partsInZone(date, zone)
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${sayClock(date, zone)}`
}

/** What is left until an instant, as a countdown. @example sayLeft(93_784_000) // '1 d 02:03:04' */
export function sayLeft(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const clock = `${two((seconds % 86_400) / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`
  const days = Math.floor(seconds / 86_400)
  return days === 0 ? clock : `${String(days)} d ${clock}`
}

/** The same, for somebody who is told once rather than watching. @example sayLeftInWords(5_400_000) // 'in 1 hour 30 minutes' */
export function sayLeftInWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000))
  if (minutes === 0) return 'in less than a minute'
  const count = (value: number, unit: string) =>
    value === 0 ? [] : [`${String(value)} ${unit}${value === 1 ? '' : 's'}`]
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const units = [...count(days, 'day'), ...count(hours, 'hour'), ...(days > 0 ? [] : count(minutes % 60, 'minute'))]
  return `in ${units.join(' ')}`
}

/** What a clock on the wall shows, as milliseconds that would be UTC if the wall were at Greenwich. */
function onTheWall(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  const millisecond = ((instant % 1000) + 1000) % 1000
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
    millisecond,
  )
}

const day = 86_400_000

/**
 * The instants at which a wall in this zone shows this time: one as a rule, none where the clocks go forward over it, two
 * where they go back.
 *
 * @param wall milliseconds, as from `Date.UTC`
 */
export function instantsAt(wall: number, zone: string): readonly Date[] {
  const offsets = [wall - day, wall, wall + day].map((near) => onTheWall(near, zone) - near)
  return [...new Set(offsets)]
    .map((offset) => wall - offset)
    .filter((instant) => onTheWall(instant, zone) === wall)
    .sort((one, other) => one - other)
    .map((instant) => new Date(instant))
}

/** How far a zone is ahead of UTC at an instant, as ISO 8601 writes it: '+01:00'. */
export function offsetAt(instant: Date, zone: string): string {
  const seconds = Math.round((onTheWall(instant.getTime(), zone) - instant.getTime()) / 1000)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(seconds)
  return `${seconds < 0 ? '-' : '+'}${two(size / 3600)}:${two((size % 3600) / 60)}`
}

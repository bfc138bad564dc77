import type { Payload } from 'payload'

/** The newsroom's own zone, an IANA name, in which messages say their times. */
export function zoneOf({ config }: Pick<Payload, 'config'>): string {
  return config.admin.timezones.defaultTimezone
}

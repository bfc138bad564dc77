'use client'

import { useConfig } from '@payloadcms/ui'

/** The newsroom's zone: what every time in the panel is said in, unless it names another. */
export function useZone(): string {
  const { config } = useConfig()
  return config.admin.timezones.defaultTimezone
}

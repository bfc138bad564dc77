import type { Config } from 'payload'

type Newsroom = { readonly name: string; readonly zone: string; readonly language: string }

/** The panel: its name, its pages of our own, and the components that stand in for Payload's. */
export function panel({ name, zone }: Newsroom): NonNullable<Config['admin']> {
  return {
    user: 'users',
    meta: { titleSuffix: ` · ${name}`, title: name },
    timezones: { supportedTimezones: [{ label: zone, value: zone }], defaultTimezone: zone },
    dateFormat: 'd MMM yyyy, HH:mm:ss OOOO',
    importMap: { baseDir: 'src/admin', importMapFile: 'src/app/(payload)/admin/importMap.js' },
    avatar: 'default',
  }
}

import type { Config } from 'payload'
import { panelMark } from './panel-mark.ts'

type Panel = {
  readonly name: string
  readonly zone: string
  readonly language: string
  /** Whether there is a mail server: without one nobody is offered a letter. */
  readonly canMail: boolean
  /** Whether the paper has pages of its own here. */
  readonly hasReader: boolean
}

/** The panel: its name, its pages of our own, and the components that stand in for Payload's. */
export function panel({ name, zone, canMail, hasReader }: Panel): NonNullable<Config['admin']> {
  return {
    user: 'users',
    meta: {
      title: name,
      titleSuffix: `· ${name}`,
      description: 'The desk.',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: panelMark }],
      robots: 'noindex, nofollow',
      defaultOGImageType: 'off',
      openGraph: { title: name, description: 'The desk.', siteName: name },
    },
    timezones: { supportedTimezones: [{ label: zone, value: zone }], defaultTimezone: zone },
    dateFormat: 'd MMM yyyy, HH:mm:ss OOOO',
    importMap: { baseDir: 'src/admin', importMapFile: 'src/app/(payload)/admin/importMap.js' },
    avatar: 'default',
    theme: 'all',
    components: {
      providers: ['/chrome/mend-labels#MendLabels'],
      graphics: { Logo: '/chrome/logo#Logo', Icon: '/chrome/icon#Icon' },
      views: { dashboard: { Component: '/now/now#Now' } },
      beforeNavLinks: ['/chrome/nav-links#NavNow'],
      afterNavLinks: hasReader ? ['/chrome/nav-links#NavReaders'] : [],
      beforeLogin: [{ path: '/chrome/sign-in#SignInWords', serverProps: { canMail } }],
      afterLogin: ['/chrome/sign-in#DemoCast'],
    },
  }
}

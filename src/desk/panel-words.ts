import type { Config } from 'payload'

/** What the panel says in our words where Payload's speak of Payload, or of nothing. */
export const panelWords: NonNullable<Config['i18n']> = {
  translations: {
    en: {
      general: {
        payloadSettings: 'How the panel looks to you',
        dashboard: 'Now',
        noResultsFound: 'Nothing here',
        noResultsDescription:
          'Nothing matches what you searched or filtered for. Search for less, or take a filter away.',
      },
    },
  },
}

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
      // Payload calls each text of a story a draft or published. Here it is the text as it stands, or one before it.
      version: {
        aboutToRestore:
          'You are about to bring back this {{label}} as it was on {{versionDate}}. What is public does not change; what was approved has to be approved again.',
        currentDraft: 'The text now',
        draft: 'Earlier text',
        previousVersion: 'The one before',
        restoreThisVersion: 'Bring this text back',
        restoredSuccessfully: 'It is back as it was then.',
        status: 'Which',
      },
    },
  },
}

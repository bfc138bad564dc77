import type { Field } from 'payload'
import { deskOnlyFields } from './desk-only-fields.ts'
import { filingFields } from './filing-fields.ts'
import { pictureFields } from './picture-fields.ts'
import { searchFields } from './search-fields.ts'
import { writingFields } from './writing-fields.ts'

/**
 * What a story says: the writing column first, the rest behind tabs, and how it is filed beside it. Nothing is required, as
 * a draft must always save; `readiness` says what is missing.
 */
export const storyContentFields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: 'Story', fields: writingFields },
      { label: 'Pictures', fields: pictureFields },
      { label: 'Search & social', fields: searchFields },
      { label: 'Desk only', fields: deskOnlyFields },
    ],
  },
  ...filingFields,
]

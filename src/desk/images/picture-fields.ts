import type { Field } from 'payload'
import { countLimits, textLimits } from '../../newsroom/images/limits.ts'
import { knownDate, line, list, words } from './field-kinds.ts'

/** What the picture shows. */
export const pictureFields: Field[] = [
  line('title', textLimits.title, { label: 'Title', description: 'For the desk’s own lists. Never public.' }),
  words('caption', textLimits.caption, {
    label: 'Caption',
    description: 'A story may have its own; then that one is printed.',
  }),
  words('altText', textLimits.altText, {
    label: 'Alternative text',
    description: 'What a reader who can’t see the picture should know. No picture goes out without it.',
  }),
  list('peopleInImage', textLimits.name, countLimits.people, { label: 'People in the picture' }),
  list('keywords', textLimits.keyword, countLimits.keywords, { label: 'Keywords' }),
  knownDate('dateCreated', { label: 'Taken on' }),
  {
    name: 'location',
    type: 'group',
    label: 'Where',
    fields: [
      {
        type: 'row',
        fields: [
          line('sublocation', textLimits.place, { label: 'Place' }),
          line('city', textLimits.place, { label: 'City' }),
          line('state', textLimits.place, { label: 'State or province' }),
          line('country', textLimits.place, { label: 'Country' }),
          line('countryCode', 3, { label: 'Country code' }),
        ],
      },
    ],
  },
  words('instructions', textLimits.instructions, {
    label: 'Special instructions',
    description: 'The supplier’s, such as an embargo. Never public.',
  }),
  line('digitalSourceType', textLimits.url, {
    label: 'Digital source type',
    description: 'An IPTC address: how the picture came about, and whether a machine made it.',
  }),
  line('dataMining', textLimits.url, {
    label: 'Data mining',
    description: 'A PLUS address: whether machines may learn from it.',
  }),
  line('jobId', textLimits.jobId, { label: 'Job' }),
]

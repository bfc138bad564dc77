import type { Field } from 'payload'
import { bylineRoles } from '../../newsroom/people/byline-roles.ts'
import { limits } from '../../newsroom/stories/limits.ts'
import { line, lines } from '../limited.ts'
import { withCell } from '../list-columns.ts'
import { bodyEditor } from './body-editor.ts'
import { isShortOrEmpty } from './short-text.ts'
import { dayField } from './day-field.ts'
import { isBody } from './is-body.ts'

const bylines: Field = {
  name: 'bylines',
  type: 'array',
  labels: { singular: 'Name', plural: 'Byline' },
  maxRows: limits.bylines,
  admin: { description: 'In the order they are printed.', initCollapsed: false },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'byline', type: 'relationship', relationTo: 'bylines', maxDepth: 1, admin: { width: '60%' } },
        {
          name: 'role',
          type: 'select',
          options: [...bylineRoles],
          // A role we have no word for is printed as it is.
          validate: isShortOrEmpty,
          defaultValue: 'reporting',
          admin: { width: '40%', description: 'Those who reported stand after “By”.' },
        },
      ],
    },
  ],
}

const dateline: Field = {
  name: 'dateline',
  type: 'group',
  admin: { description: 'Where, and when, the reporting was done.' },
  fields: [{ type: 'row', fields: [line('place', 'dateline'), dayField('date', 'The day it was filed from there.')] }],
}

/** The writing column: what a reporter fills from top to bottom. */
export const writingFields: Field[] = [
  withCell(
    line('headline', 'headline', { placeholder: 'What happened, in a line' }),
    '/lists/story-cells#StoryHeadline',
  ),
  lines('standfirst', 'standfirst', { description: 'The sentence or two under the headline.' }),
  bylines,
  dateline,
  { name: 'body', type: 'richText', editor: bodyEditor, validate: isBody },
]

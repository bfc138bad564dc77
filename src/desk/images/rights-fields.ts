import type { ArrayField, DateField, Field, GroupField } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { countLimits, textLimits } from '../../newsroom/images/limits.ts'
import { leaseKinds } from '../../newsroom/images/picture.ts'
import { rightsCategories } from '../../newsroom/images/rights-categories.ts'
import { parseInstant } from '../../newsroom/time/instants.ts'
import { address, line, list, words } from './field-kinds.ts'

const leaseLabels = {
  'allow-use': 'May be used',
  'deny-use': 'May not be used',
  'allow-syndication': 'May be passed on',
  'deny-syndication': 'May not be passed on',
} as const

const usageRights: GroupField = {
  name: 'usageRights',
  type: 'group',
  label: 'By which right',
  fields: [
    {
      name: 'category',
      type: 'select',
      label: 'Category',
      options: rightsCategories.map(({ value, label }) => ({ value, label })),
      admin: { description: 'Without one the picture cannot be used.' },
    },
    words('permission', textLimits.usageTerms, {
      label: 'Permission',
      description: 'Who allowed it, when and how. A picture from social media needs it.',
    }),
    words('restrictions', textLimits.usageTerms, {
      label: 'Restrictions',
      description: 'What the supplier forbids, in its own words.',
    }),
  ],
}

const leases: ArrayField = {
  name: 'leases',
  type: 'array',
  label: 'Leases',
  labels: { singular: 'lease', plural: 'leases' },
  maxRows: countLimits.leases,
  admin: {
    description:
      'A right, or a ban, for a time. A ban in force always wins; where something is allowed by lease, one must be in force.',
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: 'What it says',
      required: true,
      options: leaseKinds.map((value) => ({ value, label: leaseLabels[value] })),
    },
    { type: 'row', fields: [leaseDate('startsAt', 'From'), leaseDate('endsAt', 'Until')] },
    words('notes', textLimits.usageTerms, { label: 'Notes' }),
  ],
}

/** Dates are read here, before Payload does: it would take 31 February for 3 March. */
function leaseDate(name: 'startsAt' | 'endsAt', label: string): DateField {
  return {
    name,
    type: 'date',
    label,
    admin: { date: { pickerAppearance: 'dayAndTime' } },
    hooks: {
      beforeValidate: [
        ({ value }: { value?: unknown }): unknown => {
          if (value === undefined || value === null || value === '' || value instanceof Date) return value
          const instant = parseInstant(value, undefined, `leases.${name}`)
          if (instant instanceof Date) return instant.toISOString()
          throw new NewsroomError('bad-input', instant)
        },
      ],
    },
  }
}

export const rightsFields: Field[] = [
  list('creator', textLimits.name, countLimits.names, {
    label: 'Made by',
    description: 'The photographer, or several.',
  }),
  {
    type: 'row',
    fields: [
      line('creditLine', textLimits.creditLine, {
        label: 'Credit line',
        description: 'Who supplied it. Printed after the photographer: “Jane Roe/Agency”.',
      }),
      line('source', textLimits.source, { label: 'Source', description: 'Where it first came from.' }),
    ],
  },
  line('copyrightNotice', textLimits.copyrightNotice, { label: 'Copyright notice' }),
  list('copyrightOwner', textLimits.name, countLimits.names, { label: 'Copyright owners' }),
  words('usageTerms', textLimits.usageTerms, {
    label: 'Usage terms',
    description: 'Public: readers and machines see them.',
  }),
  address('webStatement', textLimits.url, {
    label: 'Licence',
    description: 'The web address of the licence or rights statement.',
  }),
  {
    name: 'licensor',
    type: 'array',
    label: 'Licensors',
    labels: { singular: 'licensor', plural: 'licensors' },
    maxRows: countLimits.licensors,
    fields: [
      {
        type: 'row',
        fields: [
          line('name', textLimits.name, { label: 'Name' }),
          address('url', textLimits.url, { label: 'Web address' }),
        ],
      },
    ],
  },
  usageRights,
  leases,
  {
    name: 'substitute',
    type: 'relationship',
    relationTo: 'images',
    label: 'Substitute',
    // A picture that is coming in has no id yet.
    filterOptions: ({ id }) => typeof id !== 'string' || { id: { not_equals: id } },
    admin: {
      description:
        'Takes its place on live pages when the right to show it ends, if it may be shown itself. Without one they go on without a picture.',
    },
  },
]

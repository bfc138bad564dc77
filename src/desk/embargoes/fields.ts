import type { Condition, Field } from 'payload'
import { admissionScopes, embargoKinds } from '../../newsroom/embargoes/kinds.ts'
import { nobodyWrites } from '../access.ts'
import { above, column, withCell } from '../list-columns.ts'
import { line, lines } from '../limited.ts'

const kept = { create: nobodyWrites, update: nobodyWrites }

/** Filled in when it is imposed. Afterwards the page shows what stands, and actions change it. */
const whileImposing: Condition = (_data, _siblings, { operation }) => operation === 'create'

const kindLabels: Readonly<Record<(typeof embargoKinds)[number], string>> = {
  source: 'Source: we gave our word',
  legal: 'Legal: a court or the law says so',
  exclusive: 'Exclusive: somebody else has it first',
  commercial: 'Commercial: a market would move',
  safety: 'Safety: somebody could come to harm',
}

const scopeLabels: Readonly<Record<(typeof admissionScopes)[number], string>> = {
  notice: 'That it is coming',
  text: 'The text',
  'text+media': 'The text and the pictures',
}

/** Given when it is imposed; afterwards changed by action alone. */
const guardedFields: Field[] = [
  {
    name: 'until',
    type: 'text',
    index: true,
    label: 'Until',
    admin: {
      components: { Field: '/embargoes/until-field#UntilField', Cell: '/lists/embargo-cells#EmbargoUntil' },
    },
  },
  { name: 'zone', type: 'text', admin: { components: { Field: '/lists/nothing#Nothing' } } },
  {
    ...line('condition', 'condition', { label: 'Until what has happened' }),
    admin: {
      condition: whileImposing,
      description: 'For one without a time: “until the verdict is read”. It holds until two editors lift it.',
    },
  },
  {
    name: 'covers',
    type: 'relationship',
    relationTo: ['stories', 'images'],
    hasMany: true,
    virtual: true,
    label: 'What it covers',
    admin: {
      condition: whileImposing,
      readOnly: false,
      description: 'Stories and pictures. Nothing of them goes out before the end; more can be covered later.',
    },
  },
  {
    name: 'parties',
    type: 'array',
    virtual: true,
    label: 'Who may see it early',
    labels: { singular: 'party', plural: 'parties' },
    admin: {
      condition: whileImposing,
      readOnly: false,
      initCollapsed: false,
      description: 'Partners, how much of it, and from when.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'partner', type: 'relationship', relationTo: 'partners' },
          {
            name: 'scope',
            type: 'select',
            label: 'They see',
            options: admissionScopes.map((value) => ({ value, label: scopeLabels[value] })),
          },
        ],
      },
      {
        name: 'from',
        type: 'text',
        label: 'From',
        admin: { placeholder: '2026-11-22T15:00', description: 'Local time in the zone above. Empty: at once.' },
      },
    ],
  },
]

const words: Field[] = [
  line('title', 'embargoTitle', { description: 'What the desk calls it.', required: false }),
  {
    name: 'kind',
    type: 'select',
    label: 'Why',
    options: embargoKinds.map((value) => ({ value, label: kindLabels[value] })),
    defaultValue: 'source',
  },
  ...guardedFields,
  lines('statedAs', 'statedAs', { label: 'In the source’s own words' }),
  {
    name: 'source',
    type: 'group',
    label: 'Who imposed it',
    fields: [
      {
        type: 'row',
        fields: [line('organisation', 'organisation'), line('contact', 'contact'), line('reference', 'reference')],
      },
    ],
  },
  lines('terms', 'terms'),
]

const standing: Field[] = [
  withCell(
    { name: 'state', type: 'text', index: true, access: kept, admin: { hidden: true } },
    '/lists/embargo-cells#EmbargoState',
  ),
  { name: 'change', type: 'number', defaultValue: 0, access: kept, admin: { hidden: true, disableListColumn: true } },
  { name: 'pending', type: 'json', access: kept, admin: { hidden: true, disableListColumn: true } },
  {
    name: 'isCovering',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    access: kept,
    admin: { hidden: true, disableListColumn: true },
  },
  { name: 'covering', type: 'json', access: kept, admin: { hidden: true, disableListColumn: true } },
  { name: 'lapsesAt', type: 'text', index: true, access: kept, admin: { hidden: true, disableListColumn: true } },
  { name: 'lines', type: 'json', hidden: true, access: kept },
  { name: 'history', type: 'json', virtual: true, access: kept, admin: { hidden: true, disableListColumn: true } },
  column('coversCount', 'Covers', '/lists/embargo-cells#EmbargoCovers'),
]

/** Above the words: whether it holds, until when, what it covers, what waits for a second editor, what was done. */
const desk: Field = above('desk', '/embargoes/embargo-desk#EmbargoDesk')

export const embargoFields: Field[] = [desk, ...words, ...standing]

import type { Field, RelationshipField } from 'payload'
import { limits } from '../../newsroom/stories/limits.ts'
import { nobodyWrites } from '../access.ts'
import { line, lines } from '../limited.ts'
import { readsSources } from './sources-access.ts'

/** Where a story comes from is said when it is made, as it inherits the embargoes of what it comes from then. */
function comesFrom(name: string, label: string): RelationshipField {
  return {
    name,
    type: 'relationship',
    relationTo: 'stories',
    label,
    maxDepth: 0,
    access: { update: nobodyWrites },
    admin: { description: 'Given when the story is made, never after.' },
  }
}

const sources: Field = {
  name: 'sources',
  type: 'array',
  labels: { singular: 'Source', plural: 'Sources' },
  maxRows: limits.sources,
  access: { read: readsSources, update: readsSources },
  admin: { description: 'Who told us. For the story’s writers, editors and legal alone.', initCollapsed: false },
  fields: [
    { type: 'row', fields: [line('name', 'sourceName'), line('contact', 'sourceContact')] },
    lines('said', 'sourceSaid', { label: 'What they said' }),
    {
      name: 'terms',
      type: 'select',
      label: 'On what terms',
      defaultValue: 'on-record',
      options: [
        { value: 'on-record', label: 'On the record' },
        { value: 'background', label: 'On background: may be used, not named' },
        { value: 'off-record', label: 'Off the record: may not be used' },
      ],
    },
  ],
}

/** What stays in the building: sources, notes, and where the story comes from. */
export const deskOnlyFields: Field[] = [
  sources,
  lines('notes', 'notes', { description: 'For colleagues. Never leaves the desk.' }),
  comesFrom('rewriteOf', 'Rewrite of'),
  comesFrom('translationOf', 'Translation of'),
  comesFrom('duplicateOf', 'Copy of'),
]

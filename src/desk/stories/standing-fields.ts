import type { Field } from 'payload'
import { column } from '../list-columns.ts'

/** How the story stands: kept in its docket, shown here, changed by action alone. */
export const standingFields: Field[] = [
  {
    name: 'docket',
    type: 'relationship',
    relationTo: 'dockets',
    maxDepth: 0,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
  {
    name: 'stage',
    type: 'text',
    virtual: 'docket.stage',
    admin: {
      position: 'sidebar',
      readOnly: true,
      hidden: true,
      components: { Cell: '/lists/story-cells#StoryStage' },
    },
  },
  {
    name: 'revision',
    type: 'number',
    virtual: 'docket.revision',
    admin: { readOnly: true, hidden: true, disableListColumn: true },
  },
  {
    name: 'flaggedForLegal',
    type: 'checkbox',
    virtual: 'docket.flagged',
    admin: { readOnly: true, hidden: true },
  },
  {
    name: 'standing',
    type: 'text',
    virtual: 'docket.standing',
    admin: { readOnly: true, hidden: true },
  },
  {
    name: 'changedAt',
    type: 'date',
    label: 'Changed',
    virtual: 'docket.changedAt',
    admin: { readOnly: true, hidden: true, components: { Cell: '/lists/story-cells#StoryChanged' } },
  },
  column('heldUntil', 'Held until', '/lists/story-cells#StoryHeld'),
  {
    name: 'live',
    type: 'json',
    virtual: true,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
]

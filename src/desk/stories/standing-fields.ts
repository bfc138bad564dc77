import type { Field } from 'payload'

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
    admin: { position: 'sidebar', readOnly: true, hidden: true },
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
    name: 'live',
    type: 'json',
    virtual: true,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
]

import type { CustomComponent, Field, TextField, UIField } from 'payload'

/** A column of a list that is no field: what it shows is worked out from other rows. */
export function column(name: string, label: string, cell: string): UIField {
  return {
    name,
    type: 'ui',
    label,
    admin: { components: { Cell: cell, Field: '/lists/nothing#Nothing' }, disableBulkEdit: true },
  }
}

/** What the page of a document shows around its fields. Shown, not stored. */
export function above(name: string, field: string): UIField {
  return {
    name,
    type: 'ui',
    admin: { components: { Field: field }, disableListColumn: true, disableBulkEdit: true },
  }
}

/** Which live stories say of it what the desk does not say any more. */
export const oldWords = above('oldWords', '/carried/old-words#OldWords')

/** Who changed it last is not kept for these; when, by the newsroom's clock, is. */
export const changedColumn = column('changed', 'Changed', '/lists/when-cell#ChangedCell')

/** A line of text that a list shows in a way of its own. */
export function withCell(field: TextField, cell: string): TextField {
  return { ...field, admin: { ...field.admin, components: { ...field.admin?.components, Cell: cell } } }
}

/** What to do about a list with nothing in it, in a sentence. */
export function whenEmpty(says: string): CustomComponent[] {
  return [{ path: '/lists/empty-list#EmptyList', clientProps: { says } }]
}

/** For lists and filters alone: the page of the document shows it in words of its own. */
export function inListsAlone(field: Field): Field {
  // Payload has a condition on every field, under types that no one object has all of.
  return { ...field, admin: { ...('admin' in field ? field.admin : {}), condition: never } } as Field
}

function never(): boolean {
  return false
}

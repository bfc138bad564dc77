import type { CompoundIndex, DateField, JSONField, NumberField, TextField } from 'payload'

/** Wire rows are scalars and whole documents. Their ids are given by the writer, random unless said otherwise. */
export const rowId: TextField = { name: 'id', type: 'text', required: true }

export function text(name: string, { index = true }: { index?: boolean } = {}): TextField {
  return { name, type: 'text', index }
}

export function number(name: string): NumberField {
  return { name, type: 'number' }
}

export function when(name: string, { index = true }: { index?: boolean } = {}): DateField {
  return {
    name,
    type: 'date',
    index,
    admin: { date: { pickerAppearance: 'dayAndTime' }, components: { Cell: '/lists/when-cell#WhenCell' } },
  }
}

/** Read by the public side's own code and shown by no API. */
export function secretText(name: string): TextField {
  return { name, type: 'text', index: true, hidden: true, access: { read: () => false } }
}

/** `secret` columns are read by the public side's own code and shown by no API. */
export function json(name: string, { secret = false }: { secret?: boolean } = {}): JSONField {
  return { name, type: 'json', hidden: secret, access: secret ? { read: () => false } : {} }
}

/**
 * Indexes in which the rows with the same values stand by date: a list is read from one as it is answered, and nothing is
 * sorted, however many rows there are.
 */
export function inOrder(columns: readonly (readonly string[])[]): CompoundIndex[] {
  return columns.map((names) => ({ fields: [...names, 'publishedAt'] }))
}

import { randomUUID } from 'node:crypto'
import type { CheckboxField, CollectionConfig, DateField, JSONField, NumberField, TextField } from 'payload'
import { nobody } from './access.ts'

/**
 * An id that is known before the row is written (holds and dockets come first), says nothing of time or order, and is
 * an opaque string on both databases. Whatever a request sends as an id is ignored.
 */
export const randomId: TextField = {
  name: 'id',
  type: 'text',
  admin: { hidden: true },
  hooks: { beforeValidate: [({ operation, value }): unknown => (operation === 'create' ? randomUUID() : value)] },
}

/** The id of a row that the code writes: given by whoever inserts it. */
export const givenId: TextField = { name: 'id', type: 'text', required: true, admin: { hidden: true } }

export function text(name: string, { index = false }: { index?: boolean } = {}): TextField {
  return { name, type: 'text', index }
}

export function number(name: string, defaultValue = 0): NumberField {
  return { name, type: 'number', defaultValue }
}

export function flag(name: string): CheckboxField {
  return { name, type: 'checkbox', defaultValue: false }
}

export function when(name: string, { index = false }: { index?: boolean } = {}): DateField {
  return { name, type: 'date', index, admin: { components: { Cell: '/lists/when-cell#WhenCell' } } }
}

export function json(name: string): JSONField {
  return { name, type: 'json' }
}

/** A collection that is written by code alone and shown to nobody through Payload. */
export function plumbing(slug: string, fields: CollectionConfig['fields']): CollectionConfig {
  return {
    slug,
    admin: { hidden: true, hideAPIURL: true },
    access: closed,
    timestamps: false,
    lockDocuments: false,
    disableDuplicate: true,
    fields,
  }
}

export const closed = {
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: () => false,
} as const

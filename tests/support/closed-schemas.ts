import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

type Schema = Readonly<Record<string, unknown>>

export type Description = {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

export type Operation = {
  readonly parameters: readonly Parameter[]
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, Form>>; readonly headers?: Schema }>
  >
}

export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly example?: string | number
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: string }>>
}

type Form = { readonly schema?: Schema; readonly example?: unknown }

/**
 * Holds values to the schemas of a description, with another validator than the one that made them, and lets no field
 * stand that is not described. @returns what is wrong, or an empty text
 */
export function closedSchemas(description: Description): (schema: Schema, value: unknown) => string {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false })
  addFormats.default(ajv)
  ajv.addVocabulary(['components', 'schemas', 'headers'])
  ajv.addSchema({ $id: 'api', components: closed(description.components) })
  return function wrongIn(schema, value) {
    const check = ajv.compile(closed(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'))))
    return check(value) ? '' : ajv.errorsText(check.errors)
  }
}

/** IPTC's own has more than we send. */
const open = new Set(['Ninjs'])

function closed(schema: unknown, name = ''): object {
  if (Array.isArray(schema)) return schema.map((each: unknown) => closedPart(each))
  if (typeof schema !== 'object' || schema === null) throw new Error('That is no schema.')
  if (open.has(name)) return schema
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, closedPart(part, key)]))
  return 'properties' in parts && parts['type'] === 'object' ? { ...parts, additionalProperties: false } : parts
}

function closedPart(part: unknown, name?: string): unknown {
  return typeof part === 'object' && part !== null ? closed(part, name) : part
}

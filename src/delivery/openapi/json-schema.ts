import { z } from 'zod'
import { components } from './component.ts'

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type JsonSchema = { readonly [keyword: string]: unknown }

const prefix = '#/components/schemas/'

/** Every named object. A newer answer may have fields that an older description lacks: the document lets them stand. */
export function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(components, { uri: (id) => `${prefix}${id}`, override: openAndNamed })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [id, schema]),
  )
}

export function referenceTo(schema: z.ZodType): JsonSchema {
  const id = components.get(schema)?.id
  if (id === undefined) throw new Error('An answer has to be a named component.')
  return { $ref: `${prefix}${id}` }
}

/** What a query takes: the schema of each parameter as it is written in an address. */
export function parameterSchemas(query: z.ZodObject): Readonly<Record<string, JsonSchema>> {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' })
  return Object.fromEntries(
    Object.entries(properties).map(([name, made]) => {
      if (typeof made === 'boolean') throw new Error(`The parameter ${name} takes everything or nothing.`)
      const { as, description, example, isRequired = false, ...rest } = made
      return [name, { description, example, isRequired, ...(isSchema(as) ? as : rest) }]
    }),
  )
}

/** An example put together from those of the fields: one of each. */
export function exampleOf(schema: JsonSchema, all: Readonly<Record<string, JsonSchema>>): unknown {
  const { $ref, examples, properties, items, anyOf, oneOf, required, type } = schema
  if (typeof $ref === 'string') return exampleOf(all[$ref.slice(prefix.length)] ?? {}, all)
  if (examples !== undefined) return firstOf(examples)
  if ('const' in schema) return schema['const']
  if (isSchema(properties)) {
    const fields = Object.entries(properties).filter(([name]) => Array.isArray(required) && required.includes(name))
    return Object.fromEntries(fields.map(([name, field]) => [name, isSchema(field) ? exampleOf(field, all) : null]))
  }
  if (type === 'array') return isSchema(items) ? [exampleOf(items, all)] : []
  const first = firstOf(anyOf) ?? firstOf(oneOf)
  return isSchema(first) ? exampleOf(first, all) : null
}

export function firstOf(values: unknown): unknown {
  return Array.isArray(values) ? (values[0] as unknown) : undefined
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function openAndNamed({
  zodSchema,
  jsonSchema,
}: {
  readonly zodSchema: z.core.$ZodType
  readonly jsonSchema: z.core.JSONSchema.BaseSchema
}): void {
  delete jsonSchema.additionalProperties
  // The format says it already, and no number of ours is as large.
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  const says = zodSchema instanceof z.ZodType ? components.get(zodSchema)?.says : undefined
  if (says !== undefined) jsonSchema.description = says
}

import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
} from 'graphql'
import { z } from 'zod'
import { components } from '../openapi/component.ts'

/** What has no one shape: blocks of a body, schema.org’s data. As `/v1` has it. */
export const jsonScalar = new GraphQLScalarType({ name: 'JSON', description: 'Any JSON.' })

export type TypeMaker = (schema: z.ZodType) => GraphQLOutputType

/**
 * The types of answers, made of the schemas that describe `/v1`: a field that joins an answer is here too. Objects are known by
 * the names that they have there.
 */
export function createTypes(): TypeMaker {
  const made = new Map<string, GraphQLObjectType>()

  function typeOf(schema: z.ZodType): GraphQLOutputType {
    if (schema instanceof z.ZodOptional) return nullable(typeOf(unwrapped(schema)))
    if (schema instanceof z.ZodNullable) return nullable(typeOf(unwrapped(schema)))
    // The `next` of what is one page: null, and of the type that it has elsewhere.
    if (schema instanceof z.ZodNull) return GraphQLString
    return new GraphQLNonNull(plainTypeOf(schema))
  }

  function plainTypeOf(schema: z.ZodType) {
    if (schema instanceof z.ZodArray) return new GraphQLList(typeOf(part(schema.element)))
    if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? GraphQLInt : GraphQLFloat
    if (schema instanceof z.ZodBoolean) return GraphQLBoolean
    if (schema instanceof z.ZodObject) return objectOf(schema)
    if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat || schema instanceof z.ZodEnum) {
      return GraphQLString
    }
    return jsonScalar
  }

  function objectOf(schema: z.ZodObject) {
    const known = components.get(schema)
    if (known === undefined) return jsonScalar
    const before = made.get(known.id)
    if (before !== undefined) return before
    const type = new GraphQLObjectType({
      name: known.id,
      description: known.says,
      fields: () => fieldsOf(schema),
    })
    made.set(known.id, type)
    return type
  }

  function fieldsOf(schema: z.ZodObject): GraphQLFieldConfigMap<unknown, unknown> {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape
    return Object.fromEntries(
      Object.entries(shape).map(([name, field]) => [
        name,
        { type: typeOf(part(field)), description: part(field).meta()?.description },
      ]),
    )
  }

  return typeOf
}

function nullable(type: GraphQLOutputType): GraphQLOutputType {
  return type instanceof GraphQLNonNull ? type.ofType : type
}

function unwrapped(schema: z.ZodOptional | z.ZodNullable): z.ZodType {
  return part(schema.unwrap())
}

function part(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodType) return schema
  throw new Error('A part of a schema is no schema.')
}

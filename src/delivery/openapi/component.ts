import { z } from 'zod'

/** One schema for each field of `T`, and for nothing else: a field that joins the type has to be described. */
export type Fields<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> }

/** The objects that answers are made of, by the names that the document gives them. */
export const components = z.registry<{ readonly id: string; readonly says: string }>()

/** An object of the API under a name of its own. What is sent has these fields and no others. */
export function component<T extends object>(id: string, says: string, fields: Fields<T>): z.ZodObject<Fields<T>> {
  return named(id, says, z.strictObject(fields))
}

export function named<S extends z.ZodType>(id: string, says: string, schema: S): S {
  components.add(schema, { id, says })
  return schema
}

/** What a field says, and an example of it. */
export function text(says: string, example: string) {
  return z.string().meta({ description: says, examples: [example] })
}

/** A text, or null where there is none. */
export function textOrNone(says: string, example: string) {
  return z
    .string()
    .nullable()
    .meta({ description: says, examples: [example] })
}

export function words(says: string, example: readonly string[]) {
  return z.array(z.string()).meta({ description: says, examples: [example] })
}

export function count(says: string, example: number) {
  return z
    .int()
    .min(0)
    .meta({ description: says, examples: [example] })
}

export function instant(says: string, example: string) {
  return z.iso.datetime().meta({ description: says, examples: [example] })
}

export function address(says: string, example: string) {
  return z.url().meta({ description: says, examples: [example] })
}

export function addressOrNone(says: string, example: string) {
  return z
    .url()
    .nullable()
    .meta({ description: says, examples: [example] })
}

export function oneOf<const W extends readonly [string, ...string[]]>(says: string, allowed: W) {
  return z.enum(allowed).meta({ description: says, examples: [allowed[0]] })
}

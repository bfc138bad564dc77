import type { Site } from '../site.ts'
import { anythingElse, tooOften, type Described, type Said } from './described.ts'
import { componentSchemas, exampleOf, parameterSchemas, referenceTo, type JsonSchema } from './json-schema.ts'
import { routes } from './routes-table.ts'

export type Document = {
  readonly paths: Readonly<Record<string, { readonly get: JsonSchema }>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>>; readonly headers: JsonSchema }
} & JsonSchema

const about = `What is public, and nothing else: what has not been released is not there. No key, any origin, GET and HEAD. Every
answer has a strong \`ETag\`: send it back in \`If-None-Match\` and get 304 while nothing has changed. A field may join any
object: pass over those you do not know.`

/** The public API as OpenAPI 3.1, made of the table that the handlers are mounted by. */
export function openApiDocument({ url, newsroomName }: Pick<Site, 'url' | 'newsroomName'>): Document {
  const schemas = componentSchemas()
  const all: readonly [string, Described][] = Object.entries(routes)
  return {
    openapi: '3.1.0',
    info: { title: `${newsroomName}: the public API`, version: '1', description: about.replaceAll('\n', ' ') },
    servers: [{ url }],
    tags: [...new Set(all.map(([, { group }]) => group))].map((name) => ({ name })),
    paths: Object.fromEntries(
      all.map(([operationId, route]) => [pathOf(route), { get: operation(operationId, route, schemas) }]),
    ),
    components: {
      schemas,
      headers: {
        ETag: { description: 'Of these bytes; strong.', schema: { type: 'string' } },
        Location: { description: 'Where it is now.', schema: { type: 'string' } },
        RetryAfter: { description: 'Seconds.', schema: { type: 'integer' } },
        RateLimit: {
          description: '`r` requests are left to this address in the `t` seconds until the minute is over.',
          schema: { type: 'string' },
          example: '"public";r=5999;t=42',
        },
        RateLimitPolicy: {
          description: '`q` requests of one address are answered in `w` seconds.',
          schema: { type: 'string' },
          example: '"public";q=6000;w=60',
        },
      },
    },
  }
}

/** As OpenAPI writes it: `/v1/stories/{slug}`. */
export function pathOf({ path }: Pick<Described, 'path'>): string {
  return path.replace(/:(\w+)/g, '{$1}')
}

function operation(operationId: string, route: Described, schemas: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const kept = route.isFresh !== true
  const unchanged = { description: 'You have it: see `If-None-Match`.', headers: header('ETag') }
  return {
    operationId,
    tags: [route.group],
    summary: route.says,
    parameters: [...inPath(route), ...inQuery(route), ...inHeaders(route, kept)],
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([status, said]) => [status, response(Number(status), said, kept, schemas)]),
      ),
      ...(kept ? { 304: unchanged } : {}),
      ...(route.isUncounted === true ? {} : { 429: response(429, tooOften, false, schemas) }),
      default: response(500, anythingElse, false, schemas),
    },
  }
}

function inPath({ place }: Described): JsonSchema[] {
  if (place === undefined) return []
  const examples = Object.entries(place.examples).flatMap(([status, values]) =>
    values.map((value, index) => [
      `answers${status}${index === 0 ? '' : `_${String(index + 1)}`}`,
      { summary: `Answers ${status}.`, value },
    ]),
  )
  const { name, says: description } = place
  return [
    {
      name,
      in: 'path',
      required: true,
      description,
      schema: { type: 'string' },
      examples: Object.fromEntries(examples),
    },
  ]
}

function inQuery({ query }: Described): JsonSchema[] {
  if (query === null) return []
  return Object.entries(parameterSchemas(query)).map(([name, { description, example, isRequired, ...schema }]) => ({
    name,
    in: 'query',
    required: isRequired,
    description,
    schema,
    example,
  }))
}

function inHeaders({ headers = {} }: Described, kept: boolean): JsonSchema[] {
  const own = Object.entries(headers).map(([name, { says, example }]) => ({
    name,
    in: 'header',
    description: says,
    schema: { type: 'string' },
    example,
  }))
  const known = { name: 'If-None-Match', in: 'header', description: 'The `ETag` you have.', schema: { type: 'string' } }
  return kept ? [...own, known] : own
}

function response(status: number, { says, forms }: Said, kept: boolean, schemas: Readonly<Record<string, JsonSchema>>) {
  const content = Object.entries(forms).map(([type, schema]) => {
    if (schema === null) return [type, type === 'application/json' ? { schema: { type: 'object' } } : {}]
    const reference = referenceTo(schema)
    return [type, { schema: reference, example: exampleOf(reference, schemas) }]
  })
  const headers = {
    ...(kept ? header('ETag') : {}),
    ...(status === 301 ? header('Location') : {}),
    ...(says.includes('Retry-After') ? { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } : {}),
    ...(status === 429 ? limits : {}),
  }
  return {
    description: says,
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(content.length > 0 ? { content: Object.fromEntries(content) as object } : {}),
  }
}

const limits: JsonSchema = {
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
}

function header(name: 'ETag' | 'Location'): JsonSchema {
  return { [name]: { $ref: `#/components/headers/${name}` } }
}

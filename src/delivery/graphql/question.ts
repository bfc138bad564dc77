import { z } from 'zod'
import { NewsroomError } from '../../newsroom/errors.ts'
import { readParameters } from '../http/parameters.ts'
import { limits } from './limits.ts'

/** A question in GraphQL, as it was sent. */
export type Question = {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName: string | null
}

const query = z
  .string('must be the question, as text')
  .min(1, 'must not be empty')
  .max(limits.length, `must have ${String(limits.length)} characters at most`)
const operationName = z.string('must be text').max(200, 'must have 200 characters at most')
const variables = z.record(z.string(), z.unknown(), 'must be an object')

const written = z.strictObject({
  query,
  variables: variables.nullish(),
  operationName: operationName.nullish(),
  // Clients say here who they are; it changes nothing.
  extensions: z.unknown().optional(),
})

/** The same in an address: what is an object is JSON there. */
export const graphqlParameters = z.strictObject({
  // Left out is as good as empty.
  query: query.prefault('').meta({
    description: 'The question.',
    example: 'query Newest { WireStories(limit: 3) { docs { slug headline } next } }',
    isRequired: true,
  }),
  variables: z
    .string()
    .transform((text, context) => {
      const read = variables.safeParse(parsed(text))
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: 'must be an object, as JSON' })
      return z.NEVER
    })
    .optional()
    .meta({ description: 'What the question has variables for, as JSON.', example: '{}', as: { type: 'string' } }),
  operationName: operationName
    .optional()
    .meta({ description: 'Which, when there are several in it.', example: 'Newest' }),
  extensions: z.string().optional().meta({ description: 'Taken, and of no effect.', example: '{}' }),
})

/** @throws NewsroomError `bad-input`, with everything that is wrong */
export function questionInAddress(given: URLSearchParams): Question {
  return questionOf(readParameters(graphqlParameters, given))
}

/** @throws NewsroomError `bad-input`, with everything that is wrong */
export function questionInBody(body: unknown): Question {
  if (Array.isArray(body)) throw wrong('body', 'Send one question at a time: an object, and no list.')
  const read = written.safeParse(body)
  if (read.success) return questionOf(read.data)
  throw new NewsroomError('bad-input', read.error.issues.map(problemOf))
}

function questionOf(asked: {
  readonly query: string
  readonly variables?: Question['variables'] | null | undefined
  readonly operationName?: string | null | undefined
}): Question {
  return { query: asked.query, variables: asked.variables ?? {}, operationName: asked.operationName ?? null }
}

function problemOf(issue: z.core.$ZodIssue) {
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `“${key.slice(0, 100)}”`).join(', ')
    return { code: 'bad-parameter', message: `A question has no ${names}.` }
  }
  const [field] = issue.path
  if (field === undefined) return { code: 'bad-parameter', message: 'Send a question: {"query": "…"}.' }
  return { code: 'bad-parameter', message: `${String(field)} ${issue.message}.`, field: String(field) }
}

function wrong(field: string, message: string): NewsroomError {
  return new NewsroomError('bad-input', [{ code: 'bad-parameter', message, field }])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

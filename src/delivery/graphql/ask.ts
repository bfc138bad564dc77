import {
  execute,
  GraphQLError,
  parse,
  recommendedRules,
  specifiedRules,
  validate,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import { NewsroomError } from '../../newsroom/errors.ts'
import { limits, withinLimits } from './limits.ts'
import { NotYet } from './not-yet.ts'
import type { Question } from './question.ts'

export type Reply = { readonly status: 200 | 400 | 500 | 503; readonly body: FormattedExecutionResult }

/**
 * Answers a question. What is wrong with it is told; what went wrong here is reported, and nothing of it told. A question
 * that is refused in one part is refused whole.
 */
export async function ask(
  schema: GraphQLSchema,
  { query, variables, operationName }: Question,
  onError: (error: unknown) => void,
): Promise<Reply> {
  const document = read(query)
  if (document instanceof GraphQLError) return refused([document])
  const wrong = wrongWith(schema, document)
  if (wrong.length > 0) return refused(wrong)
  const { data, errors = [] } = await execute({ schema, document, variableValues: variables, operationName })
  const [bug] = errors.flatMap(bugOf)
  if (bug instanceof NotYet) return { status: 503, body: { errors: [{ message: bug.message }] } }
  if (bug !== undefined) {
    onError(bug)
    return { status: 500, body: { errors: [{ message: 'Something went wrong here. It has been recorded.' }] } }
  }
  return errors.length > 0 ? refused(errors) : { status: 200, body: { data: data ?? null } }
}

/** How much it asks for is looked at first: only then is the rest of it worth the work. */
function wrongWith(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const tooMuch = validate(schema, document, [withinLimits], { maxErrors: 1 })
  if (tooMuch.length > 0) return tooMuch
  return validate(schema, document, [...specifiedRules, ...recommendedRules], { maxErrors: 10 })
}

function read(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: limits.tokens })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

function refused(errors: readonly GraphQLError[]): Reply {
  return { status: 400, body: { errors: errors.map((error) => error.toJSON()) } }
}

/** What is neither the question's fault nor a refusal. */
function bugOf(error: GraphQLError): readonly unknown[] {
  const { originalError: cause = null } = error
  return cause === null || cause instanceof GraphQLError || cause instanceof NewsroomError ? [] : [cause]
}

import type { AfterErrorHook, Config } from 'payload'
import { NewsroomError, type Refusal } from '../newsroom/errors.ts'

/** The one table that turns a refusal on the desk into a status. */
const statuses: Readonly<Record<Refusal, number>> = {
  'bad-input': 400,
  'not-ready': 422,
  conflict: 409,
  forbidden: 403,
  'not-found': 404,
  'too-large': 413,
  unavailable: 503,
}

/** The reason something was refused, also where another copy of this module threw it. */
export function asRefusal(error: unknown): NewsroomError | null {
  if (error instanceof NewsroomError) return error
  return error instanceof Error && error.name === 'NewsroomError' && 'problems' in error
    ? (error as NewsroomError)
    : null
}

export function statusOf({ refusal, problems }: NewsroomError): number {
  // A time that can't be read is unprocessable by contract; other bad input is a bad request.
  if (refusal === 'bad-input' && problems.some(({ code }) => /^(instant|zone)-/.test(code))) return 422
  return statuses[refusal]
}

/** Payload logs by the name of an error. */
export const refusalsAreNoErrors: Config['loggingLevels'] = { ...{ NewsroomError: false }, Forbidden: false }

/** How a refusal reaches the person: every problem at once. Whatever else is thrown stays Payload's affair. */
export const answerRefusals: AfterErrorHook = ({ error }) => {
  const refusal = asRefusal(error)
  if (refusal === null) return
  return { status: statusOf(refusal), response: { errors: refusal.problems.map((problem) => ({ ...problem })) } }
}

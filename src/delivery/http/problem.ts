import type { Problem, Refusal } from '../../newsroom/errors.ts'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { Answer } from '../answers/answer.ts'
import type { Headers } from './security-headers.ts'

const titles = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  414: 'URI Too Long',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const

export type ProblemStatus = keyof typeof titles

const statuses: Readonly<Record<Refusal, ProblemStatus>> = {
  'bad-input': 400,
  'not-ready': 422,
  conflict: 409,
  forbidden: 403,
  'not-found': 404,
  unavailable: 503,
  'too-large': 413,
}

/** RFC 9457, with the newsroom's own problems beside it under `errors`. */
export function problem(
  status: ProblemStatus,
  detail: string,
  { headers = {}, more = {} }: { readonly headers?: Headers; readonly more?: Readonly<Record<string, unknown>> } = {},
): Answer {
  const body = { type: 'about:blank', title: titles[status], status, detail, ...more }
  return {
    status,
    type: 'application/problem+json; charset=utf-8',
    body: `${JSON.stringify(body)}\n`,
    headers,
    keep: status === 410,
  }
}

/** The one answer to what is held and to what never was: it says nothing of what was asked for. */
export function notFound(headers: Headers): Answer {
  return problem(404, 'There is nothing public at this address.', { headers })
}

/** What was refused, told to a program; null when it was not a refusal but a bug. */
export function problemOf(error: unknown, headers: Headers): Answer | null {
  if (error instanceof NewsroomError) {
    const errors: readonly Problem[] = error.problems
    return problem(statuses[error.refusal], error.message, { headers, more: { errors } })
  }
  if (error instanceof URIError) {
    return problem(400, 'The address has a % in it that is not followed by two hexadecimal digits.', { headers })
  }
  return null
}

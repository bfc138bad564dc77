import type { AfterErrorHook, Config, PayloadRequest } from 'payload'
import { NewsroomError, type Problem, type Refusal } from '../newsroom/errors.ts'
import { isForm } from './is-form.ts'

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
export const refusalsAreNoErrors: Config['loggingLevels'] = {
  ...{ NewsroomError: false },
  Forbidden: false,
  AuthenticationError: 'info',
  LockedAuth: 'info',
}

/** How a refusal reaches the person: every problem at once. Whatever is a bug stays Payload's affair. */
export const answerRefusals: AfterErrorHook = ({ error, req }) => {
  const refusal = asRefusal(error)
  if (refusal !== null) {
    return { status: statusOf(refusal), response: { errors: refusal.problems.map((problem) => ({ ...problem })) } }
  }
  if (error.name === 'NotFound') return { status: 404, response: { errors: [notThere] } }
  if (isUnreadableForm(error, req)) return { status: 400, response: { errors: [unreadableForm] } }
  if (isForm(req) && /^Multipart .*limit has been reached$/.test(error.message)) {
    return { status: 413, response: { errors: [fullForm] } }
  }
  if (isBrokenForm(error, req)) return { status: 400, response: { errors: [brokenForm] } }
  const invalid = invalidProblems(error, req.data)
  if (invalid.length === 0) return
  // The panel finds what it marks its fields by under `data` of the first.
  const data: unknown = Reflect.get(error, 'data')
  const forPanel = { name: error.name, data }
  const errors = invalid.map((problem, index) => ({ ...problem, ...(index === 0 ? forPanel : {}) }))
  return { status: 400, response: { errors } }
}

/** What Payload's own check of the fields found in what was sent, a sentence for each; none of an error of another kind. */
export function invalidProblems(error: Error, sent: unknown): readonly Problem[] {
  return invalidFields(error).map(({ path, message }) => ({
    code: 'bad-field',
    field: path,
    message: sentenceOf(path, message, valueAt(sent, path)),
  }))
}

const notThere = { code: 'not-found', message: 'There is nothing here by that name.' }

const unreadableForm = {
  code: 'bad-json',
  field: '_payload',
  message: 'The form’s “_payload” is not JSON that can be read.',
}

const brokenForm = {
  code: 'broken-form',
  message: 'The form is not whole, or not written as forms are: it can’t be taken apart. Send it again.',
}

const fullForm = {
  code: 'too-large',
  message: 'The form holds more than is taken: three files at most, and twenty fields of 1 MiB.',
}

/** Payload parses what comes with a file itself, and lets the parser's own error through. */
function isUnreadableForm(error: Error, req: PayloadRequest): boolean {
  return error.name === 'SyntaxError' && isForm(req)
}

/** Busboy's own words, which Payload passes on as an error of ours. */
function isBrokenForm(error: Error, req: PayloadRequest): boolean {
  const words =
    /^(malformed|unsupported) (part header|content type)|^unexpected end of (form|file)|boundary not found|not eligible for file upload/i
  return isForm(req) && words.test(error.message)
}

type Invalid = { readonly path: string; readonly message: string }

/** What Payload's own check of the fields found, wherever its copy of the error's class comes from. */
function invalidFields(error: Error): readonly Invalid[] {
  if (error.name !== 'ValidationError' || !('data' in error)) return []
  const found: unknown = Reflect.get(Object(error.data), 'errors')
  return Array.isArray(found) ? found.filter(isInvalid) : []
}

function isInvalid(value: unknown): value is Invalid {
  if (typeof value !== 'object' || value === null) return false
  return 'path' in value && typeof value.path === 'string' && 'message' in value && typeof value.message === 'string'
}

function sentenceOf(path: string, message: string, value: unknown): string {
  const said = /[.?!]$/.test(message) ? message : `${message}.`
  // A secret is not said back.
  if (value === undefined || value === null || path === 'password') return `${path}: ${said}`
  const shown = JSON.stringify(value)
  return `${path} can’t be ${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}: ${said}`
}

function valueAt(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), data)
}

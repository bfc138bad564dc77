import type { IncomingMessage } from 'node:http'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { sendRefusal } from './problem.ts'

/** In bytes. A story with its body is some 20 KB. */
export const bodyLimit = 2 * 1024 * 1024

const isJson = /^application\/(json|[\w.-]+\+json)\b/i

/** A form may hold a file, and is not read here: it passes through as it comes. */
export function isForm({ headers }: IncomingMessage): boolean {
  return /^multipart\//i.test(headers['content-type'] ?? '')
}

/**
 * Reads a JSON body whole, so that bad JSON is a 400 with a sentence on every route. Uploads pass through as they come.
 */
export const readJsonBody: RequestHandler = express.raw({
  type: (req) => !isForm(req),
  limit: bodyLimit,
  inflate: false,
})

export const checkJsonBody: RequestHandler = (req, res, next) => {
  const body: unknown = req.body
  if (!Buffer.isBuffer(body) || body.length === 0) return next()
  const type = req.headers['content-type'] ?? ''
  // Payload's panel sends long queries as forms that stand for a GET.
  if (req.headers['x-payload-http-method-override'] === 'GET' || req.headers['x-http-method-override'] === 'GET')
    return next()
  if (!isJson.test(type)) {
    return sendRefusal(
      res,
      415,
      'not-json',
      `The body must be JSON, sent as Content-Type: application/json; this came as ${type || 'nothing in particular'}.`,
    )
  }
  const problem = jsonProblem(body.toString('utf8'))
  if (problem !== null) return sendRefusal(res, 400, 'bad-json', problem)
  next()
}

function jsonProblem(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? null
      : `The body must be a JSON object, such as {}; this was ${text.slice(0, 40)}.`
  } catch (error) {
    return `The body is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`
  }
}

/** What the body parser refuses: too large, cut short, compressed. */
export const refuseBody: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  const status =
    typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
      ? error.status
      : 500
  if (res.headersSent || status >= 500) return next(error)
  if (status === 413)
    return sendRefusal(
      res,
      413,
      'too-large',
      `The body is larger than ${bodyLimit / 1024 / 1024} MiB, the most that is taken.`,
    )
  sendRefusal(
    res,
    status,
    'bad-body',
    `The body cannot be read: ${error instanceof Error ? error.message : 'it was cut short'}.`,
  )
}

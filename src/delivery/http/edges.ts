import type { ErrorRequestHandler, RequestHandler } from 'express'
import { makeReady } from '../answers/answer.ts'
import { send } from '../answers/send.ts'
import { problem, problemOf } from './problem.ts'
import type { Headers } from './security-headers.ts'

const reading = 'GET, HEAD, OPTIONS'

/** Nobody writes here: preflights are answered, every other method is refused. */
export function onlyReading(headers: Headers): RequestHandler {
  const refusal = problem(405, 'This address can be read with GET and HEAD.', {
    headers: { ...headers, Allow: reading },
  })
  const refused = makeReady(refusal)
  const preflight = {
    ...headers,
    Allow: reading,
    'Access-Control-Allow-Methods': reading,
    'Access-Control-Allow-Headers': 'Accept, If-None-Match, If-Range, Last-Event-ID, Range',
    'Access-Control-Max-Age': '600',
    'Content-Length': '0',
  }

  return function refuseWriting(req, res, next) {
    if (req.method === 'GET' || req.method === 'HEAD') next()
    else if (req.method === 'OPTIONS') res.writeHead(204, preflight).end()
    else send(req, res, refused)
  }
}

/** A refusal says what to mend. Anything else is a bug or an outage: it is reported, and the answer says nothing of it. */
export function answerErrors(headers: Headers, onError: (error: unknown) => void): ErrorRequestHandler {
  const broken = makeReady(problem(500, 'Something went wrong here. It has been recorded.', { headers }))

  return function answerError(error: unknown, req, res, next) {
    if (res.headersSent) {
      onError(error)
      next(error)
      return
    }
    const refused = problemOf(error, headers)
    if (refused !== null) {
      send(req, res, makeReady(refused))
      return
    }
    onError(error)
    send(req, res, broken)
  }
}

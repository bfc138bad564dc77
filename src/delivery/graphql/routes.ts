import { createHash } from 'node:crypto'
import { json, Router, type ErrorRequestHandler, type RequestHandler } from 'express'
import { NewsroomError } from '../../newsroom/errors.ts'
import { makeReady, type Answer } from '../answers/answer.ts'
import { send } from '../answers/send.ts'
import { publicRoute, type Public } from '../http/routes.ts'
import { routes } from '../openapi/routes-table.ts'
import { comeBack } from '../search/routes.ts'
import { ask } from './ask.ts'
import type { FinderOptions } from './finder.ts'
import { questionInAddress, questionInBody, type Question } from './question.ts'
import { createSchema } from './schema.ts'

type GraphQLOptions = Public & FinderOptions & { readonly onError: (error: unknown) => void }

const methods = 'GET, HEAD, POST, OPTIONS'

/** `/api/graphql`: questions about what is on the wire, and nothing else; in the address, or as a body. */
export function graphqlRouter({ onError, findStories, ...open }: GraphQLOptions): Router {
  const { wire, site, answers, headers } = open
  const { path } = routes.graphql
  const schema = createSchema({ wire, site, findStories })
  const router = Router({ caseSensitive: true, strict: true })

  function answer(status: number, body: object, more: Public['headers'] = {}): Answer {
    return {
      status,
      type: 'application/json; charset=utf-8',
      body: `${JSON.stringify(body)}\n`,
      headers: { ...headers, ...more },
      keep: status === 200,
    }
  }

  async function reply(question: () => Question): Promise<Answer> {
    try {
      const { status, body } = await ask(schema, question(), onError)
      return answer(status, body, status === 503 ? { 'Retry-After': comeBack } : {})
    } catch (error) {
      if (!(error instanceof NewsroomError)) throw error
      return answer(400, { errors: error.problems.map(({ message }) => ({ message })) })
    }
  }

  const refuse = (status: number, message: string, more?: Public['headers']): RequestHandler => {
    const refusal = makeReady(answer(status, { errors: [{ message }] }, more))
    return (req, res) => {
      send(req, res, refusal)
    }
  }
  const notJson = refuse(415, 'The question must be JSON, sent as Content-Type: application/json.')
  const unreadable = refuse(400, 'The body is not JSON that can be read.')
  const tooLarge = refuse(413, 'That is more than is taken here.')

  const preflight: RequestHandler = (_req, res) => {
    res
      .writeHead(204, {
        ...headers,
        Allow: methods,
        'Access-Control-Allow-Methods': methods,
        'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match',
        'Access-Control-Max-Age': '600',
        'Content-Length': '0',
      })
      .end()
  }

  const answerBody: RequestHandler = async (req, res, next) => {
    const body: unknown = req.body
    if (body === undefined) return void notJson(req, res, next)
    // No address begins so: what is kept under it is served to those alone who send the same.
    const key = `graphql ${createHash('sha256').update(JSON.stringify(body)).digest('base64url')}`
    await answers.serve(req, res, key, () => reply(() => questionInBody(body)))
  }

  const refuseBody: ErrorRequestHandler = (error: unknown, req, res, next) => {
    const status = error instanceof Error && 'status' in error ? error.status : 500
    if (status === 413) return void tooLarge(req, res, next)
    if (status === 415) return void notJson(req, res, next)
    if (status === 400) return void unreadable(req, res, next)
    next(error)
  }

  router.options(path, preflight)
  router.get(
    path,
    publicRoute(open, ({ query }) => reply(() => questionInAddress(query))),
  )
  router.post(path, json({ limit: '64kb', inflate: false }), answerBody, refuseBody)
  router.all(path, refuse(405, 'Ask with GET or POST.', { Allow: methods }))
  return router
}

import type { Request, RequestHandler } from 'express'
import type { Answer } from '../answers/answer.ts'
import type { Answers } from '../answers/answers.ts'
import type { WireReader } from '../../wire/reader/wire-reader.ts'
import type { Site } from '../site.ts'
import type { Headers } from './security-headers.ts'
import { problemOf } from './problem.ts'

/** What every public route works with. */
export type Public = {
  readonly wire: WireReader
  readonly answers: Answers
  readonly site: Site
  readonly headers: Headers
}

type Asked = { readonly params: Readonly<Record<string, string>>; readonly query: URLSearchParams }

/**
 * A route whose answer depends on its address and the wire alone.
 *
 * @param options.query false where what follows the `?` changes nothing: a feed reader may put there what it likes
 */
export function publicRoute(
  { answers, headers }: Pick<Public, 'answers' | 'headers'>,
  make: (asked: Asked) => Promise<Answer> | Answer,
  { query: minded = true }: { readonly query?: boolean } = {},
): RequestHandler {
  return async function answerPublicly(req, res) {
    const { pathname, query } = asked(req)
    const key = minded && query.size > 0 ? `${pathname}?${query.toString()}` : pathname
    await answers.serve(req, res, key, async () => {
      try {
        return await make({ params: stringsOf(req.params), query })
      } catch (error) {
        const refused = problemOf(error, headers)
        if (refused === null) throw error
        return refused
      }
    })
  }
}

function stringsOf(params: Request['params']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

function asked(req: Request): { pathname: string; query: URLSearchParams } {
  const mark = req.originalUrl.indexOf('?')
  const query = new URLSearchParams(mark === -1 ? '' : req.originalUrl.slice(mark + 1))
  query.sort()
  return { pathname: mark === -1 ? req.originalUrl : req.originalUrl.slice(0, mark), query }
}

export function json(body: unknown, headers: Headers): Answer {
  return {
    status: 200,
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify(body)}\n`,
    headers,
    keep: true,
  }
}

/** Where a story went that has another slug now. */
export function movedTo(location: string, headers: Headers): Answer {
  return {
    status: 301,
    type: 'text/plain; charset=utf-8',
    body: `Moved to ${location}\n`,
    headers: { ...headers, Location: location },
    keep: true,
  }
}

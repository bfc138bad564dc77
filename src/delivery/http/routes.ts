import type { Request, RequestHandler } from 'express'
import { partsOf } from '../answers/address.ts'
import type { Answer } from '../answers/answer.ts'
import type { Answers } from '../answers/answers.ts'
import type { WireReader } from '../../wire/reader/wire-reader.ts'
import type { Site } from '../site.ts'
import type { ListBody } from '../stories/list-body.ts'
import type { Headers } from './security-headers.ts'
import { problemOf } from './problem.ts'

/** What every public route works with. */
export type Public = {
  readonly wire: WireReader
  readonly answers: Answers
  readonly site: Site
  readonly headers: Headers
  readonly listBody: ListBody
}

type Asked = {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly variant: string | null
}

type RouteOptions = {
  /** False where what follows the `?` changes nothing: a feed reader may put there what it likes. Or what is minded of it, by name. */
  readonly query?: boolean | readonly string[]
  /** What else the answer depends on, where it does: it is kept for each apart. Null for the one that is served first. */
  readonly variant?: (req: Request) => string | null
}

/**
 * A route whose answer depends on its address and the wire alone, unless it says what else.
 */
export function publicRoute(
  { answers, headers }: Pick<Public, 'answers' | 'headers'>,
  make: (asked: Asked) => Promise<Answer> | Answer,
  { query: minded = true, variant: variantOf = () => null }: RouteOptions = {},
): RequestHandler {
  return async function answerPublicly(req, res) {
    const { pathname, query: given } = partsOf(req.originalUrl)
    const query = typeof minded === 'boolean' ? given : only(given, minded)
    const variant = variantOf(req)
    const address = minded !== false && query.size > 0 ? `${pathname}?${query.toString()}` : pathname
    // No address has a space in it: what is kept under such a key is never served for its address alone.
    const key = variant === null ? address : `${variant} ${address}`
    await answers.serve(req, res, key, async () => {
      try {
        return await make({ params: stringsOf(req.params), query, variant })
      } catch (error) {
        const refused = problemOf(error, headers)
        if (refused === null) throw error
        return refused
      }
    })
  }
}

function only(query: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => names.includes(name)))
}

function stringsOf(params: Request['params']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

export function json(body: unknown, headers: Headers): Answer {
  return jsonBytes(jsonText(body), headers)
}

export function jsonText(body: unknown): string {
  return `${JSON.stringify(body)}\n`
}

/** What is JSON already. */
export function jsonBytes(body: Answer['body'], headers: Headers): Answer {
  return { status: 200, type: 'application/json; charset=utf-8', body, headers, keep: true }
}

/** Where a story, section or byline went that has another slug now. */
export function movedTo(location: string, headers: Headers): Answer {
  return {
    status: 301,
    type: 'text/plain; charset=utf-8',
    body: `Moved to ${location}\n`,
    headers: { ...headers, Location: location },
    keep: true,
  }
}

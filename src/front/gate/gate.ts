import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createTurnstile, waitOf } from '../../callers/turnstile.ts'
import { makeReady } from '../../delivery/answers/answer.ts'
import { send } from '../../delivery/answers/send.ts'
import { problem } from '../../delivery/http/problem.ts'
import type { Headers } from '../../delivery/http/security-headers.ts'
import { keptByNobody } from '../problem.ts'
import { policyOf, tooOften, unfit, type Policy, type Unfit } from './limits.ts'

/** Who a request is counted for; null for whoever is not counted. */
export type WhoAsks = (req: IncomingMessage) => string | null

/** Answers, with these headers as well: name, value, name, value. */
export type Answering = (req: IncomingMessage, res: ServerResponse, also?: readonly string[]) => void

export type GateOptions = {
  /** Requests of one address, and of one to the desk's API; null for as many as come. */
  readonly perMinute: number | null
  readonly whoAsks: WhoAsks
  readonly now: () => Date
  readonly hasDesk: boolean
  /** What every refusal bears. */
  readonly headers: Headers
  /** Told why somebody was refused: one of a short list of words. */
  readonly refused: (why: string) => void
}

type Passage = {
  readonly also: readonly string[]
  /** How long to wait, for whoever is over the limit. */
  readonly wait: number | null
}

const uncounted: Passage = { also: [], wait: null }

/**
 * What every request passes before anything looks at what it asks for, whether its answer is ready or not: whoever comes
 * too often, with too much in hand, or with a body for a GET is sent away. Nothing that is held can make a difference here.
 */
export function createGate({ perMinute, whoAsks, now, hasDesk, headers, refused }: GateOptions) {
  const counting = perMinute === null ? null : { perMinute, public: limit('public'), desk: limit('desk') }

  function limit(policy: Policy) {
    return {
      turnstile: createTurnstile(now),
      says: `"${policy}";q=${String(perMinute)};w=60`,
      starts: `"${policy}";r=`,
    }
  }

  function pass(req: IncomingMessage): Passage {
    const policy = counting === null ? null : policyOf(req.url ?? '/', hasDesk)
    const who = policy === null ? null : whoAsks(req)
    if (counting === null || policy === null || who === null) return uncounted
    const { turnstile, says, starts } = counting[policy]
    const passing = turnstile.pass(who)
    const left = Math.max(0, counting.perMinute - passing.times)
    // draft-ietf-httpapi-ratelimit-headers, from its eighth version on.
    const now = `${starts}${String(left)};t=${String(passing.seconds)}`
    return { also: ['RateLimit-Policy', says, 'RateLimit', now], wait: waitOf(passing, counting.perMinute) }
  }

  function sendAway(
    req: IncomingMessage,
    res: ServerResponse,
    {
      status,
      code,
      message,
    }: Pick<Unfit, 'message'> & { readonly status: Unfit['status'] | 429; readonly code: string },
    more: Headers,
  ): void {
    refused(code)
    const all = { ...headers, ...more, ...keptByNobody }
    send(req, res, makeReady(problem(status, message, { headers: all, more: { errors: [{ code, message }] } })))
  }

  return function guarded(answering: Answering): RequestListener {
    return (req, res) => {
      const { also, wait } = pass(req)
      if (wait !== null && counting !== null) {
        const refusal = { status: 429, code: 'too-often', message: tooOften(counting.perMinute, wait) } as const
        return sendAway(req, res, refusal, { ...paired(also), 'Retry-After': String(wait) })
      }
      const wrong = unfit(factsOf(req))
      // What follows on this connection is not what we read: it ends here.
      if (wrong !== null) return sendAway(req, res, wrong, { ...paired(also), Connection: 'close' })
      answering(req, res, also)
    }
  }
}

/** Express, which adds its headers to those that are there. */
export function enter(app: RequestListener): Answering {
  return (req, res, also = []) => {
    for (const [name, value] of Object.entries(paired(also))) res.setHeader(name, value)
    app(req, res)
  }
}

function factsOf({ method = 'GET', url = '/', headers, rawHeaders }: IncomingMessage) {
  const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
  return { method, url, headerCount: rawHeaders.length / 2, hasBody }
}

function paired(flat: readonly string[]): Headers {
  return Object.fromEntries(flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? '']] : [])))
}

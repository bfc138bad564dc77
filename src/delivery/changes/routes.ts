import type { IncomingMessage } from 'node:http'
import { Router } from 'express'
import type { RequestHandler } from 'express'
import { makeReady } from '../answers/answer.ts'
import { send } from '../answers/send.ts'
import { readNothing } from '../http/parameters.ts'
import { problem } from '../http/problem.ts'
import type { Headers } from '../http/security-headers.ts'
import { routes } from '../openapi/routes-table.ts'
import type { Followers } from './followers.ts'
import { readPosition } from './frame.ts'

/** `/v1/changes`: what happens on the wire, as Server-Sent Events. `Last-Event-ID` goes on where a stream broke off. */
export function changesRouter({
  followers,
  headers,
  settleIfDue,
  whoAsks,
  refused,
}: {
  readonly followers: Followers
  readonly headers: Headers
  readonly settleIfDue: () => Promise<void>
  readonly whoAsks: (req: IncomingMessage) => string | null
  readonly refused: (why: string) => void
}): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const full = makeReady(
    problem(503, 'As many programs as can be served follow the changes already. Try again in a minute.', {
      headers: { ...headers, 'Retry-After': '60' },
    }),
  )
  const often = `This address follows the changes ${String(followers.mostFromOne)} times already, the most that one may. End one of these streams first.`
  const tooMany = makeReady(
    problem(429, often, {
      headers: { ...headers, 'Cache-Control': 'no-store', 'Retry-After': '60' },
      more: { errors: [{ code: 'too-many-streams', message: often }] },
    }),
  )
  const streaming = {
    ...headers,
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // A proxy that waits for more would keep the news to itself.
    'X-Accel-Buffering': 'no',
  }

  const answerChanges: RequestHandler = async (req, res) => {
    readNothing(new URLSearchParams(req.originalUrl.split('?')[1] ?? ''))
    if (req.method === 'HEAD') {
      res.writeHead(200, streaming).end()
      return
    }
    await settleIfDue()
    const who = whoAsks(req)
    const room = followers.roomFor(who)
    if (room !== 'room') {
      refused(room === 'full' ? 'streams-full' : 'too-many-streams')
      send(req, res, room === 'full' ? full : tooMany)
      return
    }
    const last = String(req.headers['last-event-id'] ?? '')
    res.writeHead(200, streaming)
    await followers.follow(res, last === '' ? 'now' : readPosition(last), who)
  }

  router.get(routes.changes.path, answerChanges)
  return router
}

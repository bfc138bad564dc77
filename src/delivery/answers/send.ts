import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReadyAnswer } from './answer.ts'

/** Sends ready bytes: 304 to whoever has them already, the head alone to `HEAD`. */
export function send(req: IncomingMessage, res: ServerResponse, answer: ReadyAnswer): void {
  const known = req.headers['if-none-match']
  if (known !== undefined && answer.status === 200 && names(known, answer.etag)) {
    res.writeHead(304, answer.headUnchanged)
    res.end()
    return
  }
  res.writeHead(answer.status, answer.head)
  if (req.method === 'HEAD') res.end()
  else res.end(answer.body)
}

/** RFC 9110, 13.1.2: weak comparison, so that what a proxy made weak still counts. */
export function names(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

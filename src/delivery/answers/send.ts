import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReadyAnswer } from './answer.ts'

const nothingElse: readonly string[] = []

/**
 * Sends ready bytes: 304 to whoever has them already, the head alone to `HEAD`.
 *
 * @param also headers of this answer alone: name, value, name, value
 */
export function send(req: IncomingMessage, res: ServerResponse, answer: ReadyAnswer, also = nothingElse): void {
  const known = req.headers['if-none-match']
  if (known !== undefined && answer.status === 200 && names(known, answer.etag)) {
    res.writeHead(304, withAlso(answer.headUnchanged, also))
    res.end()
    return
  }
  res.writeHead(answer.status, withAlso(answer.head, also))
  if (req.method === 'HEAD') res.end()
  else res.end(answer.body)
}

function withAlso(head: string[], also: readonly string[]): string[] {
  return also.length === 0 ? head : head.concat(also)
}

/** RFC 9110, 13.1.2: weak comparison, so that what a proxy made weak still counts. */
export function names(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReadyAnswer } from './answer.ts'
import { codingFor, etagAs } from './codings.ts'

const nothingElse: readonly string[] = []

/**
 * Sends ready bytes: 304 to whoever has them already, the head alone to `HEAD`, and in the coding that was asked for, if
 * they were made so.
 *
 * @param also headers of this answer alone: name, value, name, value
 */
export function send(req: IncomingMessage, res: ServerResponse, answer: ReadyAnswer, also = nothingElse): void {
  const coding = codingFor(req.headers['accept-encoding'], answer)
  if (isKnown(req, answer)) {
    res.writeHead(304, withAlso(tagged(answer, etagAs(answer.etag, coding)), also))
    res.end()
    return
  }
  const { head, body } = (coding === null ? undefined : answer.coded[coding]) ?? answer
  res.writeHead(answer.status, withAlso(head, also))
  if (req.method === 'HEAD') res.end()
  else res.end(body)
}

/** Does whoever asks have these bytes already, in the coding that they would get? */
export function isKnown({ headers }: IncomingMessage, answer: ReadyAnswer): boolean {
  const known = headers['if-none-match']
  if (known === undefined || answer.status !== 200) return false
  return names(known, etagAs(answer.etag, codingFor(headers['accept-encoding'], answer)))
}

function tagged({ etag, headUnchanged }: ReadyAnswer, as: string): string[] {
  return as === etag ? headUnchanged : headUnchanged.map((word) => (word === etag ? as : word))
}

function withAlso(head: string[], also: readonly string[]): string[] {
  return also.length === 0 ? head : head.concat(also)
}

/** RFC 9110, 13.1.2: weak comparison, so that what a proxy made weak still counts. */
export function names(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

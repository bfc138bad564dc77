import type { Response } from 'express'
import type { Problem } from '../../newsroom/errors.ts'

/** What holds for everything behind the door: kept by nobody, found by no search engine, read by no other page's script. */
export const guarded = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
} as const

export function sendJson(res: Response, body: object): void {
  send(res, 200, 'application/json; charset=utf-8', body)
}

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
} as const

/** RFC 9457, as the public API refuses. */
export function refuse(res: Response, status: keyof typeof titles, detail: string, more: object = {}): void {
  const body = { type: 'about:blank', title: titles[status], status, detail, ...more }
  send(res, status, 'application/problem+json; charset=utf-8', body)
}

export function refuseInput(res: Response, problems: readonly Problem[]): void {
  refuse(res, 400, problems.map(({ message }) => message).join(' '), { errors: problems })
}

/** The one answer to what is not there, and to what is and is not for this party. */
export function sayNothingIsHere(res: Response): void {
  refuse(res, 404, 'There is nothing for you at this address.')
}

function send(res: Response, status: number, type: string, body: object): void {
  const bytes = Buffer.from(`${JSON.stringify(body)}\n`, 'utf8')
  res.writeHead(status, { ...guarded, 'Content-Type': type, 'Content-Length': String(bytes.byteLength) })
  res.end(res.req.method === 'HEAD' ? undefined : bytes)
}

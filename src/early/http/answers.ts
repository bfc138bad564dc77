import type { Response } from 'express'
import { frameSources } from '../../newsroom/body/embed-frame.ts'
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

export type PageHeaders = Readonly<Record<string, string>>

/**
 * A page behind the door: it shows our own pictures and our own style, embeds of these hosts, and runs nothing. The panel, and
 * nobody else, may frame it.
 */
export function guardedPage(embedHosts: readonly string[]): PageHeaders {
  const frames = embedHosts.length === 0 ? '' : ` frame-src ${frameSources(embedHosts).join(' ')};`
  return {
    ...guarded,
    'Content-Security-Policy': `default-src 'none'; img-src 'self' data:; style-src 'self';${frames} base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
  }
}

type Page = { readonly html: string; readonly headers: PageHeaders; readonly status?: 200 | 409 }

export function sendHtml(res: Response, { html, headers, status = 200 }: Page): void {
  sendBytes(res, status, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }, html)
}

export function sendJson(res: Response, body: object): void {
  send(res, 200, 'application/json; charset=utf-8', body)
}

/** JSON under a name of its own. */
export function sendAs(res: Response, { type, item }: { readonly type: string; readonly item: object }): void {
  send(res, 200, type, item)
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

export function refuseOften(res: Response, seconds: number): void {
  res.setHeader('Retry-After', String(seconds))
  refuse(res, 429, 'That was asked too often. Wait a moment.')
}

export function refuseInput(res: Response, problems: readonly Problem[]): void {
  refuse(res, 400, problems.map(({ message }) => message).join(' '), { errors: problems })
}

/** The one answer to what is not there, and to what is and is not for this party. */
export function sayNothingIsHere(res: Response): void {
  refuse(res, 404, 'There is nothing for you at this address.')
}

function send(res: Response, status: number, type: string, body: object): void {
  sendBytes(res, status, { ...guarded, 'Content-Type': type }, `${JSON.stringify(body)}\n`)
}

function sendBytes(res: Response, status: number, headers: Readonly<Record<string, string>>, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  res.writeHead(status, { ...headers, 'Content-Length': String(bytes.byteLength) })
  res.end(res.req.method === 'HEAD' ? undefined : bytes)
}

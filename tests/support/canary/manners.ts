/** The ways in which a stranger may ask for one address: every header that the API or HTTP knows, and every method. */
import type { Asking } from './ask.ts'

export type Manner = Asking & { readonly says: string }

function header(name: string, ...values: readonly string[]): Manner[] {
  return values.map((value) => ({ says: `${name}: ${value}`, headers: { [name]: value } }))
}

function method(name: string, body?: string): Manner {
  const headers: Readonly<Record<string, string>> = body === undefined ? {} : { 'content-type': 'application/json' }
  return { says: name, method: name, headers, ...(body === undefined ? {} : { body }) }
}

/** Stands for the tag that the answer bears when it is asked for plainly. */
export const itsOwnTag = 'its own tag'

const [longAgo, farOff] = ['Wed, 21 Oct 2015 07:28:00 GMT', 'Tue, 21 Oct 2098 07:28:00 GMT']

function manyHeaders(): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`x-${String(at)}`, 'a']))
}

export const manners: readonly Manner[] = [
  ...header('if-none-match', '*', '"nothing"', 'W/"nothing", "nor this"', itsOwnTag, 'no tag'),
  ...header('if-match', '*', '"nothing"', itsOwnTag),
  ...header('if-modified-since', longAgo, farOff, 'yesterday'),
  ...header('if-unmodified-since', longAgo, farOff),
  ...header('range', 'bytes=0-9', 'bytes=-5', 'bytes=5-', 'bytes=0-0,2-3', 'bytes=99999999-', 'bytes=b-a', 'lines=0-1'),
  { says: 'If-Range: its own tag', headers: { 'if-range': itsOwnTag, range: 'bytes=0-9' } },
  { says: 'If-Range: "nothing"', headers: { 'if-range': '"nothing"', range: 'bytes=0-9' } },
  ...header('accept', 'application/vnd.iptc.ninjs+json', 'text/html', 'application/xml', 'image/avif', '*/*;q=0'),
  ...header('accept-encoding', 'gzip', 'br', 'deflate', 'identity;q=0, *;q=0'),
  ...header('accept-language', 'sr', 'de, en;q=0.1'),
  ...header('origin', 'https://frontend.example', 'null'),
  ...header('last-event-id', '0', '1', '999999', 'none'),
  ...header('host', 'evil.example', '127.0.0.1'),
  ...header('x-forwarded-host', 'evil.example'),
  ...header('x-forwarded-for', '127.0.0.1', '203.0.113.9', 'nobody, 203.0.113.9', 'unknown'),
  ...header('x-forwarded-proto', 'https'),
  ...header('forwarded', 'for=127.0.0.1;host=evil.example;proto=https'),
  ...header('x-http-method-override', 'DELETE', 'GET'),
  ...header('x-payload-http-method-override', 'GET'),
  ...header('authorization', 'JWT nothing', 'Bearer nothing', 'Basic YTpi', 'users API-Key 00000000-0000-4000-8000-0'),
  ...header('cookie', 'payload-token=nothing'),
  ...header('user-agent', 'Googlebot-News'),
  ...header('cache-control', 'no-cache', 'only-if-cached', 'max-age=0'),
  ...header('referer', 'http://127.0.0.1:3000/admin'),
  ...header('rsc', '1'),
  ...header('next-action', 'x'),
  { ...method('OPTIONS'), headers: { origin: 'https://frontend.example', 'access-control-request-method': 'GET' } },
  ...['OPTIONS', 'HEAD', 'PROPFIND', 'DELETE'].map((name) => method(name)),
  ...['POST', 'PUT', 'PATCH', 'DELETE'].map((name) => method(name, '{}')),
  method('POST', '{"draft": true'),
  { says: 'GET with a body', headers: { 'content-length': '2' }, body: '{}' },
  { says: 'more headers than anybody has', headers: manyHeaders() },
]

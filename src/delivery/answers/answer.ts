import { createHash } from 'node:crypto'

/** What a route has to say. */
export type Answer = {
  readonly status: number
  readonly type: string
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
  /** False for what anyone can make up without end: a page that isn't there, a parameter that is wrong. */
  readonly keep: boolean
}

/** How bytes are made less for the journey (RFC 9110, 8.4.1). */
export type Coding = 'br' | 'gzip'

/** An answer in one coding. */
export type Coded = { readonly head: string[]; readonly body: Buffer }

/** An answer as bytes, with everything that goes over the wire before them. */
export type ReadyAnswer = {
  readonly status: number
  readonly etag: string
  /** Name, value, name, value: what `writeHead` takes without looking. */
  readonly head: string[]
  /** The same for a 304: what describes the bytes is left out. */
  readonly headUnchanged: string[]
  readonly body: Buffer
  /** The codings it was asked for in so far. */
  readonly coded: { readonly [coding in Coding]?: Coded }
  readonly keep: boolean
}

/**
 * How long others may keep what is public, and the same for all of it, so that it never hints at what is coming and a
 * kill is gone from caches within a minute. What went wrong here is for nobody to keep.
 */
export const cacheControl = 'public, max-age=30'

export function makeReady(answer: Answer): ReadyAnswer {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body, 'utf8') : answer.body
  const etag = `"${createHash('sha256').update(answer.type).update(body).digest('base64url').slice(0, 27)}"`
  const always = {
    'Cache-Control': answer.status >= 500 ? 'no-store' : cacheControl,
    ...answer.headers,
    Vary: [answer.headers?.['Vary'], 'Accept-Encoding'].filter((by) => by !== undefined).join(', '),
    ETag: etag,
  }
  const head = { ...always, 'Content-Type': answer.type, 'Content-Length': String(body.byteLength) }
  return {
    status: answer.status,
    etag,
    head: Object.entries(head).flat(),
    headUnchanged: Object.entries(always).flat(),
    body,
    coded: {},
    keep: answer.keep,
  }
}

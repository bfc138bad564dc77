import { request, type IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import type { OpenBytes } from '../../../src/storage/media-source.ts'

/** What a store behind HTTP is asked, by key. */
export type Objects = {
  /** @throws Error when it breaks off, or is not taken */
  readonly put: (key: string, bytes: OpenBytes) => Promise<void>
  readonly copy: (from: string, to: string) => Promise<boolean>
  readonly get: (key: string) => Promise<(OpenBytes & { readonly etag: string }) | null>
  readonly has: (key: string) => Promise<boolean>
  readonly remove: (key: string) => Promise<void>
  /** The keys that begin so, without that. */
  readonly list: (prefix: string) => Promise<readonly string[]>
}

type Sent = { readonly headers?: Readonly<Record<string, string | number>>; readonly body?: OpenBytes }

export function objectsAt(url: string): Objects {
  async function ask(method: string, path: string, { headers = {}, body }: Sent = {}): Promise<IncomingMessage> {
    const asking = request(`${url}/${path}`, { method, headers })
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      asking.once('response', resolve).once('error', reject)
    })
    // It is waited for below; what breaks off meanwhile is told by whoever sends.
    answered.catch(() => undefined)
    if (body === undefined) asking.end()
    else await pipeline(body.stream, whole(body.size), asking)
    const answer = await answered
    if (answer.statusCode === 200) return answer
    answer.resume()
    if (answer.statusCode === 204 || answer.statusCode === 404) return answer
    throw new Error(`${method} ${path} answered ${String(answer.statusCode)}.`)
  }

  return {
    async put(key, body) {
      await ask('PUT', key, { headers: { 'content-length': body.size }, body })
    },
    async copy(from, to) {
      const { statusCode } = await ask('PUT', to, { headers: { 'x-copy-of': from, 'content-length': 0 } })
      return statusCode === 204
    },
    async get(key) {
      const answer = await ask('GET', key)
      if (answer.statusCode === 404) return null
      const { etag = '', 'content-length': size } = answer.headers
      return { stream: answer, size: Number(size), etag }
    },
    async has(key) {
      const answer = await ask('HEAD', key)
      answer.resume()
      return answer.statusCode === 200
    },
    async remove(key) {
      await ask('DELETE', key)
    },
    async list(prefix) {
      const keys = z.array(z.string()).parse(await json(await ask('GET', `?prefix=${encodeURIComponent(prefix)}`)))
      return keys.map((key) => key.slice(prefix.length))
    },
  }
}

/** Passes on what comes, and breaks off where it ends before its size. */
function whole(size: number) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let seen = 0
    for await (const chunk of chunks) {
      seen += chunk.length
      yield chunk
    }
    if (seen !== size) throw new Error(`${String(seen)} of ${String(size)} bytes came.`)
  }
}

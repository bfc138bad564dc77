import { Agent, request } from 'node:http'
import { isNativeError } from 'node:util/types'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

export type Asking = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type Heard = {
  readonly status: number
  /** As `name: value`, in the order of their names, without what says only when and over which connection it came. */
  readonly headers: readonly string[]
  readonly type: string
  readonly etag: string | null
  /** As it was before it was compressed for the journey. */
  readonly body: Buffer
}

const agent = new Agent({ keepAlive: true })
const ofTheJourney = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

/** A request as it stands: no header is added, forbidden or followed, as `fetch` would. */
export async function ask(url: string, asking: Asking = {}): Promise<Heard> {
  try {
    return await askOnce(url, asking)
  } catch (error) {
    // A kept connection may have been closed by the other end just now: once more, over one of its own.
    if (isHangUp(error)) return askOnce(url, asking, false)
    throw error
  }
}

function isHangUp(error: unknown): boolean {
  // Node's own errors are no instances of the Error that a test knows.
  return isNativeError(error) && 'code' in error && error.code === 'ECONNRESET'
}

function askOnce(url: string, { method = 'GET', headers = {}, body }: Asking, isKept = true): Promise<Heard> {
  const { hostname, port, origin } = new URL(url)
  // Not the URL's own path: dots and doubled slashes are to arrive as they are.
  const path = url.slice(origin.length)
  return new Promise((resolve, reject) => {
    const asked = request({ agent: isKept ? agent : false, hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = []
      const type = answer.headers['content-type'] ?? ''
      function finish(): void {
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.entries(answer.headersDistinct)
            .flatMap(([name, values]) => (values ?? []).map((value) => `${name}: ${value}`))
            .filter((header) => !ofTheJourney.has(header.split(':')[0] ?? ''))
            .toSorted(),
          type,
          etag: answer.headers.etag ?? null,
          body: unpacked(Buffer.concat(chunks), answer.headers['content-encoding']),
        })
      }
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        // A stream of events has no end: its first words are what there is.
        if (!type.startsWith('text/event-stream')) return
        finish()
        answer.destroy()
      })
      answer.on('end', finish)
      answer.on('error', reject)
    })
    asked.on('error', (error) => {
      reject(Object.assign(error, { message: `${method} ${path} ${JSON.stringify(headers)}: ${error.message}` }))
    })
    asked.end(body)
  })
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body
  if (encoding === 'gzip') return gunzipSync(body)
  if (encoding === 'br') return brotliDecompressSync(body)
  return encoding === 'deflate' ? inflateSync(body) : body
}

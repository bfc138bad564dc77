import { pipeline } from 'node:stream/promises'
import express, {
  type Request as ExpressRequest,
  type RequestHandler,
  type Response as ExpressResponse,
  type Router,
} from 'express'
import { bodyLimit, checkJsonBody, isForm, readJsonBody, refuseBody } from './desk-body.ts'
import { sendRefusal } from './problem.ts'
import { createTurns } from './turns.ts'

/** Payload's REST API as it is: a Fetch request in, a Fetch response out. */
export type Endpoints = (request: Request) => Promise<Response>

type DeskApi = {
  readonly endpoints: Endpoints
  /** What absolute addresses begin with, whatever the Host header says. */
  readonly siteUrl: string
  /** In bytes: the largest upload. */
  readonly uploadLimit: number
  /** Asked before a form is taken in: a file that nobody of the staff sends would lie on the disk before it is refused. */
  readonly isStaff: (headers: Headers) => Promise<boolean>
}

/** `/api`: Express in front, Payload's endpoints behind. Nothing it answers is kept by a cache. */
export function createDeskApi(options: DeskApi): Router {
  const router = express.Router()
  router.use(readJsonBody, checkJsonBody, passOn(options), refuseBody)
  return router
}

/** Of others Payload would say the address back: there is no door for them anywhere. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

function passOn({ endpoints, siteUrl, uploadLimit, isStaff }: DeskApi): RequestHandler {
  const origin = new URL(siteUrl).origin
  const myTurn = createTurns()

  /** Whatever is not a form has been read by now. */
  async function limitOf(req: ExpressRequest, headers: Headers): Promise<number> {
    if (!isForm(req)) return bodyLimit
    await myTurn()
    if (!(await isStaff(headers))) return strangersLimit
    return takesFiles(req) ? uploadLimit : bodyLimit
  }

  return async (req, res) => {
    if (!methods.has(req.method)) return sendRefusal(res, 405, 'no-such-method', `Nothing here answers ${req.method}.`)
    if (!isDecodable(req.originalUrl))
      return sendRefusal(res, 400, 'bad-address', 'The address has a % that stands for nothing.')
    const headers = headersOf(req)
    const limit = await limitOf(req, headers)
    if (Number(req.headers['content-length'] ?? 0) > limit) return refuseUpload(res, limit)
    const upload = { overran: false }
    const answer = await endpoints(
      toFetch(req, res, { origin, headers, body: bodyOf(req, upTo(limit, req, upload), myTurn) }),
    )
    if (upload.overran) return refuseUpload(res, limit)
    await send(answer, res)
  }
}

/** In bytes: a form to sign in with, and no file. */
const strangersLimit = 64 * 1024

/** Pictures alone are files; everything else that is sent is words. */
function takesFiles({ method, path }: ExpressRequest): boolean {
  return (method === 'POST' || method === 'PATCH') && /^\/images(?:\/|$)/.test(path)
}

function headersOf(req: ExpressRequest): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(req.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return headers
}

type Passed = { readonly origin: string; readonly headers: Headers; readonly body: Body }

function toFetch(req: ExpressRequest, res: ExpressResponse, { origin, headers, body }: Passed): Request {
  const gone = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  const init: RequestInit & { duplex: 'half' } = {
    method: req.method,
    headers,
    signal: gone.signal,
    body,
    duplex: 'half',
  }
  return new Request(origin + req.originalUrl, init)
}

type Body = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null

/** An upload comes in piece by piece, each in its turn. */
function bodyOf(req: ExpressRequest, pieces: AsyncGenerator<Buffer, void>, myTurn: () => Promise<void>): Body {
  if (req.method === 'GET' || req.method === 'HEAD') return null
  const read: unknown = req.body
  if (Buffer.isBuffer(read)) return new Uint8Array(read)
  if (req.headers['content-length'] === undefined && req.headers['transfer-encoding'] === undefined) return null
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      await myTurn()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return()
    },
  })
}

async function* upTo(
  limit: number,
  source: ExpressRequest,
  upload: { overran: boolean },
): AsyncGenerator<Buffer, void> {
  let seen = 0
  const chunks: AsyncIterable<Buffer> = source.iterator({ destroyOnReturn: false })
  try {
    for await (const chunk of chunks) {
      seen += chunk.length
      if (seen > limit) {
        upload.overran = true
        throw new Error(`The upload is larger than ${limit} bytes.`)
      }
      yield chunk
    }
  } finally {
    letGoBy(source, limit)
  }
}

/** Whoever is refused half way is still sending: if the rest were left unread, they were cut off before they heard why. */
function letGoBy(source: ExpressRequest, limit: number): void {
  let left = limit
  source.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) source.destroy()
  })
}

async function send(answer: Response, res: ExpressResponse): Promise<void> {
  res.status(answer.status)
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') res.setHeader(name, value)
  })
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  if (!answer.headers.has('cache-control')) res.setHeader('Cache-Control', 'private, no-store')
  if (answer.body === null) return void res.end()
  await pipeline(chunksOf(answer.body), res)
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // Whoever hangs up before the end lets go of what is read.
    await reader.cancel()
  }
}

function refuseUpload(res: ExpressResponse, limit: number): void {
  res.set('Connection', 'close')
  sendRefusal(res, 413, 'too-large', `The upload is larger than ${sizeOf(limit)}, the most that is taken.`)
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${String(bytes / 1024)} KiB` : `${String(Math.floor(bytes / 1024 / 1024))} MiB`
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?')[0] ?? '')
    return true
  } catch {
    return false
  }
}

import { pipeline } from 'node:stream/promises'
import { Router } from 'express'
import type { Request, Response } from 'express'
import type { OpenMedia, PublicMedia } from '../../wire/media/public-media.ts'
import { makeReady } from '../answers/answer.ts'
import { names, send } from '../answers/send.ts'
import { notFound } from '../http/problem.ts'
import type { Headers } from '../http/security-headers.ts'
import { routes } from '../openapi/routes-table.ts'
import { partOf, readRange } from './range.ts'

export type MediaOptions = {
  readonly media: Pick<PublicMedia, 'open'>
  readonly headers: Headers
  readonly settleIfDue: () => Promise<void>
}

/** A minute, so that a picture that was killed is gone from caches as soon as its story. */
const cacheControl = 'public, max-age=60'

/** `/media/<name>`: a released rendition, whole or in part. */
export function mediaRouter({ media, headers, settleIfDue }: MediaOptions): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const nothing = makeReady(notFound(headers))

  router.get(routes.media.path, async function answerMedia(req: Request<{ name: string }>, res: Response) {
    await settleIfDue()
    const file = await media.open(req.params.name)
    if (file === null) {
      send(req, res, nothing)
      return
    }
    try {
      await sendFile(req, res, file)
    } finally {
      file.stream.destroy()
    }
  })

  async function sendFile(req: Request<{ name: string }>, res: Response, file: OpenMedia): Promise<void> {
    const { etag, size, type, stream } = file
    const always = { ...headers, 'Cache-Control': cacheControl, ETag: etag, 'Accept-Ranges': 'bytes' }
    const known = req.headers['if-none-match']
    if (known !== undefined && names(known, etag)) {
      res.writeHead(304, always).end()
      return
    }
    const range = readRange({ range: req.headers.range, ifRange: req.headers['if-range']?.toString() }, { etag, size })
    if (range === 'unsatisfiable') {
      res.writeHead(416, { ...always, 'Content-Range': `bytes */${String(size)}`, 'Content-Length': '0' }).end()
      return
    }
    const { start, end } = range ?? { start: 0, end: size - 1 }
    const described = { ...always, 'Content-Type': type, 'Content-Length': String(end - start + 1) }
    if (range === null) res.writeHead(200, described)
    else res.writeHead(206, { ...described, 'Content-Range': `bytes ${String(start)}-${String(end)}/${String(size)}` })
    if (req.method === 'HEAD') res.end()
    else {
      await pipeline(partOf(stream, { start, end }), res).catch((error: unknown) => {
        if (!isHangUp(error)) throw error
      })
    }
  }

  return router
}

/** A reader that hangs up is no error of ours. */
function isHangUp(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

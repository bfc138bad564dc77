import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { mimeTypeOf } from '../../newsroom/images/rendition-table.ts'
import type { OpenBytes } from '../../storage/media-source.ts'
import { guarded } from '../http/answers.ts'

/** A picture's file of the private store, whole, kept by nobody. */
export async function sendPicture(res: Response, name: string, { stream, size }: OpenBytes): Promise<void> {
  res.writeHead(200, {
    ...guarded,
    'Content-Type': mimeTypeOf(name),
    'Content-Length': String(size),
    'Content-Disposition': 'inline',
  })
  if (res.req.method === 'HEAD') res.end()
  else await pipeline(stream, res)
}

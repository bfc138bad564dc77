import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Response } from 'express'
import { guarded } from '../http/answers.ts'

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
}

/** A picture's file from the private folder, whole, kept by nobody. */
export async function sendPicture(res: Response, path: string): Promise<void> {
  const bytes = await readFile(path)
  res.writeHead(200, {
    ...guarded,
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Length': String(bytes.byteLength),
    'Content-Disposition': 'inline',
  })
  res.end(res.req.method === 'HEAD' ? undefined : bytes)
}

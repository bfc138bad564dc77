/**
 * A store that keeps objects under keys behind HTTP: `PUT`, `GET`, `HEAD`, `DELETE`, a copy from key to key, and a list by
 * prefix. As with the large ones an object is there whole or not at all: what breaks off on its way never was.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export type ObjectServer = {
  readonly url: string
  /** The keys of all that lies there. */
  readonly keys: () => readonly string[]
  /** What was asked of it, in order: `PUT public/a.webp`. */
  readonly asked: readonly string[]
  /** While it is, it answers nobody. */
  isAway: boolean
  readonly close: () => Promise<void>
}

export async function anObjectServer(): Promise<ObjectServer> {
  const objects = new Map<string, Buffer>()
  const asked: string[] = []

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url ?? '', 'http://objects')
    const key = decodeURIComponent(pathname.slice(1))
    asked.push(`${String(req.method)} ${key}`)
    if (req.method === 'PUT') {
      const copied = req.headers['x-copy-of']
      const bytes = typeof copied === 'string' ? objects.get(copied) : await buffer(req)
      if (bytes === undefined) return void res.writeHead(404).end()
      objects.set(key, bytes)
      res.writeHead(204).end()
    } else if (req.method === 'DELETE') {
      objects.delete(key)
      res.writeHead(204).end()
    } else if (key === '') {
      const prefix = searchParams.get('prefix') ?? ''
      res.end(JSON.stringify([...objects.keys()].filter((one) => one.startsWith(prefix))))
    } else {
      const bytes = objects.get(key)
      if (bytes === undefined) return void res.writeHead(404).end()
      const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
      res.writeHead(200, { 'content-length': bytes.length, etag })
      res.end(req.method === 'HEAD' ? undefined : bytes)
    }
  }

  const server = createServer((req, res) => {
    if (store.isAway) return void req.socket.destroy()
    // Whoever breaks off while it sends is answered nothing.
    answer(req, res).catch(() => res.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const store: ObjectServer = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    keys: () => [...objects.keys()],
    asked,
    isAway: false,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return store
}

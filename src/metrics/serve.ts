import type { RequestListener } from 'node:http'
import type { Metrics } from './metrics.ts'

/** Answers `/metrics`, and nothing else. */
export function serveMetrics({ text, contentType }: Metrics, onError: (error: unknown) => void): RequestListener {
  return (req, res) => {
    if (req.url?.split('?')[0] !== '/metrics') return void res.writeHead(404, plain).end('Metrics are at /metrics.\n')
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      return void res.writeHead(405, { ...plain, Allow: 'GET, HEAD' }).end('Metrics are only read.\n')
    }
    text().then(
      (body) => res.writeHead(200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(body),
      (error: unknown) => {
        onError(error)
        res.writeHead(500, plain).end('The metrics cannot be read. It has been noted.\n')
      },
    )
  }
}

const plain = { 'Content-Type': 'text/plain; charset=utf-8' }

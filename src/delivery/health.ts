import { Router } from 'express'
import type { Response } from 'express'
import { routes } from './openapi/routes-table.ts'

/** `/health` says that the process is alive, `/ready` whether it can serve: one word each. */
export function healthRouter(isReady: () => Promise<boolean> | boolean): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.get(routes.health.path, (_req, res) => {
    say(res, 200, 'alive')
  })
  router.get(routes.ready.path, async (_req, res) => {
    if (await isReady()) say(res, 200, 'ready')
    else say(res, 503, 'starting')
  })
  return router
}

function say(res: Response, status: number, word: string): void {
  res.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(`${word}\n`)
}

import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { Delivery } from './delivery/create-delivery.ts'
import { healthRouter } from './delivery/health.ts'
import { sendProblem } from './front/problem.ts'
import type { Log } from './log.ts'

/** The rooms of the house. What a node's role leaves out is null: its routes are not there. */
export type Rooms = {
  readonly isReady: () => boolean
  /** `/partner` and `/preview` */
  readonly early: RequestHandler | null
  /** `/v1`, `/api/graphql`, `/feeds`, `/media` */
  readonly delivery: Delivery | null
  /** `/` and the pages of stories */
  readonly reader: RequestHandler | null
  /** `/api` */
  readonly desk: RequestHandler | null
  /** `/admin` and `/_next` */
  readonly panel: RequestHandler | null
  readonly log: Log
}

/** The one Express application in front of everything. */
export function createApp({ isReady, early, delivery, reader, desk, panel, log }: Rooms): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple').enable('case sensitive routing')
  app.use(healthRouter(isReady))
  if (early !== null) app.use(early)
  app.use(['/partner', '/preview'], sayNothingIsThere)
  // Before the desk: of what begins with `/api` GraphQL is public.
  if (delivery !== null) app.use(delivery.router)
  if (desk !== null) app.use('/api', desk)
  // Pictures are made ready when they come in: Next makes none.
  app.use('/_next/image', sayNothingIsThere)
  if (panel !== null) app.use(['/admin', '/_next'], panel)
  if (reader !== null) app.use(reader)
  else if (panel !== null) app.get('/', goToTheDesk)
  if (delivery !== null) app.use(delivery.notFound, delivery.errors)
  app.use(sayNothingIsThere, reportBug(log))
  return app
}

const sayNothingIsThere: RequestHandler = (_req, res) => {
  sendProblem(res, 404, 'There is nothing public at this address.')
}

const goToTheDesk: RequestHandler = (_req, res) => {
  res.redirect('/admin')
}

/** Whatever gets this far is a bug: the log has all of it, the answer nothing. */
function reportBug(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (req.destroyed || res.destroyed) return
    log.error({ err: error, method: req.method, path: req.path }, 'A request failed.')
    if (res.headersSent) return next(error)
    sendProblem(res, 500, 'Something went wrong here. It has been noted.')
  }
}

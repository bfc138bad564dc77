import express, { type Express } from 'express'
import { healthRouter } from '../delivery/health.ts'
import { sendProblem } from './problem.ts'

/** What answers while the house is being opened. */
export function createWaitingRoom(): Express {
  const app = express().disable('x-powered-by')
  app.use(healthRouter(() => false))
  app.use((_req, res) => {
    res.set('Retry-After', '1')
    sendProblem(res, 503, 'The newsroom is opening. Try again in a moment.')
  })
  return app
}

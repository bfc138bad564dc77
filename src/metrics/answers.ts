import type { RequestListener } from 'node:http'
import { Histogram, type Registry } from 'prom-client'
import { routeClass } from './route-class.ts'

/** Bytes that are ready go out in a fraction of a millisecond; whoever waits for a lift waits a tenth of a second at most. */
const answerSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/**
 * Counts what a listener answered in full, by class of route and status, and how long each took. A stream of changes ends
 * with its reader and is never answered in full.
 */
export function countAnswers(registry: Registry): (listener: RequestListener) => RequestListener {
  const answers = new Histogram({
    name: 'stet_answer_seconds',
    help: 'How long answers took, by class of route and status.',
    labelNames: ['route', 'status'],
    buckets: answerSeconds,
    registers: [registry],
  })
  return (listener) => (req, res) => {
    const began = performance.now()
    // Routers shorten the address on its way.
    const url = req.url ?? '/'
    res.once('finish', () => {
      const labels = { route: routeClass(url), status: String(res.statusCode) }
      answers.observe(labels, (performance.now() - began) / 1000)
    })
    listener(req, res)
  }
}

import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { createMetrics, type Metrics, type Reading } from '../metrics/metrics.ts'
import { serveMetrics } from '../metrics/serve.ts'
import { listen } from './listen.ts'
import { closeDoor } from './shut-down.ts'

export type MetricsDoor = Metrics & { readonly port: number; readonly close: () => Promise<void> }

/** The metrics behind a door of their own; null where none were asked for, and then nothing is counted. */
export async function openMetrics({ metrics: at }: Pick<Config, 'metrics'>, log: Log): Promise<MetricsDoor | null> {
  if (at === null) return null
  const metrics = createMetrics()
  const answer = serveMetrics(metrics, (error) => log.error({ err: error }, 'The metrics cannot be read.'))
  const door = await listen(at, answer, { names: { host: 'METRICS_HOST', port: 'METRICS_PORT' } })
  log.info(`Metrics are at http://${at.host}:${String(door.port)}/metrics.`)
  return { ...metrics, port: door.port, close: () => closeDoor(door.server, 1_000) }
}

/** What a node tells that answers the public. */
export function publicReadings(open: { seq: () => number; followers: () => number }): readonly Reading[] {
  return [
    { name: 'stet_log_seq', help: 'The last entry of the wire’s log that this node knows of.', read: open.seq },
    { name: 'stet_followers', help: 'How many follow the stream of changes on this node.', read: open.followers },
  ]
}

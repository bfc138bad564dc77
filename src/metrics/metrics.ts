import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { countAnswers } from './answers.ts'

/** Something that is looked at whenever somebody asks for the metrics. */
export type Reading = {
  readonly name: string
  readonly help: string
  readonly read: () => Promise<number> | number
}

export type Metrics = {
  /** Everything, as Prometheus reads it. */
  readonly text: () => Promise<string>
  readonly contentType: string
  /** Told of each release that this node brought out. */
  readonly released: (release: { readonly kind: string; readonly lateMs: number | null }) => void
  /** Told of the code of what kept a release from going out. */
  readonly failed: (code: string) => void
  /** Told why somebody was sent away before what they asked for was looked at: one of a short list of words. */
  readonly refused: (why: string) => void
  /** Counts what a listener answers, and how long it took. */
  readonly counted: ReturnType<typeof countAnswers>
  readonly read: (readings: readonly Reading[]) => void
}

/** From a few milliseconds to a minute. */
const lateSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30, 60]

/**
 * What is counted and measured of one node. Nothing here names what is held: no label has a slug, a title or an id, and what
 * a label can say is a short list that is known beforehand.
 */
export function createMetrics({ ofProcess = true } = {}): Metrics {
  const registry = new Registry()
  const registers = [registry]
  if (ofProcess) collectDefaultMetrics({ register: registry })
  const released = new Counter({
    name: 'stet_releases_total',
    help: 'Releases that this node brought out, by kind.',
    labelNames: ['kind'],
    registers,
  })
  const late = new Histogram({
    name: 'stet_release_late_seconds',
    help: 'From the instant a release was due to the one it was live.',
    buckets: lateSeconds,
    registers,
  })
  const failed = new Counter({
    name: 'stet_release_failures_total',
    help: 'Releases that this node could not bring out, each time it tried, by the code of what stood against it.',
    labelNames: ['code'],
    registers,
  })
  const refused = new Counter({
    name: 'stet_refused_total',
    help: 'Who was sent away, or let go, before what they asked for was looked at, by the reason.',
    labelNames: ['why'],
    registers,
  })
  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    released({ kind, lateMs }) {
      released.inc({ kind })
      if (lateMs !== null) late.observe(lateMs / 1000)
    },
    failed: (code) => {
      failed.inc({ code })
    },
    refused: (why) => {
      refused.inc({ why })
    },
    counted: countAnswers(registry),
    read(readings) {
      for (const { name, help, read } of readings) {
        new Gauge({
          name,
          help,
          registers,
          async collect() {
            // What can't be read is not zero: it is not known.
            this.set(await Promise.resolve(read()).catch(() => Number.NaN))
          },
        })
      }
    },
  }
}

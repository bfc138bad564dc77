import { createCallers, type CallerOf } from '../callers/callers.ts'
import { createGate, type WhoAsks } from '../front/gate/gate.ts'
import { apiHeaders } from '../delivery/http/security-headers.ts'
import type { Config } from '../config.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'

type Options = {
  readonly config: Pick<Config, 'rateLimit' | 'proxies' | 'countsProxies' | 'role' | 'siteUrl'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  readonly metrics: Pick<Metrics, 'refused'> | null
}

export type Gate = {
  readonly guarded: ReturnType<typeof createGate>
  /** Nobody is counted where there is no limit. */
  readonly whoAsks: WhoAsks
  readonly callerOf: CallerOf
  readonly refused: (why: string) => void
}

/** What every request passes first. */
export function openGate({ config, clock, log, metrics }: Options): Gate {
  const refused = (why: string) => metrics?.refused(why)
  const callerOf = createCallers({
    trusted: config.proxies,
    onStranger: (address) => {
      log.warn(
        `${address} says in X-Forwarded-For for whom it asks, and is not believed. If it is a proxy of yours, name it in TRUST_PROXY: until then all who come by it share one limit.`,
      )
    },
  })
  const whoAsks: WhoAsks = (req) => {
    if (config.rateLimit === null) return null
    const { counted, isProxy } = callerOf(req)
    return isProxy && !config.countsProxies ? null : counted
  }
  const guarded = createGate({
    perMinute: config.rateLimit,
    whoAsks,
    now: clock.now,
    hasDesk: config.role !== 'wire',
    headers: apiHeaders(config.siteUrl),
    refused,
  })
  return { guarded, whoAsks, callerOf, refused }
}

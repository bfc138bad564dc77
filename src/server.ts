import { ConfigError, loadConfig, type Config } from './config.ts'
import { createSystemClock } from './clock.ts'
import { createApp } from './app.ts'
import { askDatabase } from './boot/database.ts'
import { listen } from './boot/listen.ts'
import type { openDesk as OpenDeskFunction } from './boot/open-desk.ts'
import { openGate } from './boot/open-gate.ts'
import { openMetrics, publicReadings } from './boot/open-metrics.ts'
import { openPublic } from './boot/open-public.ts'
import { checkNodeVersion } from './boot/node-version.ts'
import { closeDoor } from './boot/shut-down.ts'
import { BootError } from './boot/stop.ts'
import { say, welcome } from './boot/welcome.ts'
import { enter } from './front/gate/gate.ts'
import { createWaitingRoom } from './front/health.ts'
import { createLog, type Log } from './log.ts'
import { keepIndexApart } from './wire/search/keep-index-apart.ts'

/** A thread loads what is built: where our sources are run, the search index stays with everything else. */
const searchApart = import.meta.url.endsWith('.js') ? { keeping: keepIndexApart } : {}

type OpenDesk = typeof OpenDeskFunction

/** Opens the house: the door first, so that whoever asks is told it is opening; then the rooms of this node's role. */
async function start(config: Config, log: Log): Promise<void> {
  const began = performance.now()
  let isOpen = false
  const isReady = () => isOpen
  const appended = { seq: 0 }
  const metrics = await openMetrics(config, log)
  const clock = createSystemClock()
  const gate = openGate({ config, clock, log, metrics })
  const door = await listen(config, createWaitingRoom(), { refused: gate.refused })
  const facts = await askDatabase(config.database)
  log.info(facts, sentenceAbout(facts))
  if (config.role === 'wire' && !facts.hasTables) {
    throw new BootError(
      'The database (DATABASE_URL) has no tables yet: start a node that has the desk first, which makes them.',
    )
  }

  const desk =
    config.role === 'wire'
      ? null
      : await openDesk({
          config,
          log,
          server: door.server,
          say,
          appended: (seq) => (appended.seq = Math.max(appended.seq, seq)),
          counting: metrics,
          callerOf: gate.callerOf,
        })
  const open =
    config.role === 'desk'
      ? null
      : await openPublic({
          config,
          clock,
          log,
          isReady,
          settling: desk?.engine ?? null,
          appended,
          gate,
          ...searchApart,
        })
  const app = createApp({
    isReady,
    early: desk?.early ?? null,
    delivery: open?.delivery ?? null,
    reader: open?.reader ?? null,
    desk: desk?.api ?? null,
    panel: desk?.panel ?? null,
    log,
  })
  const listener = gate.guarded(open === null ? enter(app) : open.inFront(app))
  if (desk !== null) metrics?.read(desk.readings)
  if (open !== null) metrics?.read(publicReadings({ seq: open.seq, followers: open.delivery.followers }))
  door.answerWith(metrics?.counted(listener) ?? listener)
  isOpen = true
  welcome({ config, port: door.port, demo: desk?.demo ?? null, seconds: (performance.now() - began) / 1000 })

  onceToldToStop(async (signal) => {
    isOpen = false
    log.info(`${signal}: finishing what is being answered.`)
    open?.delivery.endStreams()
    await closeDoor(door.server)
    await open?.close()
    await desk?.close()
    await metrics?.close()
    log.info('Closed.')
  })
}

/** Payload and Next are loaded here, and on a wire node never. */
async function openDesk(options: Parameters<OpenDesk>[0]): ReturnType<OpenDesk> {
  const { openDesk: open } = await import('./boot/open-desk.ts')
  return open(options)
}

function onceToldToStop(stop: (signal: string) => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (stopping) process.exit(1)
      stopping = true
      stop(signal).then(
        () => process.exit(0),
        (error: unknown) => {
          giveUp(error)
        },
      )
    })
  }
}

function sentenceAbout({ kind, version, replicaSet }: Awaited<ReturnType<typeof askDatabase>>): string {
  if (kind === 'SQLite') return `The database is SQLite ${version}.`
  return `The database is ${kind} ${version}, ${replicaSet === null ? 'without a replica set' : `replica set ${replicaSet}`}.`
}

function giveUp(error: unknown): never {
  if (error instanceof ConfigError || error instanceof BootError) process.stderr.write(`${error.message}\n`)
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}

try {
  checkNodeVersion(process.versions.node)
  const config = loadConfig()
  await start(config, createLog(config))
} catch (error) {
  giveUp(error)
}

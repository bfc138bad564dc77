import type { Server } from 'node:http'
import type { RequestHandler } from 'express'
import { getPayload, handleEndpoints, type Payload } from 'payload'
import type { CallerOf } from '../callers/callers.ts'
import { createSystemClock } from '../clock.ts'
import { createLaboratoryApart } from '../imaging/laboratory-apart.ts'
import { createIncoming } from '../imaging/incoming.ts'
import type { Config } from '../config.ts'
import { keepFronts } from '../desk/fronts/keep-fronts.ts'
import { keepDemoDoor } from '../desk/sign-in/demo-door.ts'
import { createDeskApi, type Endpoints } from '../front/desk-api.ts'
import { openPanel } from '../front/panel.ts'
import type { Log } from '../log.ts'
import { uploadLimit } from '../newsroom/images/limits.ts'
import type { Engine } from '../release/engine.ts'
import type { Counting } from '../release/house.ts'
import { rowsOf } from '../wire/store/rows.ts'
import { openFirstAccount } from './accounts.ts'
import type { Reading } from '../metrics/metrics.ts'
import { watchDatabaseClock } from './database-clock.ts'
import { openDemo, type DemoFacts } from './demo.ts'
import { clockReading, engineReadings } from './engine-readings.ts'
import { migrateDatabase } from './migrate.ts'
import { noteHead } from './note-head.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { openEarly } from './open-early.ts'
import { openEngine } from './open-engine.ts'
import { keepIncomingTidy } from './tidy-incoming.ts'

export type Desk = {
  readonly payload: Payload
  readonly engine: Engine
  readonly api: RequestHandler
  readonly panel: RequestHandler
  readonly early: RequestHandler
  readonly demo: DemoFacts | null
  /** What there is to tell of the engine. */
  readonly readings: readonly Reading[]
  readonly close: () => Promise<void>
}

type Options = {
  readonly config: Config
  readonly log: Log
  readonly server: Server
  readonly say: (line: string) => void
  /** Told of each entry that this process appends to the wire's log. */
  readonly appended: (seq: number) => void
  readonly counting: Counting | null
  readonly callerOf: CallerOf
}

/** The desk: Payload, the engine, the panel. One process at a time readies the database; the others wait. */
export async function openDesk({ config, log, server, say, appended, counting, callerOf }: Options): Promise<Desk> {
  const { database, mediaDir } = config
  const clock = createSystemClock()
  const laboratory = createLaboratoryApart()
  const clockWatch = await watchDatabaseClock(database, clock, log)
  const { default: payloadConfig } = await import('../../payload.config.ts')

  const endpoints: Endpoints = (request) => handleEndpoints({ config: payloadConfig, request })

  async function ready() {
    const payload = await getPayload({ config: payloadConfig })
    await migrateDatabase(payload)
    await keepFronts(payload)
    const { house, engine, courier, darkroom } = openEngine({
      payload,
      clock,
      mediaDir,
      addresses: config,
      limits: config.pictures,
      laboratory,
      log,
      appended,
      ...(counting === null ? {} : { counting }),
    })
    const demo = await openDemo({ payload, endpoints, engine, clock, config, say })
    if (demo === null) await openFirstAccount(payload, log, config.firstAdmin)
    // Only whoever sits at this machine is offered the cast.
    else if (config.onLoopback) keepDemoDoor(payload, demo)
    return { payload, house, engine, courier, darkroom, demo }
  }

  const { payload, house, engine, courier, darkroom, demo } =
    database.kind === 'mongodb'
      ? await ready()
      : await oneAtATime(`${database.path}.lock`, ready, () =>
          say('Another process is readying the database: waiting for it…'),
        )
  const panel = await openPanel({ dev: !config.production, siteUrl: config.siteUrl, server })
  await engine.start()
  // After the first look whether the database is the one it was.
  courier.start()
  darkroom.start()
  const tidying = await keepIncomingTidy({ incoming: createIncoming(mediaDir), files: house.privateMedia, clock, log })
  const notary = await noteHead(rowsOf(payload, 'audit'), log)
  return {
    payload,
    engine,
    demo,
    readings: [...engineReadings(house), clockReading(clock)],
    api: createDeskApi({
      endpoints,
      siteUrl: config.siteUrl,
      uploadLimit: uploadLimit(config.pictures),
      isStaff: async (headers) => (await payload.auth({ headers })).user !== null,
    }),
    panel: panel.handler,
    early: openEarly({ payload, house, engine, config, log, callerOf }),
    async close() {
      tidying.stop()
      await engine.stop()
      await courier.stop()
      await darkroom.stop()
      laboratory.end()
      await notary.stop()
      await panel.close()
      await clockWatch.stop()
      await payload.destroy()
    },
  }
}

import { getPayload, handleEndpoints, type Payload } from 'payload'
import { createSystemClock, type Clock } from '../src/clock.ts'
import { askDatabase } from '../src/boot/database.ts'
import { migrateDatabase } from '../src/boot/migrate.ts'
import { oneAtATime } from '../src/boot/one-at-a-time.ts'
import { openEngine } from '../src/boot/open-engine.ts'
import { keepFronts } from '../src/desk/fronts/keep-fronts.ts'
import { BootError } from '../src/boot/stop.ts'
import { ConfigError, loadConfig, type Config } from '../src/config.ts'
import { createLog } from '../src/log.ts'
import type { Endpoints } from '../src/front/desk-api.ts'
import type { Engine } from '../src/release/engine.ts'
import type { Darkroom } from '../src/release/pictures/darkroom.ts'

export type Opened = {
  readonly payload: Payload
  readonly endpoints: Endpoints
  readonly engine: Engine
  readonly darkroom: Darkroom
  readonly clock: Clock
  readonly config: Config
}

/** The newsroom of the environment for a program that does one thing and ends; a running server need not be stopped for it. */
export async function withNewsroom(work: (opened: Opened) => Promise<void>): Promise<void> {
  try {
    const config = loadConfig()
    const { database } = config
    await askDatabase(database)
    const { default: payloadConfig } = await import('../payload.config.ts')
    const clock = createSystemClock()
    const open = async (): Promise<Opened> => {
      const payload = await getPayload({ config: payloadConfig })
      await migrateDatabase(payload)
      await keepFronts(payload)
      const { engine, darkroom } = openEngine({
        payload,
        clock,
        mediaDir: config.mediaDir,
        addresses: config,
        log: createLog(config),
      })
      return {
        payload,
        endpoints: (request) => handleEndpoints({ config: payloadConfig, request }),
        engine,
        darkroom,
        clock,
        config,
      }
    }
    const opened =
      database.kind === 'mongodb'
        ? await open()
        : await oneAtATime(`${database.path}.lock`, open, () =>
            console.log('Another process is readying the database: waiting for it…'),
          )
    await work(opened)
    await opened.engine.stop()
    await opened.darkroom.stop()
    await opened.payload.destroy()
    process.exit(process.exitCode ?? 0)
  } catch (error) {
    const isPlain = error instanceof ConfigError || error instanceof BootError
    console.error(isPlain ? error.message : error)
    process.exit(1)
  }
}

/** A refusal on the command line is a sentence, too. */
export function refuse(sentence: string): never {
  throw new BootError(sentence)
}

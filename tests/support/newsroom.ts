import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Payload } from 'payload'
import type { Laboratory } from '../../src/imaging/laboratory.ts'
import { uploadLimit } from '../../src/newsroom/images/limits.ts'
import type { Stores } from '../../src/boot/open-engine.ts'
import type { Clock } from '../../src/clock.ts'
import type { Courier } from '../../src/release/effects/courier.ts'
import type { Darkroom } from '../../src/release/pictures/darkroom.ts'
import type { Engine } from '../../src/release/engine.ts'
import type { House, Step } from '../../src/release/house.ts'
import { engageCast, type CastMember } from './cast.ts'
import { aClock, type TestClock } from './clock.ts'
import { aDatabase, sparingTheDisk } from './database.ts'
import { patiently } from './patiently.ts'
import { jsonOrText } from './read-text.ts'

export type Answer = {
  readonly status: number
  // What a door answers is what the tests are about: they ask it, they don't declare it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any
  readonly text: string
  readonly headers: Headers
}

export type Newsroom = {
  readonly url: string
  readonly clock: TestClock
  readonly payload: Payload
  readonly house: House
  readonly engine: Engine
  /** Tells nobody anything until it is told to. */
  readonly courier: Courier
  /** Makes the sizes of pictures; whoever asks for what is made of them waits until it is `settled`. */
  readonly pictures: Darkroom
  readonly mediaDir: string
  readonly databaseUrl: string
  /** What the metrics say, where `METRICS_PORT` was given. */
  readonly metrics: () => Promise<Response>
  /** What the engine's steps wait for; set it to make another node's events happen at that point, or this one die. */
  reached: (step: Step, id: string) => Promise<void>
  /** Another engine on the same database, as another node would have, by a clock of its own if it is given one. */
  readonly anotherNode: (
    reached?: (step: Step, id: string) => Promise<void>,
    by?: Clock,
  ) => Promise<{ house: House; engine: Engine; courier: Courier }>
  /** A request to the desk's API as one of the cast, or as anyone. */
  readonly desk: (
    method: string,
    path: string,
    options?: {
      readonly as?: CastMember
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    },
  ) => Promise<Answer>
  /** A public request, without following redirects. */
  readonly get: (path: string, init?: RequestInit) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** A reader waits 100 ms at most for what is due. The tests ask whether it is out then, not how fast this machine is. */
const patienceMs = 10_000

export type Opening = {
  readonly clock?: TestClock
  readonly env?: Readonly<Record<string, string>>
  readonly webhookTimeoutMs?: number
  /** Where pictures are worked on; this process, if none is given. */
  readonly laboratory?: Laboratory
  /** Where pictures lie; folders, if none are given. */
  readonly stores?: Stores
}

/** The whole house without the panel, over a database of its own: real Payload, real engine, real HTTP, a clock that stands. */
export async function openNewsroom({
  clock = aClock(),
  env = {},
  webhookTimeoutMs = 10_000,
  laboratory,
  stores,
}: Opening = {}): Promise<Newsroom> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-newsroom-'))
  const mediaDir = join(folder, 'media')
  const database = await aDatabase(folder)
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    MEDIA_DIR: mediaDir,
    SEARCH_DIR: join(folder, 'search'),
    PAYLOAD_SECRET: 'a secret for tests, thirty-two characters',
    NEWSROOM_ZONE: 'Europe/London',
    SITE_URL: 'http://127.0.0.1:3000',
    ...env,
  })
  const { getPayload, handleEndpoints } = await import('payload')
  const { default: payloadConfig } = await import('../../payload.config.ts')
  const { loadConfig } = await import('../../src/config.ts')
  const { openEngine } = await import('../../src/boot/open-engine.ts')
  const { openEarly } = await import('../../src/boot/open-early.ts')
  const { keepFronts } = await import('../../src/desk/fronts/keep-fronts.ts')
  const { migrateDatabase } = await import('../../src/boot/migrate.ts')
  const { openPublic } = await import('../../src/boot/open-public.ts')
  const { openGate } = await import('../../src/boot/open-gate.ts')
  const { openMetrics, publicReadings } = await import('../../src/boot/open-metrics.ts')
  const { engineReadings } = await import('../../src/boot/engine-readings.ts')
  const { createApp } = await import('../../src/app.ts')
  const { createDeskApi } = await import('../../src/front/desk-api.ts')
  const { beginSession } = await import('./session.ts')
  const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' })
  const config = loadConfig()
  const payload = await patiently(() => getPayload({ config: payloadConfig, key: folder }))
  await sparingTheDisk(payload)
  if (!database.isReady) {
    await migrateDatabase(payload)
    await engageCast(payload)
    await keepFronts(payload)
    await database.keepAsTemplate?.()
  }
  const appended = { seq: 0 }
  const hooks = { reached: (_step: Step, _id: string): Promise<void> => Promise.resolve() }
  const metrics = await openMetrics(config, log)
  const carrying = { timeoutMs: webhookTimeoutMs, chance: () => 0 }
  const { house, engine, courier, darkroom } = openEngine({
    payload,
    clock,
    mediaDir,
    ...(stores === undefined ? {} : { stores }),
    addresses: config,
    limits: config.pictures,
    carrying,
    log,
    appended: (seq) => (appended.seq = Math.max(appended.seq, seq)),
    reached: (step, id) => hooks.reached(step, id),
    node: 'one',
    ...(metrics === null ? {} : { counting: metrics }),
    ...(laboratory === undefined ? {} : { laboratory }),
  })
  metrics?.read(engineReadings(house))
  const gate = openGate({ config, clock, log, metrics })
  const open = await openPublic({
    config,
    clock,
    log,
    isReady: () => true,
    settling: { isDue: engine.isDue, settle: () => engine.settle(patienceMs) },
    appended,
    gate,
    ...(stores === undefined ? {} : { media: stores.media }),
  })
  const desk = createDeskApi({
    endpoints: async (request) => handleEndpoints({ config: payloadConfig, request, payloadInstanceCacheKey: folder }),
    siteUrl: config.siteUrl,
    uploadLimit: uploadLimit(config.pictures),
    isStaff: async (headers) => (await payload.auth({ headers })).user !== null,
  })
  const app = createApp({
    isReady: () => true,
    early: openEarly({ payload, house, engine, config, log, callerOf: gate.callerOf }),
    delivery: open.delivery,
    reader: open.reader,
    desk,
    panel: null,
    log,
  })
  metrics?.read(publicReadings({ seq: open.seq, followers: open.delivery.followers }))
  const listener = gate.guarded(open.inFront(app))
  const server = createServer(metrics?.counted(listener) ?? listener)
  // As the real door's: a test may be busy for longer than the five seconds that Node keeps a connection.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const tokens = new Map<CastMember, string>()

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(url + path, { redirect: 'manual', ...init })
    const text = await response.text()
    return { status: response.status, body: jsonOrText(text), text, headers: response.headers }
  }

  async function tokenOf(member: CastMember): Promise<string> {
    const token = tokens.get(member) ?? (await beginSession(payload, member))
    tokens.set(member, token)
    return token
  }

  return {
    url,
    clock,
    payload,
    house,
    engine,
    courier,
    pictures: darkroom,
    mediaDir,
    databaseUrl: database.url,
    metrics: () => fetch(`http://127.0.0.1:${String(metrics?.port)}/metrics`),
    get reached() {
      return hooks.reached
    },
    set reached(step) {
      hooks.reached = step
    },
    async anotherNode(reached, by = clock) {
      const { openHouse } = await import('../../src/release/house.ts')
      const { createEngine } = await import('../../src/release/engine.ts')
      const { createCourier } = await import('../../src/release/effects/courier.ts')
      const other = openHouse({
        payload,
        clock: by,
        media: house.media,
        privateMedia: house.privateMedia,
        node: 'two',
        ...(reached === undefined ? {} : { reached }),
      })
      return {
        house: other,
        engine: createEngine(other, log),
        courier: createCourier(other, { ...carrying, addresses: config }, log),
      }
    },
    async desk(method, path, { as, body, headers: more = {} } = {}) {
      const headers: Record<string, string> = { ...more }
      if (as !== undefined) headers['authorization'] = `JWT ${await tokenOf(as)}`
      if (body === undefined) return ask(`/api${path}`, { method, headers })
      if (body instanceof FormData) return ask(`/api${path}`, { method, headers, body })
      headers['content-type'] ??= 'application/json'
      return ask(`/api${path}`, { method, headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
    },
    get: (path, init) => ask(path, init),
    async close() {
      await engine.stop()
      await courier.stop()
      await darkroom.stop()
      await open.close()
      await metrics?.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await payload.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import type { Router } from 'express'
import { createDelivery } from '../../src/delivery/create-delivery.ts'
import type { Delivery, DeliveryOptions } from '../../src/delivery/create-delivery.ts'
import { followLog } from '../../src/delivery/follow-log.ts'
import type { Site } from '../../src/delivery/site.ts'
import { createReader } from '../../src/reader/create-reader.ts'
import type { PublicMedia } from '../../src/wire/media/public-media.ts'
import { openWireReader } from '../../src/wire/reader/open.ts'
import type { WireReader } from '../../src/wire/reader/wire-reader.ts'
import { openFtsIndex } from '../../src/wire/search/fts-index.ts'
import { keepIndex } from '../../src/wire/search/keep-index.ts'
import { aWire } from './wire-rows.ts'
import type { WireRows } from './wire-rows.ts'

const usualSite: Site = {
  url: 'https://api.stet.example',
  storyUrl: 'https://www.stet.example/{section}/{slug}',
  newsroomName: 'The Stet',
  language: 'en',
  zone: 'Europe/Belgrade',
  embedHosts: [],
}

export { usualSite as site }

export type PublicSide = {
  readonly url: string
  readonly rows: WireRows
  readonly wire: WireReader
  readonly delivery: Delivery
  /** The pages for readers. */
  readonly pages: Router
  readonly errors: unknown[]
  /** Why somebody was refused. */
  readonly refusals: readonly string[]
  /** What was said in the log of the search index. */
  readonly notes: readonly string[]
  readonly searchDir: string
  /** Fetches without following redirects. */
  readonly get: (path: string, init?: RequestInit) => Promise<Response>
  /** Fetches what the wire says now, as a node does that has just looked at the log. */
  readonly getNow: (path: string, init?: RequestInit) => Promise<Response>
  readonly look: () => Promise<number>
  readonly close: () => Promise<void>
}

export type PublicSideOptions = {
  readonly media?: Pick<PublicMedia, 'open'>
  readonly isDue?: () => boolean
  readonly now?: () => Date
  readonly changes?: DeliveryOptions['changes']
  /** Where a search index was before, and stays. */
  readonly searchDir?: string
  /** A wire that was there before, and stays. */
  readonly rows?: WireRows
  readonly settle?: (rows: WireRows) => Promise<void>
  readonly embedHosts?: readonly string[]
  /** Stands between the routes and the database. */
  readonly through?: (wire: WireReader) => WireReader
}

const firstOfMarch = new Date('2026-03-01T12:00:00.000Z')

/** The whole public side over a wire of its own: real tables, real HTTP. */
export async function aPublicSide(options: PublicSideOptions = {}): Promise<PublicSide> {
  const {
    media = { open: () => Promise.resolve(null) },
    isDue = () => false,
    now = () => firstOfMarch,
    settle,
    through,
    embedHosts = [],
  } = options
  const site = { ...usualSite, embedHosts }
  const rows = options.rows ?? (await aWire())
  const reader = await openWireReader(rows.url)
  const wire = through === undefined ? reader : through(reader)
  const errors: unknown[] = []
  const refusals: string[] = []
  const log = followLog({ wire, every: 60_000, onDoubt: () => delivery.doubt() })
  const searchDir = options.searchDir ?? (await mkdtemp(join(tmpdir(), 'stet-search-')))
  const notes: string[] = []
  const index = keepIndex({
    wire,
    open: () => openFtsIndex(searchDir, (sentence) => notes.push(sentence)),
    currentSeq: log.currentSeq,
    note: (sentence) => notes.push(sentence),
    onError: (error) => errors.push(error),
    // It follows when it is asked: the tests say when that is.
    every: 60_000,
    patience: 60_000,
  })
  const delivery = createDelivery({
    wire,
    index,
    media,
    site,
    now,
    changes: { every: 1, ...options.changes },
    currentSeq: log.currentSeq,
    isDue,
    async settle() {
      await settle?.(rows)
      await log.look()
    },
    isReady: log.hasLooked,
    whoAsks: ({ headers }) => String(headers['x-forwarded-for'] ?? '') || null,
    refused: (why) => refusals.push(why),
    onError: (error) => errors.push(error),
  })
  const pages = createReader({
    wire,
    site,
    answers: delivery.answers,
    findStories: delivery.findStories,
    hasDesk: true,
  })
  const app = express()
  app.disable('x-powered-by')
  app.use(delivery.router, pages.router, delivery.notFound, delivery.errors)
  const server = createServer((req, res) => {
    if (!delivery.listener(req, res)) app(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await log.look()

  const url = `http://127.0.0.1:${String(port)}`

  async function get(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(url + path, { redirect: 'manual', ...init })
  }

  return {
    url,
    rows,
    wire,
    delivery,
    pages: pages.router,
    errors,
    refusals,
    notes,
    searchDir,
    get,
    async getNow(path, init) {
      await log.look()
      return get(path, init)
    },
    look: log.look,
    async close() {
      log.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await index.stop()
      await wire.close()
      if (options.searchDir === undefined) await rm(searchDir, { recursive: true, force: true })
      if (options.rows === undefined) await rows.close()
    },
  }
}

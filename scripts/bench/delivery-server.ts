/** What `bench/delivery` measures: the public side, bare Express and Payload's REST, in one process over one database. */
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import express from 'express'
import { getPayload, handleEndpoints } from 'payload'
import payloadConfig from '../../payload.config.ts'
import { migrateDatabase } from '../../src/boot/migrate.ts'
import { openPublic } from '../../src/boot/open-public.ts'
import { createApp } from '../../src/app.ts'
import { createSystemClock } from '../../src/clock.ts'
import { loadConfig } from '../../src/config.ts'
import { createDeskApi } from '../../src/front/desk-api.ts'
import { createLog } from '../../src/log.ts'
import { createMetrics } from '../../src/metrics/metrics.ts'
import { openWireRows } from '../../src/wire/store/wire-rows.ts'
import { fillWire } from './fill-wire.ts'

const config = loadConfig()
const log = createLog(config)
const payload = await getPayload({ config: payloadConfig })
await migrateDatabase(payload)
const slug = await fillWire(openWireRows(payload))
const house = await openPublic({
  config,
  clock: createSystemClock(),
  log,
  isReady: () => true,
  settling: null,
  appended: { seq: 0 },
})
const desk = createDeskApi({
  endpoints: (request) => handleEndpoints({ config: payloadConfig, request }),
  siteUrl: config.siteUrl,
  uploadLimit: 1024 * 1024,
})
const { delivery, reader } = house
const app = createApp({ isReady: () => true, early: null, delivery, reader, desk, panel: null, log })
const stet = await listen(house.inFront(app))
const counted = await listen(createMetrics().counted(house.inFront(app)))

const list = '/v1/stories?limit=20'
const story = `/v1/stories/${slug}`
const bare = await listen(bareExpress({ '/list': await bytesOf(stet + list), '/story': await bytesOf(stet + story) }))

const listName = list
const storyName = '/v1/stories/:slug'
const bareList = 'bare Express, the list’s bytes'
const bareStory = 'bare Express, the story’s bytes'
const restList = 'Payload REST, a list of 20'
const restStory = 'Payload REST, one story'
// What it is asked for is the same content: without `select` a list has every story's text as well.
const rest = `${stet}/api/wire-stories?depth=1&sort=-publishedAt`

process.send?.([
  { name: bareList, url: `${bare}/list`, baseline: null, payload: null },
  { name: listName, url: stet + list, baseline: bareList, payload: restList },
  { name: bareStory, url: `${bare}/story`, baseline: null, payload: null },
  { name: storyName, url: stet + story, baseline: bareStory, payload: restStory },
  { name: 'the same, counted for the metrics', url: counted + story, baseline: bareStory, payload: restStory },
  { name: 'a reader’s page', url: `${stet}/stories/${slug}`, baseline: null, payload: null },
  { name: restList, url: `${rest}&limit=20&select[summary]=true`, baseline: null, payload: null },
  {
    name: restStory,
    url: `${rest}&limit=1&select[document]=true&where[slug][equals]=${slug}`,
    baseline: null,
    payload: null,
  },
])

/** Express as fast as it is without doing anything: no tag is worked out, nothing is looked at. */
function bareExpress(answers: Readonly<Record<string, Buffer>>): RequestListener {
  const server = express().disable('etag').disable('x-powered-by')
  for (const [path, bytes] of Object.entries(answers)) {
    server.get(path, (_req, res) => {
      res.type('json').send(bytes)
    })
  }
  return server
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`The server listens at ${String(address)}.`)
  return `http://127.0.0.1:${String(address.port)}`
}

async function bytesOf(url: string): Promise<Buffer> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${String(answer.status)}.`)
  return Buffer.from(await answer.arrayBuffer())
}

/** What `bench/delivery` measures: the public side, what is bare, and Payload's REST, in one process over one database. */
import { join } from 'node:path'
import { getPayload, handleEndpoints } from 'payload'
import payloadConfig from '../../payload.config.ts'
import { createApp } from '../../src/app.ts'
import { migrateDatabase } from '../../src/boot/migrate.ts'
import { openGate } from '../../src/boot/open-gate.ts'
import { openPublic } from '../../src/boot/open-public.ts'
import { createSystemClock } from '../../src/clock.ts'
import { loadConfig } from '../../src/config.ts'
import { createDeskApi } from '../../src/front/desk-api.ts'
import { createLog } from '../../src/log.ts'
import { createMetrics } from '../../src/metrics/metrics.ts'
import { openWireReader } from '../../src/wire/reader/open.ts'
import { keepIndexApart } from '../../src/wire/search/keep-index-apart.ts'
import { openWireRows } from '../../src/wire/store/wire-rows.ts'
import { bareExpress, bareNode, recorded, sendsAgain } from './bare.ts'
import { coldDelivery } from './cold-delivery.ts'
import { fillWire } from './fill-wire.ts'
import { openDoor } from './open-door.ts'
import { restList, restStory, type Target } from './targets.ts'

const config = loadConfig()
const log = createLog(config)
const payload = await getPayload({ config: payloadConfig })
await migrateDatabase(payload)
const slug = await fillWire(openWireRows(payload))
const clock = createSystemClock()
const metrics = createMetrics()
const gate = openGate({ config, clock, log, metrics })
const house = await openPublic({
  config,
  clock,
  log,
  isReady: () => true,
  settling: null,
  appended: { seq: 0 },
  gate,
  keeping: keepIndexApart,
})
const desk = createDeskApi({
  endpoints: (request) => handleEndpoints({ config: payloadConfig, request }),
  siteUrl: config.siteUrl,
  uploadLimit: 1024 * 1024,
  isStaff: async (headers) => (await payload.auth({ headers })).user !== null,
})
const { delivery, reader } = house
const rooms = { isReady: () => true, early: null, desk, panel: null, log }
// As `npm start` has it, with the metrics on and everyone counted: what is ready goes out before Express is entered.
const stet = await openDoor(metrics.counted(gate.guarded(house.inFront(createApp({ ...rooms, delivery, reader })))))

const wire = await openWireReader(config.database.url)
const index = keepIndexApart({
  databaseUrl: config.database.url,
  folder: join(config.searchDir, 'cold'),
  currentSeq: () => 0,
  note: () => undefined,
  onError: (error) => log.error(error),
})
const answering = coldDelivery(config, { wire, index })
const cold = await openDoor((req, res) => {
  if (!answering.listener(req, res)) res.destroy()
})

const list = '/v1/stories?limit=20'
const story = `/v1/stories/${slug}`
const feed = '/feeds/latest.rss'
const search = '/v1/search?q=committee+argument'
const page = `/stories/${slug}`

// An index that is still being built says 503.
for (const door of [stet, cold]) while (!(await fetch(door + search)).ok);

// Each coding has a tag of its own, and what follows asks for none.
const plainStory = await fetch(stet + story, { headers: { 'accept-encoding': 'identity' } })
const { etag = '' } = Object.fromEntries(plainStory.headers)
const unchanged = { 'if-none-match': etag }
const answers = {
  '/list': await recorded(stet + list),
  '/story': await recorded(stet + story),
  '/unchanged': await recorded(stet + story, unchanged),
  '/feed': await recorded(stet + feed),
  '/search': await recorded(stet + search),
  '/page': await recorded(stet + page),
}
const node = await openDoor(bareNode(answers))
const plain = bareExpress()
for (const [path, answer] of Object.entries(answers)) plain.get(path, sendsAgain(answer))
const express = await openDoor(plain)

function warm(name: string, path: string, bare: keyof typeof answers, headers = {}): readonly Target[] {
  const nodeName = `node:http, the same bytes as ${name}`
  const { status } = answers[bare]
  return [
    { name: nodeName, url: node + bare, headers: {}, status, bare: null, rest: null, tail: true, isOurs: true },
    {
      name: `Express, the same bytes as ${name}`,
      url: express + bare,
      headers: {},
      status,
      bare: nodeName,
      rest: null,
      tail: false,
      isOurs: true,
    },
    { name: `${name}, ready`, url: stet + path, headers, status, bare: nodeName, rest: null, tail: true, isOurs: true },
  ]
}

// What it is asked for is the same content: without `select` a list has every story's text as well.
const rest = `${stet}/api/wire-stories?depth=1&sort=-publishedAt`
const plainly = { headers: {}, status: 200, bare: null, rest: null, tail: false, isOurs: true }
const targets: readonly Target[] = [
  ...warm('a list of 20', list, '/list'),
  ...warm('a story', story, '/story'),
  ...warm('304', story, '/unchanged', unchanged),
  ...warm('RSS', feed, '/feed'),
  ...warm('a search', search, '/search'),
  ...warm('a reader’s page', page, '/page'),
  { ...plainly, name: restList, url: `${rest}&limit=20&select[summary]=true` },
  { ...plainly, name: 'a list of 20, not ready', url: cold + list, rest: restList },
  { ...plainly, name: restStory, url: `${rest}&limit=1&select[document]=true&where[slug][equals]=${slug}` },
  { ...plainly, name: 'a story, not ready', url: cold + story, rest: restStory },
  { ...plainly, name: 'RSS, not ready', url: cold + feed },
  { ...plainly, name: 'a search, not ready', url: cold + search },
]
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.(user + system)
})
process.send?.(targets)

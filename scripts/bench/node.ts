/** A node of the house for the benches that need several: the engine on the real clock, the public side, and one door. */
import { createServer } from 'node:http'
import { getPayload, handleEndpoints } from 'payload'
import { z } from 'zod'
import payloadConfig from '../../payload.config.ts'
import { createApp } from '../../src/app.ts'
import { unsafeAddAccount } from '../../src/boot/accounts.ts'
import { migrateDatabase } from '../../src/boot/migrate.ts'
import { openEngine } from '../../src/boot/open-engine.ts'
import { openPublic } from '../../src/boot/open-public.ts'
import { createSystemClock } from '../../src/clock.ts'
import { loadConfig } from '../../src/config.ts'
import { homeFront, keepFronts } from '../../src/desk/fronts/keep-fronts.ts'
import { createDeskApi } from '../../src/front/desk-api.ts'
import { createLaboratoryApart } from '../../src/imaging/laboratory-apart.ts'
import { createLog } from '../../src/log.ts'
import { uploadLimit } from '../../src/newsroom/images/limits.ts'
import { endStory } from '../../src/release/endings/end.ts'
import { releaseFront } from '../../src/release/fronts/release-front.ts'
import { keepIndexApart } from '../../src/wire/search/keep-index-apart.ts'
import { bringOutWith } from './pages-with-pictures.ts'
import { hold, prepare, report } from './scheduled.ts'
import { bringOut, correct } from './soak-news.ts'

const order = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start') }),
  z.object({ do: z.literal('prepare'), count: z.number(), over: z.number() }),
  z.object({ do: z.literal('hold'), count: z.number() }),
  z.object({ do: z.literal('report') }),
  z.object({ do: z.literal('tell what it cost') }),
  z.object({ do: z.literal('kill'), story: z.string() }),
  z.object({ do: z.literal('put first'), story: z.string() }),
  z.object({ do: z.literal('bring out with'), image: z.string() }),
  z.object({ do: z.literal('bring out'), number: z.number(), at: z.number() }),
  z.object({ do: z.literal('correct'), story: z.string(), number: z.number(), wording: z.number() }),
  z.object({ do: z.literal('weigh') }),
  z.object({ do: z.literal('engage') }),
  z.object({ do: z.literal('count pictures') }),
])

const config = loadConfig()
const log = createLog(config)
const payload = await getPayload({ config: payloadConfig })
await migrateDatabase(payload)
const appended = { seq: 0, at: 0 }
const clock = createSystemClock()
const { house, engine, darkroom } = openEngine({
  payload,
  clock,
  mediaDir: config.mediaDir,
  addresses: config,
  laboratory: createLaboratoryApart(),
  log,
  appended(seq) {
    appended.seq = Math.max(appended.seq, seq)
    appended.at = Date.now()
  },
})
const open = await openPublic({
  config,
  clock,
  log,
  isReady: () => true,
  settling: engine,
  appended,
  keeping: keepIndexApart,
})
const { delivery, reader } = open
const desk = createDeskApi({
  endpoints: (request) => handleEndpoints({ config: payloadConfig, request }),
  siteUrl: config.siteUrl,
  uploadLimit: uploadLimit(config.pictures),
  isStaff: async (headers) => (await payload.auth({ headers })).user !== null,
})
const server = createServer(
  open.inFront(createApp({ isReady: () => true, delivery, reader, desk, panel: null, early: null, log })),
)
server.keepAliveTimeout = 65_000
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()

process.on('message', (message: unknown) => {
  void obey(order.parse(message)).then((answer) => process.send?.({ answer: answer ?? null }))
})
process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 })

async function obey(asked: z.infer<typeof order>): Promise<unknown> {
  if (asked.do === 'start') {
    darkroom.start()
    return engine.start()
  }
  if (asked.do === 'prepare') return prepare(house, asked)
  if (asked.do === 'hold') return hold(house, asked.count)
  if (asked.do === 'report') return report(house)
  if (asked.do === 'tell what it cost') return processorMs()
  if (asked.do === 'weigh') return weigh()
  if (asked.do === 'engage') return engage()
  if (asked.do === 'count pictures') return countPictures()
  if (asked.do === 'bring out') {
    const story = await bringOut({ house, engine }, asked.number, new Date(asked.at))
    return { story, logged: appended.at }
  }
  if (asked.do === 'bring out with') return bringOutWith({ house, engine }, asked.image)
  if (asked.do === 'correct') {
    await correct({ house, engine }, asked)
    return { story: asked.story, logged: appended.at }
  }
  if (asked.do === 'put first') return putFirst(asked.story)
  const docket = await house.desk.dockets.get(asked.story)
  if (docket === null) throw new Error(`There is no story ${asked.story}.`)
  await endStory(house, { docket, kind: 'kill', reason: 'The bench', notice: null, by: 'bench' })
  return { story: asked.story, logged: appended.at }
}

/** On the home page, in a release of it. */
async function putFirst(story: string): Promise<void> {
  await keepFronts(payload)
  const front = await house.desk.fronts.get(homeFront)
  if (front === null) throw new Error('There is no home page.')
  const order = { slots: [story], dropped: [] }
  await releaseFront(house, { front, order, by: 'bench', note: null, like: null })
}

/** A picture editor for the bench. @returns what they are known by */
async function engage(): Promise<string> {
  const who = { email: 'picture-editor@bench.example', password: 'the bench takes pictures' }
  await unsafeAddAccount(payload, { ...who, roles: ['picture-editor'] })
  const { token } = await payload.login({ collection: 'users', data: who })
  if (token === undefined) throw new Error('The picture editor of the bench could not sign in.')
  return token
}

async function countPictures(): Promise<{ all: number; left: number }> {
  const all = await house.desk.images.count({})
  return { all, left: await house.desk.images.count({ toStage: { equals: true } }) }
}

/** In bytes: of the heap what is in use after all that can be let go is, and what the process has in all. */
function weigh(): { heap: number; memory: number } {
  globalThis.gc?.()
  const { heapUsed: heap, rss: memory } = process.memoryUsage()
  return { heap, memory }
}

/** The processor's time this node has had since it began. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

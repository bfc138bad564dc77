import type { RequestListener } from 'node:http'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { enter, type Answering } from '../front/gate/gate.ts'
import { createDelivery, type Delivery } from '../delivery/create-delivery.ts'
import { followLog } from '../delivery/follow-log.ts'
import type { Log } from '../log.ts'
import { createReader } from '../reader/create-reader.ts'
import type { PublicMedia } from '../wire/media/public-media.ts'
import { openWireReader } from '../wire/reader/open.ts'
import { openFtsIndex } from '../wire/search/fts-index.ts'
import type { IndexPlace } from '../wire/search/index-messages.ts'
import { keepIndex, type KeepOptions, type KeptIndex } from '../wire/search/keep-index.ts'
import { siteOf } from './site-of.ts'
import type { Gate } from './open-gate.ts'
import { publicFiles } from './public-files.ts'

/** How the public side has what is due lifted before it answers. A wire node has no engine, and one poll of the log to wait. */
export type Settling = { readonly isDue: () => boolean; readonly settle: () => Promise<void> }

export type PublicSide = {
  readonly delivery: Delivery
  readonly reader: ReturnType<typeof createReader>['router'] | null
  /** What is the public API’s own is answered before Express is entered, and before that what is ready as bytes. */
  readonly inFront: (app: RequestListener) => Answering
  /** The last entry of the wire's log that this process knows of. */
  readonly seq: () => number
  readonly close: () => Promise<void>
}

type Options = {
  readonly config: Config
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  readonly isReady: () => boolean
  readonly settling: Settling | null
  /** The highest entry that this process appended itself: it need not wait to be told of it. */
  readonly appended: { seq: number }
  /** Without one nobody is counted. */
  readonly gate?: Pick<Gate, 'whoAsks' | 'refused'>
  /** Where the search index is kept: in this thread, if nothing is said. */
  readonly keeping?: (options: IndexKeeping) => KeptIndex
  /** Where public files lie, when that is not `MEDIA_DIR`. */
  readonly media?: Pick<PublicMedia, 'open'>
}

/** What it takes to keep a search index, here or in a thread of its own. */
export type IndexKeeping = IndexPlace & Pick<KeepOptions, 'wire' | 'currentSeq' | 'note' | 'onError'>

const keptHere = ({ folder, ...options }: IndexKeeping): KeptIndex =>
  keepIndex({ ...options, open: () => openFtsIndex(folder, options.note) })

const noGate: Pick<Gate, 'whoAsks' | 'refused'> = { whoAsks: () => null, refused: () => undefined }

/** The public side: all of it comes from the wire's tables and `media/public`, through the drivers. */
export async function openPublic({
  config,
  clock,
  log,
  isReady,
  settling,
  appended,
  gate = noGate,
  keeping = keptHere,
  media = publicFiles(config.mediaDir),
}: Options): Promise<PublicSide> {
  const wire = await openWireReader(config.database.url)
  const follower = followLog({
    wire,
    onDoubt() {
      log.warn('The log of the wire is not what it was, or out of reach: what was kept ready is dropped.')
      appended.seq = 0
      delivery.doubt()
    },
    onError: (error) => log.error({ err: error }, 'The log of the wire cannot be read; it is tried again.'),
  })
  const site = siteOf(config)
  const seq = () => Math.max(follower.currentSeq(), appended.seq)
  const index = keeping({
    wire,
    databaseUrl: config.database.url,
    folder: config.searchDir,
    currentSeq: seq,
    note: (sentence) => log.info(sentence),
    onError: (error) => log.error({ err: error }, 'The search index cannot follow the wire; it is tried again.'),
  })
  const delivery = createDelivery({
    wire,
    index,
    site,
    now: clock.now,
    media,
    currentSeq: seq,
    isDue: settling?.isDue ?? (() => false),
    async settle() {
      await settling?.settle()
      await follower.look()
    },
    isReady,
    whoAsks: gate.whoAsks,
    refused: gate.refused,
    onError: (error) => log.error({ err: error }, 'A public request failed.'),
  })
  const reader = config.reader
    ? createReader({
        wire,
        site,
        answers: delivery.answers,
        findStories: delivery.findStories,
        hasDesk: config.role === 'all',
      }).router
    : null
  await follower.look()
  return {
    delivery,
    reader,
    seq,
    inFront(app) {
      const others = enter((req, res) => {
        if (!delivery.listener(req, res)) app(req, res)
      })
      return (req, res, also) => {
        if (!delivery.ready(req, res, also)) others(req, res, also)
      }
    },
    async close() {
      follower.stop()
      // A look may be under way: this one ends after it.
      await follower.look().catch((error: unknown) => log.debug({ err: error }, 'The last look at the log failed.'))
      await index.stop()
      await wire.close()
    },
  }
}
